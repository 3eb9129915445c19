/** All rows of the person at one moment, as they stand in the database: what a copy and a vault are made of. */
import type { Database } from './tables';
import { tableNames, type Row, type TableName } from './store';

/** The tables that are the person's; fetched content is not. */
export const ownTables = tableNames.filter((name) => name !== 'content');

/** `schema`: the version of the database that the rows come from. */
export type Dump = { schema: number; tables: Partial<Record<TableName, Row[]>> };

/** @throws DOMException */
export async function dumpDatabase(database: Database): Promise<Dump> {
	// An older database misses tables.
	const names = ownTables.filter((name) => database.objectStoreNames.contains(name));
	const transaction = database.transaction(names);
	const read = await Promise.all(
		names.map(async (name) => [name, await transaction.objectStore(name).getAll()] as const)
	);
	return { schema: database.version, tables: Object.fromEntries(read) };
}

export const isEmpty = ({ tables }: Dump): boolean => Object.values(tables).every((rows) => rows.length === 0);
