/** The store on the device: IndexedDB through Dexie. */
import Dexie, { liveQuery } from 'dexie';
import { createDatabase } from './database';
import { StoreError, type Change, type Row, type Store, type StoreEvent, type TableName } from './store';

/**
 * Opens (or makes) the database.
 * @throws StoreError `storage.unavailable` (private mode, blocked, broken) or `storage.stale` (a newer Pit wrote it)
 */
export async function openDeviceStore(onEvent: (event: StoreEvent) => void): Promise<Store> {
	let stale = false;
	const database = createDatabase(() => {
		stale = true;
		onEvent('stale');
	});
	// Another tab holds an older version open: opening waits until that tab lets go.
	database.on('blocked', () => onEvent('blocked'));
	try {
		await database.open();
	} catch (error) {
		throw new StoreError('storage.unavailable', error);
	}

	const failed = (error: unknown) => new StoreError(stale ? 'storage.stale' : codeOf(error), error);
	const table = (name: TableName) => database.table<Row, string>(name);

	return {
		kind: 'device',
		async read(name) {
			try {
				return await table(name).toArray();
			} catch (error) {
				throw failed(error);
			}
		},
		async write(changes) {
			if (stale) throw new StoreError('storage.stale');
			const names = [...new Set(changes.map((change) => change.table))];
			try {
				await database.transaction('rw', names, () =>
					Promise.all(changes.map((change) => apply(table(change.table), change)))
				);
			} catch (error) {
				throw failed(error);
			}
		},
		watch(name, onRows, onError) {
			const subscription = liveQuery(() => table(name).toArray()).subscribe({
				next: onRows,
				error: (error: unknown) => onError(failed(error))
			});
			return () => subscription.unsubscribe();
		},
		async wipe() {
			await database.delete();
		},
		close: () => database.close()
	};
}

async function apply(table: Dexie.Table<Row, string>, { put, remove }: Change): Promise<void> {
	if (put !== undefined && put.length > 0) await table.bulkPut([...put]);
	if (remove !== undefined && remove.length > 0) await table.bulkDelete([...remove]);
}

/** Dexie reports a full disk as QuotaExceededError, or as AbortError with that error inside. */
function codeOf(error: unknown): 'storage.full' | 'storage.failed' {
	const names = [error, (error as { inner?: unknown } | null)?.inner].map((each) => (each as Error | undefined)?.name);
	return names.includes('QuotaExceededError') ? 'storage.full' : 'storage.failed';
}
