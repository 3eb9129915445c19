/**
 * An older database is brought up to date, after a copy of how it was. A released version is never edited: a change is
 * a new step here, tested over a stored database of every released version (`tests/fixtures`).
 */
import { openDB, type IDBPTransaction, type OpenDBCallbacks } from 'idb';
import { copyOldDatabase } from './copies.store';
import { DATABASE_NAME, DATABASE_VERSION, LOCK_TABLE, tableNames } from './store';
import type { Connection, Database, StoreName, Tables } from './tables';
import { upgradeRow } from './upgrade-row';

type Upgrading = IDBPTransaction<Tables, StoreName[], 'versionchange'>;

/** The tables that each version brought. */
export const newTables: Record<number, readonly StoreName[]> = {
	1: [
		'person',
		'strength',
		'storyText',
		'domainMark',
		'goal',
		'subgoal',
		'action',
		'share',
		'answer',
		'bin',
		'content'
	],
	2: ['contact', 'note', 'task', 'talk', 'review', 'secondView', 'earlierText', 'domainChoice', 'moment'],
	3: ['reply', LOCK_TABLE]
};

/**
 * When it does not succeed, nothing of it happened: the database opens as it was, and its rows are read as they would
 * have become.
 * @param now milliseconds since 1970 UTC
 * @throws DOMException when the browser refuses
 */
export async function upgradeDatabase(callbacks: OpenDBCallbacks<Tables>, now: number): Promise<Connection> {
	const old = await openDB<Tables>(DATABASE_NAME, undefined, {
		blocking: (_current, _next, event) => (event.target as IDBDatabase).close()
	});
	const { version } = old;
	// A phone without room for a copy is not kept out of Pit.
	await copyOldDatabase(old, now).catch((error: unknown) => console.error(error));
	old.close();
	try {
		const database = await openDB<Tables>(DATABASE_NAME, DATABASE_VERSION, {
			...callbacks,
			upgrade: (opened, from, _to, transaction) => {
				transaction.done.catch(() => undefined);
				upgrade(opened, from, transaction).catch(() => abort(transaction));
			}
		});
		return { database, age: 'now' };
	} catch (error) {
		console.error(error);
		const database = await openDB<Tables>(DATABASE_NAME, undefined, callbacks);
		return { database, age: 'older', upToDate: (table, row) => upgradeRow(table, row, version) };
	}
}

/** One step per released version, in one transaction. A step that throws leaves the database as it was. */
async function upgrade(database: Database, from: number, transaction: Upgrading): Promise<void> {
	for (let version = from + 1; version <= DATABASE_VERSION; version += 1) {
		for (const name of newTables[version] ?? []) database.createObjectStore(name, { keyPath: 'id' });
	}
	for (const table of tableNames) {
		const store = transaction.objectStore(table);
		for (const row of await store.getAll()) await store.put(upgradeRow(table, row, from));
	}
}

/** A transaction that is over already has nothing left to abort. */
function abort(transaction: Upgrading): void {
	try {
		transaction.abort();
	} catch {
		/* over */
	}
}
