/** The one row that says what is kept now. Changed only inside the transaction that keeps or frees a body. */
import type { Transaction } from 'kysely';
import type { Tables } from './database.ts';

/** Caps on everything that is kept at once: number of shares, and bytes of their bodies. */
export type Quota = { maxLiveShares: number; maxLiveBytes: number };

type Bodies = { body_size: number }[];

/** Counts more bodies in; false, and nothing counted, when that would pass the quota. */
export async function claim(transaction: Transaction<Tables>, bodies: Bodies, quota: Quota): Promise<boolean> {
	const { shares, bytes } = sum(bodies);
	const { numUpdatedRows } = await transaction
		.updateTable('usage')
		.set((row) => ({ live_shares: row('live_shares', '+', shares), live_bytes: row('live_bytes', '+', bytes) }))
		.where('live_shares', '<=', quota.maxLiveShares - shares)
		.where('live_bytes', '<=', quota.maxLiveBytes - bytes)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Counts out the bodies that just became null. */
export async function release(transaction: Transaction<Tables>, freed: Bodies): Promise<void> {
	const { shares, bytes } = sum(freed);
	await transaction
		.updateTable('usage')
		.set((row) => ({ live_shares: row('live_shares', '-', shares), live_bytes: row('live_bytes', '-', bytes) }))
		.execute();
}

const sum = (bodies: Bodies) => ({
	shares: bodies.length,
	bytes: bodies.reduce((total, { body_size }) => total + body_size, 0)
});
