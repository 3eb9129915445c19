/**
 * Putting a backup back. It adds to what is here and throws nothing away; of a row that both have, the one that was
 * changed last stays, and a link never goes back to what it was before.
 */
import { newPerson, type Person } from '$lib/domain/person';
import type { Share } from '$lib/domain/share';
import type { BackupContents } from './backup-rows';
import { keepCopy } from './copies.store';
import { copySource, dumpOf } from './copy-source';
import type { DeviceStore } from './device.store';
import type { Dump } from './dump';
import { pack } from './packed';
import type { Change, Row, Store, TableName } from './store';

/** What becomes of the rows of a table: new here, other than here, or here just so (or newer here). */
export type Fates = { table: TableName; added: number; changed: number; same: number };

/** Of `planRestore`: the writes, and what they come down to. */
export type RestorePlan = { changes: Change[]; fates: Fates[] };

export function planRestore(here: Dump, { rows }: Pick<BackupContents, 'rows'>): RestorePlan {
	const plans = rows.map(({ table, rows: saved }) => {
		const now = new Map((here.tables[table] ?? []).map((row) => [row.id, row]));
		const put: Row[] = [];
		const fates: Fates = { table, added: 0, changed: 0, same: 0 };
		for (const row of new Map(saved.map((each) => [each.id, each])).values()) {
			const mine = now.get(row.id);
			const merged = mine === undefined ? row : merge(table, mine, row);
			const fate = mine === undefined ? 'added' : isSame(merged, mine) ? 'same' : 'changed';
			fates[fate] += 1;
			if (fate !== 'same') put.push(merged);
		}
		return { change: { table, put }, fates };
	});
	return {
		changes: plans.map(({ change }) => change).filter(({ put }) => put.length > 0),
		fates: plans.map(({ fates }) => fates)
	};
}

/** What would change, without changing anything. @throws StoreError; DOMException when what is here cannot be read */
export const dryRun = async (store: Store, contents: BackupContents): Promise<Fates[]> =>
	planRestore(await dumpOf(store), contents).fates;

/**
 * A copy of how it is now, and then one write.
 * @param at milliseconds since 1970 UTC
 * @throws StoreError; DOMException when the copy cannot be kept: then nothing changes
 */
export async function restoreBackup(store: Store, contents: BackupContents, at: number): Promise<void> {
	const write = async () => {
		const { changes } = planRestore(await dumpOf(store), contents);
		if (changes.length > 0) await store.write(changes);
	};
	if (store.kind === 'memory') return write();
	await keepCopy(copySource(store as DeviceStore), at, 'restore');
	// Whatever changes a link waits for this, in every tab (`sharing/share-update.ts`).
	await navigator.locks.request('pit-share', write);
}

function merge(table: TableName, mine: Row, saved: Row): Row {
	if (table === 'share') return mergeShare(mine as Share, saved as Share);
	const [newer, older] = changedAt(saved) > changedAt(mine) ? [saved, mine] : [mine, saved];
	return table === 'person' ? mergePerson(newer as Person, older as Person) : newer;
}

const changedAt = (row: Row): number => {
	const { changedAt: at } = row as { changedAt?: unknown };
	return typeof at === 'number' ? at : 0;
};

/** Who began anew on this phone gave a name there, and nothing else yet: that does not undo all other answers. */
function mergePerson(newer: Person, older: Person): Person {
	const { name, changedAt: at } = newer;
	const begun: Person = { ...newPerson(at), name };
	if (!isSame(newer, begun)) return newer;
	return { ...older, name: name === '' ? older.name : name, changedAt: at };
}

/** In whatever order the fields stand. */
const isSame = (one: Row, other: Row): boolean => one === other || sorted(one) === sorted(other);
const sorted = (row: Row): string => pack(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The way of a link. `refused` says only what this phone met: another may have sent it. */
const steps: Record<Share['state'], number> = { waiting: 0, refused: 1, live: 2, stopping: 3, ended: 4, stopped: 5 };

function mergeShare(mine: Share, saved: Share): Share {
	const further = steps[saved.state] - steps[mine.state];
	const isSaved = further > 0 || (further === 0 && saved.changedAt > mine.changedAt);
	const [chosen, other] = isSaved ? [saved, mine] : [mine, saved];
	// What was fetched already stays fetched.
	return other.replies > chosen.replies ? { ...chosen, replies: other.replies } : chosen;
}
