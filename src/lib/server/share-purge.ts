/** Takes away what has ended. Nothing depends on its being on time: every statement checks the end itself. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './database.ts';
import { release } from './usage.ts';

/** Small enough that readers, who wait for a batch, do not notice it. */
const BATCH = 500;

/**
 * Bodies and replies of ended shares go; the row stays as a tombstone until `purge_at`, then it goes too.
 * @param now whole seconds since 1970 UTC.
 */
export async function purgeShares(database: Database, now: number): Promise<void> {
	await inBatches(() => freeEnded(database, now));
	await inBatches(() => removeTombstones(database, now));
}

async function inBatches(batch: () => Promise<number>) {
	while ((await batch()) === BATCH) await nextTurn();
}

const freeEnded = (database: Database, now: number) =>
	database.transaction().execute(async (transaction) => {
		const freed = await transaction
			.updateTable('share')
			.set({ body: null })
			.where('id', 'in', (share) =>
				share
					.selectFrom('share')
					.select('id')
					.where('body', 'is not', null)
					.where('expires_at', '<=', now)
					.limit(BATCH)
			)
			// Again, for a second server that was working on the same batch.
			.where('body', 'is not', null)
			.returning(['id', 'body_size'])
			.execute();
		if (freed.length === 0) return 0;
		const ids = freed.map(({ id }) => id);
		await transaction.deleteFrom('share_reply').where('share_id', 'in', ids).execute();
		await release(transaction, freed);
		return freed.length;
	});

async function removeTombstones(database: Database, now: number) {
	const { numDeletedRows } = await database
		.deleteFrom('share')
		.where('id', 'in', (share) =>
			share
				.selectFrom('share')
				.select('id')
				.where('purge_at', '<=', now)
				.where('body', 'is', null)
				.limit(BATCH)
		)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}
