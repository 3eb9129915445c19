/**
 * What each version added to rows that were there already. Pure, so that a backup file from an older Pit is brought
 * up to date by the same rules as a database.
 */
import type { Row, TableName } from './store';

type Fields = Record<string, unknown>;

/** A row of a vault: what is in it can only be brought up to date when it is opened (`vault.ts`). */
export const isSealed = (row: object): boolean => 'sealed' in row;

/** By version, by table: the fields that rows got, with what they hold when the person never said anything about it. */
const added: Record<number, Partial<Record<TableName, Fields>>> = {
	2: {
		person: { phase: null, skipPast: false },
		storyText: { part: null, marks: [] },
		goal: { contactIds: [] },
		subgoal: { sign: '', wanted: null, needs: '', by: '' },
		action: { contactId: null, placeId: null, date: null }
	},
	3: {
		share: { passcode: null, locked: false, replies: 0, wantedEnd: null, wantsUnlock: false }
	}
};

/**
 * A row of an older version as this version has it. What a row holds stays as it is, also when it fits no schema.
 * @param from version of the database or backup that the row comes from
 */
export function upgradeRow<T extends Row>(table: TableName, row: T, from: number): T {
	if (isSealed(row)) return row;
	if (table === 'bin') return upgradeBinned(row, from);
	const steps = Object.entries(added).filter(([version]) => Number(version) > from);
	return steps.reduce<T>((older, [, tables]) => ({ ...structuredClone(tables[table]), ...older }), row);
}

/** What lies in the bin can come back, so it is brought up to date as well. */
function upgradeBinned<T extends Row>(entry: T, from: number): T {
	const { rows } = entry as { rows?: unknown };
	if (!Array.isArray(rows)) return entry;
	return {
		...entry,
		rows: rows.map((each: { table: TableName; row: Row } | null) =>
			typeof each?.row === 'object' && each.row !== null
				? { ...each, row: upgradeRow(each.table, each.row, from) }
				: each
		)
	};
}
