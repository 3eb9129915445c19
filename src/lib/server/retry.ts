/**
 * A write that met another one is done again, as PostgreSQL asks for; CockroachDB and YugabyteDB ask it often. Every
 * transaction goes through here (an ESLint rule); single statements are done again in `postgres.ts`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { DatabaseUnavailable, type Database, type Tables } from './database.ts';

const MAX_ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 250;

/** Serialization failure and deadlock: nothing was changed, and a second try may well do. */
const conflicts = new Set<unknown>(['40001', '40P01']);
const isConflict = (error: unknown): error is Error & { code: string } =>
	error instanceof Error && 'code' in error && conflicts.has(error.code);

/**
 * @param work may run more than once: it changes nothing but the database.
 * @throws DatabaseUnavailable when it still conflicts after 12 times, about two seconds.
 */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (!isConflict(error)) throw error;
			if (attempt === MAX_ATTEMPTS) throw new DatabaseUnavailable(error.code);
			// Jitter, or those who met would meet again.
			await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 4 * 2 ** attempt));
		}
	}
}

/** @param work all or nothing of it happens; see `retrying`. */
export const inTransaction = <T>(
	database: Database,
	work: (transaction: Transaction<Tables>) => Promise<T>
): Promise<T> => retrying(() => database.transaction().execute(work));
