/** What locks this device: read, put on, taken off, and tried. */
import type { DeviceStore } from './device.store';
import { lockMinutes, pinRow, vaultRow, type LockMinutes, type LockRow, type PinRow, type VaultRow } from './lock-row';
import { isPin, parsePin, waitAfter, waitLeft } from './pin';
import { LOCK_TABLE } from './store';
import type { Random } from './seal';
import { openVault, unwrapKey, wrapKey } from './vault';
import { enterVault } from './vault-turn';

/** `isDamaged`: a lock that does not fit its schema. With a vault that means that nobody opens it any more. */
export type Locks = { vault: VaultRow | null; pin: PinRow | null; isDamaged: boolean };

/** @throws StoreError */
export async function readLocks(store: DeviceStore): Promise<Locks> {
	const rows = await store.locks();
	const vault = vaultRow.safeParse(rows.find(({ id }) => id === 'vault'));
	const pin = pinRow.safeParse(rows.find(({ id }) => id === 'pin'));
	const known = Number(vault.success) + Number(pin.success);
	return {
		vault: vault.success ? vault.data : null,
		pin: pin.success ? pin.data : null,
		isDamaged: rows.filter(({ id }) => id === 'vault' || id === 'pin').length > known
	};
}

/** @throws StoreError */
export const putLock = (store: DeviceStore, row: LockRow): Promise<void> =>
	store.use(async (database) => void (await database.put(LOCK_TABLE, row)));

/** Off with the lock on the screen. A vault is left by taking everything out of it (`vault-turn.ts`). @throws StoreError */
export const removePin = (store: DeviceStore): Promise<void> =>
	store.use((database) => database.delete(LOCK_TABLE, 'pin'));

/** Another time without a touch. @throws StoreError */
export async function lockAfter(store: DeviceStore, after: LockMinutes): Promise<void> {
	const { vault, pin } = await readLocks(store);
	for (const row of [vault, pin]) if (row !== null) await putLock(store, { ...row, after });
}

/** `wait`: milliseconds until the next one is looked at. */
export type Tried = { ok: true } | { ok: false; wait: number };

/** The try is taken before the code is looked at, so that closing Pit gives none back. @throws StoreError */
export async function tryPin(store: DeviceStore, typed: string, now: number): Promise<Tried> {
	const taken = await store.use(async (database): Promise<PinRow | number> => {
		const transaction = database.transaction(LOCK_TABLE, 'readwrite', { durability: 'strict' });
		const row = pinRow.parse(await transaction.store.get('pin'));
		const wait = waitLeft(row, now);
		const tries = row.tries + 1;
		const next = { ...row, tries, until: now + waitAfter(tries) };
		if (wait === 0) await transaction.store.put(next);
		await transaction.done;
		return wait === 0 ? next : wait;
	});
	if (typeof taken === 'number') return { ok: false, wait: taken };
	if (!(await isPin(taken, parsePin(typed) ?? ''))) return { ok: false, wait: waitLeft(taken, now) };
	await putLock(store, { ...taken, tries: 0, until: 0 });
	return { ok: true };
}

/** Opens the vault with the person's words, as `normalizePassphrase` gives them. False when these are not the words. */
export async function tryWords(store: DeviceStore, row: VaultRow, words: string, random: Random): Promise<boolean> {
	const dataKey = await unwrapKey(row, words);
	if (dataKey !== null) store.enter(await openVault(dataKey, random));
	return dataKey !== null;
}

/** Everything into a new vault. @param words as `normalizePassphrase` gives them @throws StoreError: then nothing happened */
export async function makeVault(store: DeviceStore, words: string, random: Random): Promise<LockMinutes> {
	const dataKey = random(32);
	const after = (await readLocks(store)).pin?.after ?? lockMinutes[1];
	const row: VaultRow = { id: 'vault', after, ...(await wrapKey(dataKey, words, random)) };
	await enterVault(store, await openVault(dataKey, random), row);
	return after;
}

/** Whether these are the words of the vault. @throws StoreError */
export async function fitsWords(store: DeviceStore, words: string): Promise<boolean> {
	const { vault } = await readLocks(store);
	return vault !== null && (await unwrapKey(vault, words)) !== null;
}

/** The same vault under other words: rows and copies stay as they are. False when the old words do not fit. @throws StoreError */
export async function changeWords(
	store: DeviceStore,
	{ old, fresh }: { old: string; fresh: string },
	random: Random
): Promise<boolean> {
	const { vault } = await readLocks(store);
	const dataKey = vault === null ? null : await unwrapKey(vault, old);
	if (vault === null || dataKey === null) return false;
	await putLock(store, { ...vault, ...(await wrapKey(dataKey, fresh, random)) });
	return true;
}
