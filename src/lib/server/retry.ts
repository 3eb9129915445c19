/**
 * A write that met another one is done again, as PostgreSQL asks for; CockroachDB and YugabyteDB ask it often. Every
 * transaction goes through here (an ESLint rule); single statements are done again in `postgres.ts`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { DatabaseUnavailable, type Database, type Tables } from './database.ts';

const MAX_ATTEMPTS = 20;
const LONGEST_PAUSE_MS = 250;

/** Serialization failure and deadlock: nothing was changed, and a second try may well do. */
const conflicts = new Set<unknown>(['40001', '40P01']);
const isConflict = (error: unknown): error is Error & { code: string } =>
	error instanceof Error && 'code' in error && conflicts.has(error.code);

/**
 * Of those who must do it again, one at a time does: together they would only meet once more.
 * @returns runs work, which may run more than once and so changes nothing but the database. Throws DatabaseUnavailable
 * when it still conflicts after twenty times.
 */
export function createRetrying() {
	let last: Promise<unknown> = Promise.resolve();

	return async function retrying<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			if (!isConflict(error)) throw error;
			const mine = last.then(() => doAgain(work));
			last = mine.catch(() => undefined);
			return mine;
		}
	};
}

async function doAgain<T>(work: () => Promise<T>): Promise<T> {
	for (let attempt = 2; ; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (!isConflict(error)) throw error;
			if (attempt === MAX_ATTEMPTS) throw new DatabaseUnavailable(error.code);
			// Random, because the other one is now in another process.
			await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 2 ** attempt));
		}
	}
}

const retryings = new WeakMap<Database, ReturnType<typeof createRetrying>>();

/** @param work all or nothing of it happens; see `createRetrying`. */
export function inTransaction<T>(
	database: Database,
	work: (transaction: Transaction<Tables>) => Promise<T>
): Promise<T> {
	const retrying = retryings.get(database) ?? createRetrying();
	retryings.set(database, retrying);
	return retrying(() => database.transaction().execute(work));
}
