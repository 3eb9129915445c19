/** The one row that says what is kept now. Changed only inside the transaction that keeps or frees a body. */
import type { Transaction } from 'kysely';
import type { Tables } from './database.ts';

/** Caps on everything that is kept at once: number of shares, and bytes of their bodies. */
export type Quota = { maxLiveShares: number; maxLiveBytes: number };

/** Counts one more body in; false, and nothing counted, when that would pass the quota. */
export async function claim(transaction: Transaction<Tables>, size: number, quota: Quota): Promise<boolean> {
	const { numUpdatedRows } = await transaction
		.updateTable('usage')
		.set((row) => ({ live_shares: row('live_shares', '+', 1), live_bytes: row('live_bytes', '+', size) }))
		.where('live_shares', '<', quota.maxLiveShares)
		.where('live_bytes', '<=', quota.maxLiveBytes - size)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Counts out the bodies that just became null. */
export async function release(transaction: Transaction<Tables>, freed: { body_size: number }[]): Promise<void> {
	const bytes = freed.reduce((sum, { body_size }) => sum + body_size, 0);
	await transaction
		.updateTable('usage')
		.set((row) => ({
			live_shares: row('live_shares', '-', freed.length),
			live_bytes: row('live_bytes', '-', bytes)
		}))
		.execute();
}
