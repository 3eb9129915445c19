/** An older version back: everything as it was then, after a copy of how it is now. */
import { keepCopy } from './copies.store';
import { copySource } from './copy-source';
import type { DeviceStore } from './device.store';
import { ownTables, type Dump } from './dump';
import type { Change, TableName } from './store';
import { upgradeRow } from './upgrade-row';

/** Links are out in the world: an older version does not make them undone, and the phone must stay able to stop them. */
const stays: readonly TableName[] = ['share', 'reply'];

/** The changes that make `here` what it was in `copy`. A table that the copy does not know stays as it is. */
export function restoreChanges(here: Dump, copy: Dump): Change[] {
	return ownTables.flatMap((table): Change[] => {
		const then = copy.tables[table];
		if (then === undefined) return [];
		const now = new Set((here.tables[table] ?? []).map(({ id }) => id));
		const rows = then.map((row) => upgradeRow(table, row, copy.schema));
		if (stays.includes(table)) return [{ table, put: rows.filter(({ id }) => !now.has(id)) }];
		const back = new Set(rows.map(({ id }) => id));
		return [{ table, put: rows, remove: [...now].filter((id) => !back.has(id)) }];
	});
}

/**
 * One transaction.
 * @param at milliseconds since 1970 UTC
 * @throws StoreError; DOMException when the copy of how it is now cannot be kept: then nothing changes
 */
export async function restoreCopy(store: DeviceStore, copy: Dump, at: number): Promise<void> {
	const source = copySource(store);
	await keepCopy(source, at, 'restore');
	await store.write(restoreChanges(await source.dump(), copy));
}
