/**
 * New shares that come in together are kept in one transaction. A commit waits for the disk, and PostgreSQL lets one
 * transaction at a time change `usage`: so they wait once, and a slow disk still takes many shares a second.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Insertable } from 'kysely';
import type { Database, ShareTable } from './database.ts';
import { inTransaction } from './retry.ts';
import { claim, type Quota } from './usage.ts';

const TOGETHER = { shares: 32, bytes: 2 * 1024 * 1024 };

/** `taken`: the id was there already. `full`: the quota has no room for it. */
export type Kept = 'kept' | 'taken' | 'full';
type Row = Insertable<ShareTable>;
type Waiting = { row: Row; tell: (kept: Kept) => void; fail: (error: unknown) => void };

/** @returns keeps one share. Only a broken database throws. */
export function createShareKeeper(database: Database, quota: Quota): (row: Row) => Promise<Kept> {
	const full = new Error('The quota is reached.');
	let waiting: Waiting[] = [];
	let isKeeping = false;

	/** The ids that were not there yet; throws `full` to undo all of it. */
	const insert = (rows: Row[]) =>
		inTransaction(database, async (transaction) => {
			// In one order, so that two servers with the same shares do not wait for each other.
			const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
			const inserted = await transaction
				.insertInto('share')
				.values(sorted)
				.onConflict((conflict) => conflict.doNothing())
				.returning(['id', 'body_size'])
				.execute();
			if (inserted.length > 0 && !(await claim(transaction, inserted, quota))) throw full;
			return new Set(inserted.map(({ id }) => id));
		});

	async function keepTogether(batch: Waiting[]): Promise<void> {
		try {
			const ids = await insert(batch.map(({ row }) => row));
			for (const { row, tell } of batch) tell(ids.has(row.id) ? 'kept' : 'taken');
		} catch (error) {
			const [only, ...others] = batch;
			if (error !== full) for (const { fail } of batch) fail(error);
			else if (others.length === 0) only?.tell('full');
			// One by one: some of them may still fit.
			else for (const each of batch) await keepTogether([each]);
		}
	}

	/** As many as go together, each id once; always at least one. */
	function takeBatch(): Waiting[] {
		const batch = new Map<string, Waiting>();
		let bytes = 0;
		for (const each of waiting) {
			bytes += each.row.body_size;
			if (batch.size > 0 && (bytes > TOGETHER.bytes || batch.size === TOGETHER.shares)) break;
			if (!batch.has(each.row.id)) batch.set(each.row.id, each);
		}
		const taken = new Set(batch.values());
		waiting = waiting.filter((each) => !taken.has(each));
		return [...taken];
	}

	async function keepAll() {
		isKeeping = true;
		while (waiting.length > 0) {
			// Who came in the same turn of the loop goes along.
			await nextTurn();
			await keepTogether(takeBatch());
		}
		isKeeping = false;
	}

	return (row) =>
		new Promise((tell, fail) => {
			waiting.push({ row, tell, fail });
			if (!isKeeping) void keepAll();
		});
}
