/**
 * `npm run migrate`: brings the tables to this version of the code, says so, and ends. Run before the servers of a new
 * version start. Run by Node itself, like main.ts.
 */
import { readConfig } from './config.ts';
import { migrateDatabase } from './open-database.ts';

try {
	const version = await migrateDatabase(readConfig(process.env));
	console.log(`The database is at schema version ${version}.`);
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
