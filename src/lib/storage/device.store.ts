/** The store on the device: IndexedDB, seen from every tab. */
import { deleteDB } from 'idb';
import { connect, type Connection, type Database } from './database';
import { DATABASE_NAME, StoreError, type Change, type Row, type Store, type StoreEvent, type TableName } from './store';

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

	const read = (table: TableName): Promise<Row[]> => work((database) => database.getAll(table));
	const followers = createFollowers(read);

	return {
		kind: 'device',
		read,
		async write(parts) {
			if (overtaken) throw new StoreError('storage.stale');
			const tables = [...new Set(parts.map((part) => part.table))];
			const told = followers.before(tables);
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
			await followers.tell(parts, told);
		},
		watch: (table, onRows, onError) => followers.follow(table, onRows, onError),
		async wipe() {
			wiped = true;
			connection.database.close();
			await deleteDB(DATABASE_NAME);
		},
		close: () => {
			connection.database.close();
			followers.close();
		}
	};
}

/**
 * Who looks at a table, in this tab and in every other one. What was read is kept: after a write of this tab only its
 * own rows are new, and all others stay the very objects they were, so that nobody parses or draws them again.
 */
function createFollowers(read: (table: TableName) => Promise<Row[]>) {
	type Follower = { onRows: (rows: unknown[]) => void; onError: (error: unknown) => void };
	type Followed = { rows: Map<string, Row> | null; followers: Set<Follower>; turn: Promise<void>; foreign: number };
	const tables = new Map<TableName, Followed>();
	const channel = new BroadcastChannel(DATABASE_NAME);

	const of = (table: TableName): Followed => {
		const known = tables.get(table) ?? { rows: null, followers: new Set(), turn: Promise.resolve(), foreign: 0 };
		tables.set(table, known);
		return known;
	};
	/** One after another, so that an older answer never arrives after a newer one. */
	const inTurn = (followed: Followed, change: () => Promise<void> | void): Promise<void> => {
		followed.turn = followed.turn.then(async () => {
			if (followed.followers.size === 0) return void (followed.rows = null);
			try {
				await change();
				for (const { onRows } of followed.followers) onRows([...(followed.rows ?? new Map<string, Row>()).values()]);
			} catch (error) {
				for (const { onError } of followed.followers) onError(error);
			}
		});
		return followed.turn;
	};
	const readAgain = (table: TableName): Promise<void> => {
		const followed = of(table);
		return inTurn(followed, async () => {
			followed.rows = new Map((await read(table)).map((row) => [row.id, row]));
		});
	};

	channel.onmessage = ({ data }: MessageEvent<TableName[]>) => {
		for (const table of data) {
			of(table).foreign += 1;
			void readAgain(table);
		}
	};
	return {
		/** How often other tabs wrote so far: when that changes during a write, its rows may not be the newest. */
		before: (names: readonly TableName[]) => new Map(names.map((name) => [name, of(name).foreign])),
		/** Resolves when everybody in this tab has seen the write. */
		async tell(parts: readonly Change[], told: ReadonlyMap<TableName, number>): Promise<void> {
			channel.postMessage([...told.keys()]);
			const turns = [...told].map(([table, foreign]) => {
				const followed = of(table);
				const { rows } = followed;
				if (rows === null || followed.foreign !== foreign) return readAgain(table);
				return inTurn(followed, () => {
					for (const { put = [], remove = [] } of parts.filter((part) => part.table === table)) {
						for (const row of put) followed.rows?.set(row.id, row);
						for (const id of remove) followed.rows?.delete(id);
					}
				});
			});
			await Promise.all(turns);
		},
		follow(table: TableName, onRows: Follower['onRows'], onError: Follower['onError']): () => void {
			const follower = { onRows, onError };
			of(table).followers.add(follower);
			void readAgain(table);
			return () => void of(table).followers.delete(follower);
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
