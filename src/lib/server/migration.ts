/** The schema, as steps that are each taken once. A released step is never edited: a change is a new step. */
import { sql } from 'kysely';
import { isSqlite, type Database } from './database.ts';
import { inTransaction } from './retry.ts';
import { SetupProblem } from './setup-problem.ts';

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
 * Brings the tables to this version of the code. Safe to repeat, and safe when two do it at once: each step is taken
 * once, in one transaction with the number that says so.
 * @returns the version that the tables now have.
 * @throws SetupProblem when they are newer than this code.
 */
export async function migrate(database: Database): Promise<number> {
	await makeVersionTable(database);
	await inTransaction(database, async (transaction) => {
		// Writing to this one row is the lock: the second one waits here, behind a connection pooler too.
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
		if (version > steps.length) throw new SetupProblem(tooNew(version));
		const binary = isSqlite(database) ? 'BLOB' : 'BYTEA';
		for (const statement of steps.slice(version).flatMap((step) => step(binary))) {
			await sql.raw(statement).execute(transaction);
		}
		await transaction.updateTable('schema_version').set({ version: steps.length }).execute();
	});
	return steps.length;
}

/**
 * Looks whether the tables are those of this code, and changes nothing.
 * @throws SetupProblem when they are not.
 */
export async function checkSchema(database: Database): Promise<void> {
	const version = await readVersion(database);
	if (version > steps.length) throw new SetupProblem(tooNew(version));
	if (version === steps.length) return;
	const found = version === 0 ? 'no tables of Pit' : `schema version ${version}`;
	throw new SetupProblem(
		`The database has ${found}; this server needs version ${steps.length}. Run "npm run migrate" first.`
	);
}

const tooNew = (version: number) =>
	`The database has schema version ${version}; this server knows up to ${steps.length}. Start a newer Pit.`;

async function makeVersionTable(database: Database) {
	const make = sql`CREATE TABLE IF NOT EXISTS schema_version (one INTEGER PRIMARY KEY, version INTEGER NOT NULL)`;
	// When two do this at once, PostgreSQL refuses one of them; by then the table is there.
	await make.execute(database).catch(() => make.execute(database));
}

/** 0 when there are no tables yet. */
async function readVersion(database: Database): Promise<number> {
	const UNDEFINED_TABLE = '42P01';
	try {
		const row = await database.selectFrom('schema_version').select('version').executeTakeFirst();
		return row?.version ?? 0;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE) return 0;
		throw error;
	}
}
