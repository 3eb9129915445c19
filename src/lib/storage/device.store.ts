/** The store on the device: IndexedDB, seen from every tab. */
import { deleteDB } from 'idb';
import { connect, type Connection, type Database } from './database';
import { DATABASE_NAME, StoreError, type Store, type StoreEvent, type TableName } from './store';

/**
 * Opens (or makes) the database.
 * @throws StoreError `storage.unavailable` (private mode, blocked, broken)
 */
export async function openDeviceStore(onEvent: (event: StoreEvent) => void): Promise<Store> {
	let overtaken = false;
	let wiped = false;
	const become = (event: StoreEvent) => {
		overtaken ||= event === 'stale';
		onEvent(event);
	};
	const open = async (): Promise<Connection> => {
		try {
			const opened = await connect({ onOvertaken: () => become('stale'), onBlocked: () => become('blocked') });
			if (opened.isStale) become('stale');
			return opened;
		} catch (error) {
			throw new StoreError('storage.unavailable', error);
		}
	};
	let connection = await open();

	/** Phones close a database in the background: then it is opened once more and the work done again. */
	async function work<T>(run: (database: Database) => Promise<T>): Promise<T> {
		if (wiped) throw new StoreError('storage.unavailable');
		try {
			return await run(connection.database);
		} catch (error) {
			if (overtaken || !isConnectionLost(error)) throw failure(error, overtaken);
			connection = await open();
			return run(connection.database).catch((again: unknown) => {
				throw failure(again, overtaken);
			});
		}
	}

	const changes = createChanges();
	const read = (table: TableName): Promise<unknown[]> => work((database) => database.getAll(table));

	return {
		kind: 'device',
		read,
		async write(parts) {
			if (overtaken) throw new StoreError('storage.stale');
			const tables = [...new Set(parts.map((part) => part.table))];
			await work(async (database) => {
				// Also after a lost connection: what was opened anew may be a newer Pit's.
				if (overtaken) throw new StoreError('storage.stale');
				// 'strict': a resolved write is on the disk, not only on its way there.
				const transaction = database.transaction(tables, 'readwrite', { durability: 'strict' });
				const requests = parts.flatMap(({ table, put = [], remove = [] }) => {
					const store = transaction.objectStore(table);
					return [...put.map((row) => store.put(row)), ...remove.map((id) => store.delete(id))];
				});
				// Without waiting for the answers: so the write also ends when the page goes.
				transaction.commit();
				await Promise.all([...requests, transaction.done]);
			});
			// What is on screen here is as new as the write when it resolves: nothing is built on old rows.
			await changes.tell(tables);
		},
		watch(table, onRows, onError) {
			// Reads run one after another, so that an older answer never arrives after a newer one.
			let reading = Promise.resolve();
			let stopped = false;
			const look = () => {
				reading = reading.then(async () => {
					if (!stopped) onRows(await read(table));
				});
				reading = reading.catch(onError);
				return reading;
			};
			const stop = changes.listen(table, look);
			void look();
			return () => {
				stopped = true;
				stop();
			};
		},
		async wipe() {
			wiped = true;
			connection.database.close();
			await deleteDB(DATABASE_NAME);
		},
		close: () => {
			connection.database.close();
			changes.close();
		}
	};
}

/** Which tables changed, told to this tab and to every other one. */
function createChanges() {
	type Listener = () => Promise<void>;
	const listeners = new Map<TableName, Set<Listener>>();
	const channel = new BroadcastChannel(DATABASE_NAME);
	const tellHere = (tables: readonly TableName[]) =>
		Promise.all(tables.flatMap((table) => [...(listeners.get(table) ?? [])].map((listener) => listener())));
	channel.onmessage = ({ data }: MessageEvent<TableName[]>) => void tellHere(data);
	return {
		/** Resolves when every listener in this tab has looked. */
		async tell(tables: TableName[]): Promise<void> {
			channel.postMessage(tables);
			await tellHere(tables);
		},
		listen(table: TableName, listener: Listener): () => void {
			const here = listeners.get(table) ?? new Set();
			listeners.set(table, here.add(listener));
			return () => here.delete(listener);
		},
		close: () => channel.close()
	};
}

const nameOf = (error: unknown): string | undefined => (error as Error | null | undefined)?.name;

const isConnectionLost = (error: unknown): boolean =>
	nameOf(error) === 'InvalidStateError' || nameOf(error) === 'UnknownError';

/** A full disk shows itself as QuotaExceededError, or as an AbortError that carries one. */
function failure(error: unknown, overtaken: boolean): StoreError {
	if (error instanceof StoreError) return error;
	if (overtaken) return new StoreError('storage.stale', error);
	const inner = (error as { inner?: unknown; cause?: unknown } | null)?.inner ?? (error as Error | null)?.cause;
	const isFull = [error, inner].some((each) => nameOf(each) === 'QuotaExceededError');
	return new StoreError(isFull ? 'storage.full' : 'storage.failed', error);
}
