/** Backup files of format 1: readable JSON with a checksum. They are not made any more, and open for ever. */
import * as z from 'zod/mini';
import { problem, type Outcome } from '$lib/domain/problem';
import { backupRows, type BackupContents } from './backup-rows';
import { utf8 } from './seal';
import { DATABASE_VERSION } from './store';

const head = z.looseObject({ app: z.literal('pit'), format: z.int(), schema: z.int() });
const backupFile = z.object({
	format: z.literal(1),
	/** Version of the database that the rows come from. */
	schema: z.int(),
	savedAt: z.int(),
	/** SHA-256 of the JSON of `tables`, in hex. */
	checksum: z.string(),
	tables: z.record(z.string(), z.array(z.unknown()))
});

/** Format 1 was the only one that begins like this. */
export const isOldBackup = (text: string): boolean => /^\s*\{\s*"app": ?"pit"/.test(text);

export async function readOldBackup(text: string): Promise<Outcome<{ contents: BackupContents }>> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return problem(/\n\}\s*$/.test(text) ? 'backup.damaged' : 'backup.interrupted');
	}
	const found = head.safeParse(json);
	if (!found.success) return problem('backup.damaged');
	if (found.data.format > 1 || found.data.schema > DATABASE_VERSION) return problem('backup.newer');
	const file = backupFile.safeParse(json);
	if (!file.success || file.data.checksum !== (await checksum(file.data.tables))) return problem('backup.damaged');
	return {
		ok: true,
		contents: { ...backupRows(file.data, unpackBytes(file.data.tables) as typeof file.data.tables), older: true }
	};
}

const packedBytes = z.strictObject({ bytes: z.array(z.int().check(z.gte(0), z.lte(255))) });

/** Bytes went in as `{ "bytes": [numbers] }`. */
function unpackBytes(value: unknown): unknown {
	const bytes = packedBytes.safeParse(value);
	if (bytes.success) return Uint8Array.from(bytes.data.bytes);
	if (Array.isArray(value)) return value.map(unpackBytes);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpackBytes(each)]));
}

async function checksum(tables: object): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', utf8(JSON.stringify(tables)));
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
