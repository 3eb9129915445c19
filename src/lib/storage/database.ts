/**
 * The Dexie database and its versions. A released version is never edited: a change is a new `version(n)`
 * with a tested upgrade, and a stored database of every released version stays in `tests/fixtures`.
 */
import Dexie, { type DBCore, type DBCoreMutateRequest } from 'dexie';
import { DATABASE_NAME, DATABASE_VERSION, tableNames } from './store';

export function createDatabase(onStale: () => void): Dexie {
	// 'strict': a resolved write is on the disk, not only on its way there.
	const database = new Dexie(DATABASE_NAME, { chromeTransactionDurability: 'strict' });
	database.version(1).stores(Object.fromEntries(tableNames.map((name) => [name, 'id'])));
	guardAgainstNewerTabs(database, onStale);
	return database;
}

/**
 * Dexie 4 lets a tab with old code go on writing old rows after another tab upgraded the schema.
 * Here the old tab closes, stays closed for writing, and says so.
 */
function guardAgainstNewerTabs(database: Dexie, onStale: () => void): void {
	let stale = false;
	const becomeStale = () => {
		stale = true;
		onStale();
	};
	database.on('versionchange', (event) => {
		// A null version is a wipe from another tab: closing lets it go on, and nothing here may write again.
		database.close({ disableAutoOpen: true });
		if (!stale) becomeStale();
		return event.newVersion !== null ? false : undefined;
	});
	database.on(
		'ready',
		() => {
			// IndexedDB counts Dexie's versions times ten.
			const stored = Math.round(database.backendDB().version / 10);
			if (stored > DATABASE_VERSION && !stale) becomeStale();
		},
		true
	);
	database.use({
		stack: 'dbcore',
		name: 'stale-guard',
		create: (core: DBCore): DBCore => ({
			...core,
			table: (name) => {
				const table = core.table(name);
				return {
					...table,
					mutate: (request: DBCoreMutateRequest) =>
						stale ? Promise.reject(new Dexie.DatabaseClosedError('stale')) : table.mutate(request)
				};
			}
		})
	});
}
