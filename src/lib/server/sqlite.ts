/** The database that comes along: one file, for the servers of one machine. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Database, Tables } from './database.ts';

const MAX_PREPARED = 100;

/**
 * Opens, and when needed makes, the database file and its folder, which is for the server's own user only.
 * @throws Error when the folder or the file cannot be written.
 */
export async function openSqlite(path: string): Promise<Database> {
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	// `timeout` is SQLite's busy_timeout.
	const sqlite = new DatabaseSync(path, { timeout: 5000 });
	await useWriteAheadLog(sqlite);
	sqlite.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
	return new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKysely(sqlite) }) });
}

/** When two servers start at once on a new file, SQLite refuses one of them here instead of letting it wait. */
async function useWriteAheadLog(sqlite: DatabaseSync) {
	for (let attempt = 1; ; attempt++) {
		try {
			return sqlite.exec('PRAGMA journal_mode = WAL');
		} catch (error) {
			if (attempt === 50) throw error;
			await sleep(20 + attempt);
		}
	}
}

/** node:sqlite in the shape that Kysely's own dialect expects; keeps statements, which are few, prepared. */
function asKysely(sqlite: DatabaseSync): SqliteDatabase {
	const prepared = new Map<string, StatementSync>();
	const prepare = (query: string) => {
		const statement = prepared.get(query) ?? sqlite.prepare(query);
		if (prepared.size >= MAX_PREPARED) prepared.clear();
		prepared.set(query, statement);
		return statement;
	};
	const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
	return {
		close: () => sqlite.close(),
		prepare(query) {
			const statement = prepare(query);
			return {
				reader: statement.columns().length > 0,
				all: (parameters) => statement.all(...values(parameters)),
				run: (parameters) => statement.run(...values(parameters)),
				iterate: (parameters) => statement.iterate(...values(parameters))
			};
		}
	};
}
