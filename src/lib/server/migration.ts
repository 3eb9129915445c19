/** The schema, as steps that are each taken once. A released step is never edited: a change is a new step. */
import { sql } from 'kysely';
import type { Database } from './database.ts';

type Step = (binary: string) => string[];

const steps: Step[] = [
	(binary) => [
		`CREATE TABLE share (id TEXT PRIMARY KEY, read_hash TEXT NOT NULL, owner_hash TEXT NOT NULL, proof_hash TEXT,
			tries INTEGER NOT NULL DEFAULT 0, body ${binary}, body_hash TEXT NOT NULL, body_size INTEGER NOT NULL,
			replies INTEGER NOT NULL DEFAULT 0, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
			revoked_at BIGINT, purge_at BIGINT NOT NULL)`,
		// Partial, so that the purge never walks past the tombstones of the last 60 days.
		`CREATE INDEX share_expires ON share (expires_at) WHERE body IS NOT NULL`,
		`CREATE INDEX share_purge ON share (purge_at)`,
		`CREATE TABLE share_reply (share_id TEXT NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, body ${binary} NOT NULL,
			body_hash TEXT NOT NULL, PRIMARY KEY (share_id, n), UNIQUE (share_id, id))`,
		`CREATE TABLE usage (one INTEGER PRIMARY KEY, live_shares BIGINT NOT NULL, live_bytes BIGINT NOT NULL)`,
		`INSERT INTO usage (one, live_shares, live_bytes) VALUES (1, 0, 0)`
	]
];

/**
 * Brings the database to this version of the code. Safe to repeat, and safe when two servers start at once.
 * @param binary the database's name for bytes: `BLOB` in SQLite, `BYTEA` in PostgreSQL.
 * @throws Error when the database is newer than this code.
 */
export async function migrate(database: Database, { binary }: { binary: 'BLOB' | 'BYTEA' }): Promise<void> {
	await sql`CREATE TABLE IF NOT EXISTS schema_version (one INTEGER PRIMARY KEY, version INTEGER NOT NULL)`.execute(
		database
	);
	await database.transaction().execute(async (transaction) => {
		// Writing to this one row is the lock: the second server waits here, behind a connection pooler too.
		await transaction
			.insertInto('schema_version')
			.values({ one: 1, version: 0 })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		const { version } = await transaction
			.updateTable('schema_version')
			.set((row) => ({ version: row.ref('version') }))
			.returning('version')
			.executeTakeFirstOrThrow();
		if (version > steps.length) {
			throw new Error(`The database has schema version ${version}; this server knows up to ${steps.length}.`);
		}
		for (const statement of steps.slice(version).flatMap((step) => step(binary))) {
			await sql.raw(statement).execute(transaction);
		}
		await transaction.updateTable('schema_version').set({ version: steps.length }).execute();
	});
}
