/** Takes away what has ended. Nothing depends on its being on time: every statement checks the end itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './database.ts';
import { inTransaction } from './retry.ts';
import { release } from './usage.ts';

/** Readers wait for a batch, and deleted bytes are overwritten: small in rows and in bytes. */
const BATCH = { rows: 500, bytes: 512 * 1024 };

/** `ended`: shares whose body went. `tombstones`: rows that went. */
export type Purged = { ended: number; tombstones: number };
/** Another server may have done what was found. */
type Batch = { found: number; done: number };

/**
 * Bodies and replies of ended shares go; the row stays as a tombstone until `purge_at`, then it goes too.
 * @param now whole seconds since 1970 UTC.
 * @param stopping asked between batches: a server that stops leaves the rest for the next time.
 */
export async function purgeShares(database: Database, now: number, stopping = () => false): Promise<Purged> {
	const inBatches = async (batch: (database: Database, now: number) => Promise<Batch>) => {
		let total = 0;
		for (let more = true; more && !stopping();) {
			const startedAt = performance.now();
			const { found, done } = await batch(database, now);
			total += done;
			more = found > 0;
			// Half of the time is for readers.
			if (more) await sleep(performance.now() - startedAt);
		}
		return total;
	};
	return { ended: await inBatches(freeEnded), tombstones: await inBatches(removeTombstones) };
}

async function freeEnded(database: Database, now: number): Promise<Batch> {
	const ended = await database
		.selectFrom('share')
		.select(['id', 'body_size'])
		.where('body', 'is not', null)
		.where('expires_at', '<=', now)
		.limit(BATCH.rows)
		.execute();
	if (ended.length === 0) return { found: 0, done: 0 };
	const ids = firstOf(ended).map(({ id }) => id);
	const done = await inTransaction(database, async (transaction) => {
		const freed = await transaction
			.updateTable('share')
			.set({ body: null })
			.where('id', 'in', ids)
			// Again: the owner may have extended it, or a second server may have freed it.
			.where('body', 'is not', null)
			.where('expires_at', '<=', now)
			.returning(['id', 'body_size'])
			.execute();
		if (freed.length === 0) return 0;
		const freedIds = freed.map(({ id }) => id);
		await transaction.deleteFrom('share_reply').where('share_id', 'in', freedIds).execute();
		await release(transaction, freed);
		return freed.length;
	});
	return { found: ids.length, done };
}

/** As many as fit in one batch; always at least one. */
function firstOf<T extends { body_size: number }>(ended: T[]): T[] {
	let bytes = 0;
	const tooMany = ended.findIndex(({ body_size }) => (bytes += body_size) > BATCH.bytes);
	return tooMany < 0 ? ended : ended.slice(0, Math.max(1, tooMany));
}

async function removeTombstones(database: Database, now: number): Promise<Batch> {
	const { numDeletedRows } = await database
		.deleteFrom('share')
		.where('id', 'in', (share) =>
			share.selectFrom('share').select('id').where('purge_at', '<=', now).where('body', 'is', null).limit(BATCH.rows)
		)
		.executeTakeFirstOrThrow();
	const done = Number(numDeletedRows);
	return { found: done, done };
}
