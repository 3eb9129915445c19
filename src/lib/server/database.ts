/**
 * The tables, and the few questions that SQLite and PostgreSQL answer differently. All other statements are written for
 * both alike; `sqlite.ts` and `postgres.ts` open them.
 */
import { sql, SqliteAdapter, type Kysely } from 'kysely';

/** One share. Times in whole seconds since 1970 UTC, hashes in base64url, `body` null once it has ended. */
export type ShareTable = {
	id: string;
	read_hash: string;
	owner_hash: string;
	proof_hash: string | null;
	tries: number;
	body: Uint8Array | null;
	body_hash: string;
	body_size: number;
	replies: number;
	created_at: number;
	expires_at: number;
	revoked_at: number | null;
	purge_at: number;
};
export type ShareReplyTable = {
	share_id: string;
	n: number;
	id: string;
	body: Uint8Array;
	body_hash: string;
};
/** One row: what the bodies that are kept now add up to. */
export type UsageTable = { one: number; live_shares: number; live_bytes: number };
/** One row: the schema's version, and the lock of who is changing it. */
export type SchemaVersionTable = { one: number; version: number };

export type Tables = {
	share: ShareTable;
	share_reply: ShareReplyTable;
	usage: UsageTable;
	schema_version: SchemaVersionTable;
};
export type Database = Kysely<Tables>;

/** The database cannot be used now. Says why in one code, and never holds a statement, a value or an address. */
export class DatabaseUnavailable extends Error {
	override readonly name = 'DatabaseUnavailable';
	/** SQLSTATE, or the code of the network's error; LOST when there is none. */
	readonly code: string;

	constructor(code: string, message = code) {
		super(message);
		this.code = code;
	}
}

export const isSqlite = (database: Database) => database.getExecutor().adapter instanceof SqliteAdapter;

/** Until this ran, bytes that were deleted still stand in SQLite's write-ahead log. PostgreSQL vacuums by itself. */
export async function forgetDeleted(database: Database): Promise<void> {
	if (isSqlite(database)) await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database);
}
