/**
 * The database on the device and its versions. A released version is never edited: a change is a new step
 * in `upgrade`, tested over a stored database of every released version (`tests/fixtures`).
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { DATABASE_NAME, DATABASE_VERSION, LOCK_TABLE, tableNames, type Row, type storeNames } from './store';
import { upgradeRow } from './upgrade-row';

type StoreName = (typeof storeNames)[number];
type Tables = DBSchema & Record<StoreName, { key: string; value: Row }>;
export type Database = IDBPDatabase<Tables>;
type Upgrading = IDBPTransaction<Tables, StoreName[], 'versionchange'>;

export type Connection = { database: Database; isStale: boolean };

export type ConnectionEvents = {
	/** A newer Pit in another tab takes over: this connection is closed and must not write again. */
	onOvertaken(): void;
	/** Another tab holds an older version open, so this one has to wait. */
	onBlocked(): void;
};

/**
 * Opens the database at this code's version, making or upgrading it.
 * When a newer Pit already wrote it, it is opened as it is, for reading only (`isStale`).
 * @throws DOMException when the browser refuses
 */
export async function connect(events: ConnectionEvents): Promise<Connection> {
	const callbacks = {
		blocked: () => events.onBlocked(),
		// Without closing here, the newer tab would wait for ever; with it, old code can never write new rows.
		blocking: (_current: number, _next: number | null, event: Event) => {
			(event.target as IDBDatabase).close();
			events.onOvertaken();
		}
	};
	try {
		const database = await openDB<Tables>(DATABASE_NAME, DATABASE_VERSION, { ...callbacks, upgrade });
		return { database, isStale: false };
	} catch (error) {
		if ((error as DOMException).name !== 'VersionError') throw error;
		return { database: await openDB<Tables>(DATABASE_NAME, undefined, callbacks), isStale: true };
	}
}

/** The tables that each version brought. */
const newTables: Record<number, readonly StoreName[]> = {
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

/** One step per released version, in one transaction. A step that throws leaves the database as it was. */
async function upgrade(database: Database, from: number, _to: number | null, transaction: Upgrading): Promise<void> {
	for (let version = from + 1; version <= DATABASE_VERSION; version += 1) {
		for (const name of newTables[version] ?? []) database.createObjectStore(name, { keyPath: 'id' });
	}
	if (from === 0) return;
	for (const table of tableNames) {
		const store = transaction.objectStore(table);
		for (const row of await store.getAll()) await store.put(upgradeRow(table, row, from));
	}
}
