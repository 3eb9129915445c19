/**
 * Everything into a vault (kluis), or out of it. One transaction turns all rows at once: who is killed halfway finds
 * them as they were. Copies go along first; those that are left over are of another generation, and of no use.
 */
import { alone, carryCopies, tidyCopies } from './copies.store';
import { copySource, sourceOf } from './copy-source';
import { closedGeneration, failure, type DeviceStore } from './device.store';
import { dumpDatabase, ownTables, type Dump } from './dump';
import type { VaultRow } from './lock-row';
import { pack } from './packed';
import { DATABASE_VERSION, LOCK_TABLE, StoreError, type Row, type TableName } from './store';
import type { Vault } from './vault';

/** How often it begins anew when another tab wrote in the meantime. */
const TRIES = 20;

/** @throws StoreError: then nothing happened */
export const enterVault = (store: DeviceStore, vault: Vault, row: VaultRow): Promise<void> => turn(store, vault, row);

/** @throws StoreError: then nothing happened */
export const leaveVault = (store: DeviceStore): Promise<void> => turn(store, null, null);

async function turn(store: DeviceStore, vault: Vault | null, lock: VaultRow | null): Promise<void> {
	const next = store.generation + 1;
	await alone(async (copies) => {
		try {
			await carryCopies(copies, copySource(store), sourceOf(vault, next));
		} catch (error) {
			throw failure(error);
		}
		for (let tries = 1; ; tries += 1) {
			const before = await store.use(dumpDatabase);
			if (before.schema !== DATABASE_VERSION) throw new StoreError('storage.stale');
			const after = await turned(before, store.vault, vault);
			if (await replaceAll(store, { before, after, lock })) break;
			if (tries === TRIES) throw new StoreError('storage.failed');
		}
		store.enter(vault, next);
	});
	// What is left over goes at the next start, when not now.
	await tidyCopies(next).catch(() => undefined);
}

/** What does not open stays as it is. */
async function turned({ schema, tables }: Dump, from: Vault | null, to: Vault | null): Promise<Dump['tables']> {
	const lists = Object.entries(tables) as [TableName, Row[]][];
	const turns = lists.map(async ([table, rows]) => {
		const opened = from === null ? rows : await from.openRows(table, rows);
		const sealed = to === null ? opened : await Promise.all(opened.map((row) => to.sealRow(table, row, schema)));
		return [table, sealed] as const;
	});
	return Object.fromEntries(await Promise.all(turns));
}

type Turn = { before: Dump; after: Dump['tables']; lock: VaultRow | null };

/** False when the rows are not those of `before` any more: then nothing happened. */
const replaceAll = (store: DeviceStore, { before, after, lock }: Turn): Promise<boolean> =>
	store.use(async (database) => {
		const transaction = database.transaction([...ownTables, LOCK_TABLE], 'readwrite', { durability: 'strict' });
		// Its end is told by what is awaited below.
		transaction.done.catch(() => undefined);
		const now = await Promise.all(ownTables.map((table) => transaction.objectStore(table).getAll()));
		if (pack(now) !== pack(ownTables.map((table) => before.tables[table] ?? []))) {
			transaction.abort();
			return false;
		}
		const locks = transaction.objectStore(LOCK_TABLE);
		const requests: Promise<unknown>[] = ownTables.flatMap((table) => {
			const rows = transaction.objectStore(table);
			return [rows.clear(), ...(after[table] ?? []).map((row) => rows.put(row))];
		});
		// Fails when another tab was first.
		requests.push(locks.add(closedGeneration(store.generation)));
		requests.push(lock === null ? locks.delete('vault') : locks.put(lock));
		// A vault takes the place of a lock on the screen.
		if (lock !== null) requests.push(locks.delete('pin'));
		await Promise.all([...requests, transaction.done]);
		return true;
	});
