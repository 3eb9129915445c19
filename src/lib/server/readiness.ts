/** Whether this server can work now: only when its database answers. */
import { sql } from 'kysely';
import type { Database } from './database.ts';

const ANSWER_WITHIN_MS = 1000;

/** @param onError told why a question failed. @returns asks the database; false when it fails or takes too long. */
export function createReadiness(database: Database, onError: (error: unknown) => void, withinMs = ANSWER_WITHIN_MS) {
	let asking: Promise<boolean> | undefined;

	/** From a table: without one, SQLite answers without looking at its file. */
	const ask = () =>
		sql`SELECT 1 FROM usage`.execute(database).then(
			() => true,
			(error) => {
				onError(error);
				return false;
			}
		);

	return async function isReady(): Promise<boolean> {
		// One question at a time: probes go on while a database hangs, and each would take a connection.
		asking ??= ask().finally(() => (asking = undefined));
		const tooLate = Promise.withResolvers<false>();
		const timer = setTimeout(tooLate.resolve, withinMs, false);
		try {
			return await Promise.race([asking, tooLate.promise]);
		} finally {
			clearTimeout(timer);
		}
	};
}
