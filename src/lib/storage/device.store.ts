/** The store on the device: IndexedDB, seen from every tab. */
import { deleteDB } from 'idb';
import { connect } from './database';
import { createFollowers } from './followers';
import {
	DATABASE_NAME,
	LOCK_TABLE,
	StoreError,
	closedGeneration,
	generationIn,
	type Change,
	type Row,
	type Store,
	type StoreEvent,
	type TableName
} from './store';
import type { Connection, Database, StoreName } from './tables';
import type { Vault } from './vault';

/** The store on the device, with what its locks and copies need besides rows. */
export interface DeviceStore extends Store {
	readonly kind: 'device';
	/** The keys, when all rows are in a vault and it is open; rows go through them on their way in and out. */
	readonly vault: Vault | null;
	/** How often all rows went into a vault or out of it. Who belongs to another generation does not write any more. */
	readonly generation: number;
	/** What locks this device, unparsed, as it is now. @throws StoreError */
	locks(): Promise<Row[]>;
	/** Opens the vault, or tells that all rows just went into one or out of it (`vault-turn.ts`). */
	enter(vault: Vault | null, generation?: number): void;
	/** For whoever needs transactions of its own. @throws StoreError */
	use<T>(run: (database: Database) => Promise<T>): Promise<T>;
}

/**
 * Opens (or makes) the database.
 * @param now milliseconds since 1970 UTC
 * @throws StoreError `storage.unavailable` (private mode, blocked, broken)
 */
export async function openDeviceStore(onEvent: (event: StoreEvent) => void, now: () => number): Promise<DeviceStore> {
	/** Why this tab may not write; null when it may. */
	let refused: 'storage.stale' | 'storage.upgrade' | null = null;
	/** Wiped or closed: not opened any more, and no key is used. */
	let isOver = false;
	const open = async (isAgain = false): Promise<Connection> => {
		try {
			const opened = await connect({
				onOvertaken: () => refuse('stale'),
				onBlocked: () => onEvent('blocked'),
				// What was there a moment ago and is not any more is not made anew: that would hide that everything is gone.
				mayMake: !isAgain,
				now
			});
			if (opened.age !== 'now') refuse(opened.age === 'newer' ? 'stale' : 'upgrade');
			return opened;
		} catch (error) {
			throw new StoreError('storage.unavailable', error);
		}
	};
	const refuse = (event: 'stale' | 'upgrade') => {
		refused = `storage.${event}`;
		onEvent(event);
	};
	let connection = await open();
	let generation = 0;

	/** Phones close a database in the background: then it is opened once more and the work done again. */
	async function use<T>(run: (database: Database) => Promise<T>): Promise<T> {
		if (isOver) throw new StoreError('storage.unavailable');
		try {
			return await run(connection.database);
		} catch (error) {
			if (refused === 'storage.stale' || !isConnectionLost(error)) throw failure(error, refused);
			connection = await open(true);
			// Another database under the same name, or one that went into a vault meanwhile: not the one of this tab's keys.
			if (generationIn(await rowsIn(connection.database, LOCK_TABLE)) !== generation) refuse('stale');
			return run(connection.database).catch((again: unknown) => {
				throw failure(again, refused);
			});
		}
	}

	const rowsOf = (name: StoreName): Promise<Row[]> => use((database) => rowsIn(database, name));
	let vault: Vault | null = null;
	let lastSealed: Promise<unknown> = Promise.resolve();
	/** Sealing takes as long as its rows are large: writes keep the order in which they were asked all the same. */
	const sealed = async (by: Vault, parts: readonly Change[]): Promise<readonly Change[]> => {
		const mine = Promise.all([by.sealChanges(parts), lastSealed]);
		lastSealed = mine.catch(() => undefined);
		return (await mine)[0];
	};
	const read = async (table: TableName): Promise<Row[]> => {
		const rows = await rowsOf(table);
		const { upToDate = (_: TableName, row: Row) => row } = connection;
		return vault === null ? rows.map((row) => upToDate(table, row)) : vault.openRows(table, rows);
	};
	const followers = createFollowers(read);
	const locks = () => rowsOf(LOCK_TABLE);
	generation = generationIn(await locks());

	const store: DeviceStore = {
		kind: 'device',
		get vault() {
			return vault;
		},
		get generation() {
			return generation;
		},
		locks,
		enter(opened, next = generation) {
			vault = opened;
			generation = next;
		},
		use,
		read,
		async write(parts) {
			const tables = [...new Set(parts.map((part) => part.table))];
			const told = followers.before(tables);
			const closed = closedGeneration(generation);
			// Before the transaction: it does not wait for keys.
			const kept = vault === null ? parts : await sealed(vault, parts);
			await use(async (database) => {
				// Also after a lost connection: what was opened anew may be a newer Pit's.
				if (refused !== null) throw new StoreError(refused);
				// 'strict': a resolved write is on the disk, not only on its way there.
				const transaction = database.transaction([...tables, LOCK_TABLE], 'readwrite', { durability: 'strict' });
				const lock = transaction.objectStore(LOCK_TABLE);
				// Adding fails when it is there: then another tab put all rows into a vault or took them out, and nothing happens.
				const guard = [lock.add(closed), lock.delete(closed.id)];
				const requests = kept.flatMap(({ table, put = [], remove = [] }) => {
					const rows = transaction.objectStore(table);
					return [...put.map((row) => rows.put(row)), ...remove.map((id) => rows.delete(id))];
				});
				// Without waiting for the answers: so the write also ends when the page goes.
				transaction.commit();
				await Promise.all([...guard, ...requests, transaction.done]);
			});
			// What is on screen here is as new as the write when it resolves: nothing is built on old rows.
			await followers.tell(parts, told);
		},
		watch: (table, onRows, onError) => followers.follow(table, onRows, onError),
		async wipe() {
			isOver = true;
			connection.database.close();
			await wipeRows();
		},
		close: () => {
			isOver = true;
			vault = null;
			connection.database.close();
			followers.close();
		}
	};
	return store;
}

/** An older database that could not be brought up to date misses tables. */
const rowsIn = (database: Database, name: StoreName): Promise<Row[]> =>
	database.objectStoreNames.contains(name) ? database.getAll(name) : Promise.resolve([]);

const nameOf = (error: unknown): string | undefined => (error as Error | null | undefined)?.name;

const isConnectionLost = (error: unknown): boolean =>
	nameOf(error) === 'InvalidStateError' || nameOf(error) === 'UnknownError';

/** The database, also when nobody opened it. @throws DOMException */
export const wipeRows = (): Promise<void> => deleteDB(DATABASE_NAME);

/** A full disk shows itself as QuotaExceededError, or as an AbortError that carries one. */
export function failure(error: unknown, refused: 'storage.stale' | 'storage.upgrade' | null = null): StoreError {
	if (error instanceof StoreError) return error;
	if (refused !== null) return new StoreError(refused, error);
	// Only the guard of a write adds.
	if (nameOf(error) === 'ConstraintError') return new StoreError('storage.locked', error);
	const inner = (error as { inner?: unknown; cause?: unknown } | null)?.inner ?? (error as Error | null)?.cause;
	const isFull = [error, inner].some((each) => nameOf(each) === 'QuotaExceededError');
	return new StoreError(isFull ? 'storage.full' : 'storage.failed', error);
}
