/** The rows of a backup, brought up to date and held to their schemas. What does not fit is counted and left out. */
import type { BackupHead } from './backup-file';
import { ownTables } from './dump';
import { tableSchemas } from './notebook';
import type { Binned } from './repository';
import { DATABASE_VERSION, type Row, type TableName } from './store';
import { upgradeRow } from './upgrade-row';

/** `older`: made by a Pit before this one; all of it still fits. `damaged`: rows that cannot be read. */
export type BackupContents = {
	savedAt: number;
	older: boolean;
	rows: { table: TableName; rows: Row[] }[];
	damaged: number;
};

export function backupRows(
	{ schema, savedAt }: BackupHead,
	tables: Readonly<Record<string, readonly unknown[]>>
): BackupContents {
	let damaged = 0;
	const rows = ownTables.map((table) => {
		const fits = (tables[table] ?? []).flatMap((found) => {
			const row = parsed(table, found, schema);
			if (row === null) damaged += 1;
			return row === null ? [] : [row];
		});
		return { table, rows: fits };
	});
	return { savedAt, older: schema < DATABASE_VERSION, rows, damaged };
}

function parsed(table: TableName, found: unknown, schema: number): Row | null {
	if (typeof found !== 'object' || found === null) return null;
	const row = tableSchemas[table].safeParse(upgradeRow(table, found as Row, schema));
	if (!row.success || (table === 'bin' && !comesBack(row.data as Binned))) return null;
	return row.data as Row;
}

/** Rows of the bin come back where they say they belong: never to what is not the person's. */
const comesBack = ({ rows }: Binned): boolean => rows.every(({ table }) => ownTables.some((own) => own === table));
