/**
 * The plain backup file: everything of the person as readable JSON, with a checksum.
 * Restoring adds to what is there; where both have a row, the newer one stays.
 */
import * as z from 'zod/mini';
import { problem, type Outcome } from '$lib/domain/problem';
import { tableSchemas } from './notebook';
import { DATABASE_VERSION, type Row, type Store, type TableName } from './store';
import { upgradeRow } from './upgrade-row';

export const BACKUP_FORMAT = 1;

/** The tables that are the person's; fetched content is not. */
export const backupTables = [
	'person',
	'strength',
	'storyText',
	'domainMark',
	'goal',
	'subgoal',
	'action',
	'share',
	'answer',
	'bin',
	'contact',
	'note',
	'task',
	'talk',
	'review',
	'secondView',
	'earlierText',
	'domainChoice',
	'moment',
	'reply'
] as const satisfies readonly TableName[];

const backupFile = z.object({
	app: z.literal('pit'),
	format: z.literal(BACKUP_FORMAT),
	/** Version of the database that the rows come from. */
	schema: z.int(),
	savedAt: z.int(),
	/** SHA-256 of the JSON of `tables`, in hex. */
	checksum: z.string(),
	tables: z.record(z.string(), z.array(z.unknown()))
});

export type BackupContents = { savedAt: number; rows: { table: TableName; rows: Row[] }[]; damaged: number };

/** The text of a backup file. `savedAt` in milliseconds since 1970 UTC. @throws StoreError */
export async function writeBackup(store: Store, savedAt: number): Promise<string> {
	const tables: Record<string, unknown[]> = {};
	for (const table of backupTables) tables[table] = (await store.read(table)).map(packBytes);
	const checksum = await sha256(JSON.stringify(tables));
	return JSON.stringify(
		{ app: 'pit', format: BACKUP_FORMAT, schema: DATABASE_VERSION, savedAt, checksum, tables },
		null,
		'\t'
	);
}

/** Reads a backup file without touching anything: what is in it, or what is wrong with it. */
export async function readBackup(text: string): Promise<Outcome<{ contents: BackupContents }>> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return problem(text.includes('"pit"') ? 'backup.damaged' : 'backup.foreign');
	}
	const head = z.looseObject({ app: z.literal('pit'), format: z.int(), schema: z.int() }).safeParse(json);
	if (!head.success) return problem('backup.foreign');
	if (head.data.format > BACKUP_FORMAT || head.data.schema > DATABASE_VERSION) return problem('backup.newer');
	const file = backupFile.safeParse(json);
	if (!file.success) return problem('backup.damaged');
	if (file.data.checksum !== (await sha256(JSON.stringify(file.data.tables)))) return problem('backup.damaged');

	let damaged = 0;
	const rows = backupTables.map((table) => ({
		table,
		rows: (file.data.tables[table] ?? []).flatMap((packed) => {
			const row = tableSchemas[table].safeParse(upToDate(table, unpackBytes(packed), file.data.schema));
			if (!row.success) damaged += 1;
			return row.success ? [row.data as Row] : [];
		})
	}));
	return { ok: true, contents: { savedAt: file.data.savedAt, rows, damaged } };
}

/** What is no row at all is left for the schema to refuse. */
const upToDate = (table: TableName, row: unknown, from: number): unknown =>
	typeof row === 'object' && row !== null ? upgradeRow(table, row as Row, from) : row;

/** Puts a backup back in one transaction. What is on the device and newer stays. @throws StoreError */
export async function restoreBackup(store: Store, { rows }: BackupContents): Promise<void> {
	const changes = [];
	for (const { table, rows: saved } of rows) {
		const here = new Map((await store.read(table)).map((row) => [(row as Row).id, changedAt(row)]));
		changes.push({ table, put: saved.filter((row) => changedAt(row) >= (here.get(row.id) ?? -1)) });
	}
	await store.write(changes);
}

const changedAt = (row: unknown): number => {
	const at = (row as { changedAt?: unknown }).changedAt;
	return typeof at === 'number' ? at : 0;
};

/** Bytes have no place in JSON: they go in as `{ "bytes": [numbers] }`. */
function packBytes(value: unknown): unknown {
	if (value instanceof Uint8Array) return { bytes: [...value] };
	if (Array.isArray(value)) return value.map(packBytes);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, packBytes(each)]));
}

const packedBytes = z.strictObject({ bytes: z.array(z.int().check(z.gte(0), z.lte(255))) });

function unpackBytes(value: unknown): unknown {
	const bytes = packedBytes.safeParse(value);
	if (bytes.success) return Uint8Array.from(bytes.data.bytes);
	if (Array.isArray(value)) return value.map(unpackBytes);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpackBytes(each)]));
}

async function sha256(text: string): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
