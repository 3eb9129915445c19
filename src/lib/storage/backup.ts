/**
 * A backup: everything of the person in one file outside the phone, under words when the person wants. It is made of
 * what a copy on the phone is made of (`copy-source.ts`), and read as if anybody could have written it.
 */
import * as z from 'zod/mini';
import { normalizePassphrase } from '$lib/domain/passphrase';
import { problem, type Outcome } from '$lib/domain/problem';
import { readBackupFile, writeBackupFile, type BackupHead, type BackupParts } from './backup-file';
import { backupIntro } from './backup-intro';
import { isOldBackup, readOldBackup } from './backup-old';
import { backupRows, type BackupContents } from './backup-rows';
import { dumpOf } from './copy-source';
import { gunzip, gzip, pack, unpack } from './packed';
import { utf8, type Random } from './seal';
import { DATABASE_VERSION, type Store } from './store';
import { openUnderWords, sealUnderWords } from './words-seal';

/** Bytes of text in a backup. A whole life in Pit is a hundredth of it; a hostile file is given up on here. */
export const MOST_TEXT = 40 * 1024 * 1024;

/** `open` says what is in it; it wants the words when there is a lock. It can be asked again. */
export type FoundBackup = {
	savedAt: number;
	needsWords: boolean;
	open(words?: string): Promise<Outcome<{ contents: BackupContents }>>;
};

/** Under another head the bytes do not open. */
const boundTo = ({ schema, savedAt }: BackupHead): string => `pit backup 2 ${schema} ${savedAt}`;

/**
 * @param how.savedAt milliseconds since 1970 UTC
 * @param how.words as they were typed or drawn; without them the file is readable for whoever has it
 * @param how.address where this Pit is, for the lines at the top
 * @throws StoreError; DOMException when what is there cannot be read
 */
export async function writeBackup(
	store: Store,
	how: { savedAt: number; address: string; words?: string | undefined; random: Random; rounds?: number }
): Promise<Outcome<{ text: string }>> {
	const { schema, tables } = await dumpOf(store);
	// Old code does not know all the tables of a newer database: what it saved would not be everything.
	if (schema > DATABASE_VERSION) return problem('storage.stale');
	const json = pack({ tables });
	if (utf8(json).length > MOST_TEXT) return problem('backup.too-large');
	const head = { schema, savedAt: how.savedAt };
	const intro = backupIntro({ address: how.address, locked: how.words !== undefined });
	return { ok: true, text: await writeBackupFile(await lockUp(head, await gzip(json), how), intro) };
}

async function lockUp(
	head: BackupHead,
	bytes: BackupParts['bytes'],
	{ words, random, rounds }: { words?: string | undefined; random: Random; rounds?: number }
): Promise<BackupParts> {
	if (words === undefined) return { ...head, lock: null, bytes };
	const how = {
		words: normalizePassphrase(words),
		bound: boundTo(head),
		random,
		...(rounds !== undefined && { rounds })
	};
	const { sealed, ...lock } = await sealUnderWords(bytes, how);
	return { ...head, lock, bytes: sealed };
}

/** Reads a backup without touching anything: what it is, or what is wrong with it. */
export async function readBackup(text: string): Promise<Outcome<{ found: FoundBackup }>> {
	if (isOldBackup(text)) {
		const old = await readOldBackup(text);
		if (!old.ok) return old;
		const { contents } = old;
		return {
			ok: true,
			found: { savedAt: contents.savedAt, needsWords: false, open: () => Promise.resolve({ ok: true, contents }) }
		};
	}
	const read = await readBackupFile(text);
	if (!read.ok) return read;
	const { parts } = read;
	if (parts.schema > DATABASE_VERSION) return problem('backup.newer');
	return {
		ok: true,
		found: {
			savedAt: parts.savedAt,
			needsWords: parts.lock !== null,
			open: (words = '') => openParts(parts, words)
		}
	};
}

const written = z.object({ tables: z.record(z.string(), z.array(z.unknown())) });

async function openParts(parts: BackupParts, words: string): Promise<Outcome<{ contents: BackupContents }>> {
	const { lock, bytes } = parts;
	const how = { words: normalizePassphrase(words), bound: boundTo(parts) };
	const packed = lock === null ? bytes : await openUnderWords({ ...lock, sealed: bytes }, how);
	if (packed === null) return problem('backup.words');
	try {
		const file = written.safeParse(unpack(await gunzip(packed, MOST_TEXT)));
		return file.success ? { ok: true, contents: backupRows(parts, file.data.tables) } : problem('backup.damaged');
	} catch {
		// Whole by its checksum, and yet no backup: somebody made it by hand.
		return problem('backup.damaged');
	}
}
