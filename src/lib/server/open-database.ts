/** From the settings to a database whose tables this version of the code knows. */
import { join } from 'node:path';
import type { Config } from './config.ts';
import { DatabaseUnavailable, type Database } from './database.ts';
import { troubleLine } from './log.ts';
import { checkSchema, migrate } from './migration.ts';
import { openPostgres, STATEMENT_MS } from './postgres.ts';
import { SetupProblem } from './setup-problem.ts';
import { openSqlite } from './sqlite.ts';

type Settings = Pick<Config, 'databaseUrl' | 'databasePool' | 'dataDir'>;

/**
 * A file of SQLite is brought up to date here. PostgreSQL is not, because other servers may be at work on it: that is
 * what `npm run migrate` is for (docs/decisions/0012-migrate-by-hand.md).
 * @throws SetupProblem when PostgreSQL cannot be reached, or its tables are of another version.
 */
export async function openDatabase({ databaseUrl, databasePool, dataDir }: Settings): Promise<Database> {
	let isOpen = false;
	// Until then it is thrown.
	const onTrouble = (error: DatabaseUnavailable) => isOpen && logTrouble(error);
	const database = databaseUrl
		? openPostgres(databaseUrl, { connections: databasePool, statementMs: STATEMENT_MS, onTrouble })
		: await openSqlite(join(dataDir, 'pit.sqlite'));
	await firstUse<unknown>(database, databaseUrl, databaseUrl ? checkSchema : migrate);
	isOpen = true;
	return database;
}

/**
 * Brings the tables up to date, whichever database it is.
 * @returns their version.
 * @throws SetupProblem when PostgreSQL cannot be reached, or its tables are newer than this code.
 */
export async function migrateDatabase({ databaseUrl, dataDir }: Settings): Promise<number> {
	const database = databaseUrl
		? openPostgres(databaseUrl, { connections: 1, onTrouble: () => undefined })
		: await openSqlite(join(dataDir, 'pit.sqlite'));
	const version = await firstUse(database, databaseUrl, migrate);
	await database.destroy();
	return version;
}

const logTrouble = ({ code }: DatabaseUnavailable) => console.error(troubleLine(new Date(), code));

async function firstUse<T>(database: Database, url: string | undefined, use: (database: Database) => Promise<T>) {
	try {
		return await use(database);
	} catch (error) {
		await database.destroy();
		if (!url || !(error instanceof DatabaseUnavailable)) throw error;
		throw new SetupProblem(`DATABASE_URL: PostgreSQL at ${hostOf(url)} cannot be used: ${reason(error)}`);
	}
}

/** Of the whole address only this: a password that was not written well may stand in any other part. */
function hostOf(url: string): string {
	const { hostname, searchParams } = new URL(url);
	return searchParams.get('host') ?? decodeURIComponent(hostname);
}

const reasons: Record<string, string> = {
	ECONNREFUSED: 'nothing answers there',
	ENOENT: 'there is no such socket, or no such file of a certificate',
	ENOTFOUND: 'there is no such name',
	'28P01': 'it refuses the user or the password',
	'28000': 'it refuses the user, or this way of connecting',
	'3D000': 'it has no database of that name'
};
const reason = ({ code, message }: DatabaseUnavailable) => {
	const words = reasons[code] ?? message;
	return words === code ? code : `${words} (${code})`;
};
