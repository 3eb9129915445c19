/**
 * Rolling copies: everything of the person as it was, in a database beside Pit's own, so that an older version can come
 * back. They stay on the device; a file outside it is a backup.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { oldCopies } from './copy-age';
import type { Database } from './tables';
import { dumpDatabase, isEmpty, type Dump } from './dump';
import { gunzip, gzip, pack, unpack, type Bytes } from './packed';
import { DATABASE_VERSION } from './store';
import { isSealed } from './upgrade-row';

export const COPIES_NAME = 'pit-copies';

/** Why it was made: every so often, before an upgrade of the database, or before an older version was put back. */
export type CopyReason = 'rolling' | 'upgrade' | 'restore';

/** `id` tells the order, whatever the clock said. A copy of another `generation` than the database's is of no use. */
export type Copy = { id: number; at: number; reason: CopyReason; generation: number; body: Bytes };

/** What stands around what is kept: the seal of a vault, or none. */
export type CopySeal = {
	generation: number;
	seal(bytes: Bytes): Promise<Bytes>;
	/** @throws when it is damaged */
	open(bytes: Bytes): Promise<Bytes>;
};

/** What copies are made of: all rows at one moment. */
export type CopySource = CopySeal & { dump(): Promise<Dump> };

type Tables = DBSchema & { copy: { key: number; value: Copy } };
export type CopyDatabase = IDBPDatabase<Tables>;

/**
 * Keeps a copy, unless the newest one is the same or there is nothing yet. Never in the way of what is being written.
 * @param at milliseconds since 1970 UTC
 * @throws DOMException (a full phone), StoreError
 */
export const keepCopy = (source: CopySource, at: number, reason: CopyReason = 'rolling'): Promise<void> =>
	alone(async (database) => {
		const dump = await source.dump();
		// Old code does not know all the tables of a newer database.
		if (isEmpty(dump) || dump.schema > DATABASE_VERSION) return;
		const text = pack(dump);
		const kept = await copiesOf(database, source.generation);
		const newest = kept[0];
		if (newest !== undefined && (await textOf(source, newest).catch(() => '')) === text) return;
		const body = await source.seal(await gzip(text));
		const transaction = database.transaction('copy', 'readwrite', { durability: 'strict' });
		const { generation } = source;
		// The database gives the id.
		const id = await transaction.store.add({ at, reason, generation, body } as Copy);
		for (const old of oldCopies([{ id, at, reason }, ...kept])) await transaction.store.delete(old);
		await transaction.done;
	});

/** Newest first. @throws DOMException */
export const listCopies = (generation: number): Promise<Copy[]> => alone((database) => copiesOf(database, generation));

/** @throws when the copy is damaged */
export const openCopy = async (source: CopySeal, copy: Copy): Promise<Dump> =>
	unpack(await textOf(source, copy)) as Dump;

/** A copy of an older database, before it is brought up to date. A vault needs none: its rows stay as they are. */
export async function copyOldDatabase(old: Database, at: number): Promise<void> {
	const dump = await dumpDatabase(old);
	if (Object.values(dump.tables).some((rows) => rows.some(isSealed))) return;
	await keepCopy({ ...plainSource, generation: 0, dump: () => Promise.resolve(dump) }, at, 'upgrade');
}

/** Without a vault nothing stands around a copy. */
export const plainSource = {
	seal: (bytes: Bytes) => Promise.resolve(bytes),
	open: (bytes: Bytes) => Promise.resolve(bytes)
};

/** The copies of one generation, sealed for the next, in their order. @throws DOMException */
export async function carryCopies(database: CopyDatabase, from: CopySeal, to: CopySeal): Promise<void> {
	for (const copy of (await copiesOf(database, from.generation)).reverse()) {
		const opened = await from.open(copy.body).catch(() => null);
		// A damaged copy is of no use there either.
		if (opened === null) continue;
		const { at, reason } = copy;
		await database.add('copy', { at, reason, generation: to.generation, body: await to.seal(opened) } as Copy);
	}
}

/** Takes away the copies that a vault, or the way out of one, left behind. @throws DOMException */
export const tidyCopies = (generation: number): Promise<void> =>
	alone(async (database) => {
		const transaction = database.transaction('copy', 'readwrite');
		for (const { id, generation: own } of await transaction.store.getAll())
			if (own !== generation) await transaction.store.delete(id);
		await transaction.done;
	});

export const wipeCopies = (): Promise<void> => deleteDB(COPIES_NAME);

/** One at a time, over all tabs; a vault that is being made counts as one (`vault-turn.ts`). */
export const alone = <T>(run: (database: CopyDatabase) => Promise<T>): Promise<T> =>
	navigator.locks.request('pit-copies', async () => {
		const database = await openDB<Tables>(COPIES_NAME, 1, {
			upgrade: (made) => void made.createObjectStore('copy', { keyPath: 'id', autoIncrement: true }),
			blocking: (_current, _next, event) => (event.target as IDBDatabase).close()
		});
		return run(database).finally(() => database.close());
	}) as Promise<T>;

const copiesOf = async (database: CopyDatabase, generation: number): Promise<Copy[]> =>
	(await database.getAll('copy')).filter((copy) => copy.generation === generation).reverse();

const textOf = async (source: CopySeal, copy: Copy): Promise<string> => gunzip(await source.open(copy.body));
