/**
 * How a backup lies in its file (docs/decisions/0016): plain lines for people, a head, and the bytes as text. A file
 * comes back from mail and chat with other line ends, so those never matter; all else does.
 */
import { problem, type Outcome } from '$lib/domain/problem';
import { INTRO_BEGINS } from './backup-intro';
import { fromBase64, toBase64 } from './base64';
import type { Bytes } from './packed';
import { join, utf8 } from './seal';
import { ROUNDS, type UnderWords } from './words-seal';

export const BACKUP_FORMAT = 2;

/** `schema`: version of the database that the rows come from. `savedAt`: milliseconds since 1970 UTC. */
export type BackupHead = { schema: number; savedAt: number };
/** `lock`: how the words make the key; null when the bytes lie open. */
export type BackupParts = BackupHead & { lock: Omit<UnderWords, 'sealed'> | null; bytes: Bytes };

/** Bytes of a backup: beyond it no Pit reads on. */
const MOST_BYTES = 48 * 1024 * 1024;
/** A file asks for so many rounds at most, or a phone would be at it for minutes. */
const MOST_ROUNDS = 10 * ROUNDS;
const SALT = 16;
const LINE = 76;
/** Begins with what no base64 has. */
const END = '-- einde van de kopie / end of the copy --';
const HEAD_LINES = 6;

/** @param intro plain lines for whoever opens the file */
export async function writeBackupFile(parts: BackupParts, intro: string): Promise<string> {
	const head = headOf(parts);
	const lines = toBase64(parts.bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
	return [intro, '', head, `sha256: ${await checksum(head, parts.bytes)}`, '', ...lines, '', END, ''].join('\n');
}

/** What is in the file, whole as it was written; or what became of it. */
export async function readBackupFile(text: string): Promise<Outcome<{ parts: BackupParts }>> {
	const begin = /^PIT-BACKUP\/(\d{1,9})\s/m.exec(`${text}\n`);
	if (begin === null)
		return problem(text.trimStart().startsWith(INTRO_BEGINS) ? 'backup.interrupted' : 'backup.foreign');
	if (Number(begin[1]) > BACKUP_FORMAT) return problem('backup.newer');
	const rest = text.slice(begin.index);
	const found = headIn(rest);
	if (found === null)
		return problem(rest.trim().split(/\n/).length > HEAD_LINES ? 'backup.damaged' : 'backup.interrupted');

	const { size, length, sha256, ...head } = found;
	const body = (rest.slice(size).split('-', 1)[0] ?? '').replace(/\s+/g, '');
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(body) || length > MOST_BYTES) return problem('backup.damaged');
	const whole = Math.ceil(length / 3) * 4;
	if (body.length < whole) return problem('backup.interrupted');
	// Too long for its length: then `atob` may not even take it.
	const bytes = body.length === whole ? fromBase64(body) : null;
	if (bytes === null || bytes.length !== length) return problem('backup.damaged');
	const parts = { ...head, bytes };
	const isWhole = sha256 === (await checksum(headOf(parts), bytes));
	return isWhole ? { ok: true, parts } : problem('backup.damaged');
}

function headOf({ schema, savedAt, lock, bytes }: BackupParts): string {
	const words = lock === null ? 'none' : `${lock.rounds} ${toBase64(lock.salt)}`;
	const fields = { schema, saved: savedAt, words, length: bytes.length };
	return [`PIT-BACKUP/${BACKUP_FORMAT}`, ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`)].join(
		'\n'
	);
}

const HEAD = new RegExp(
	[
		'^PIT-BACKUP/2',
		'schema: (\\d{1,9})',
		'saved: (\\d{1,15})',
		'words: (?:none|(\\d{1,9}) ([A-Za-z0-9+/]{22}==))',
		'length: (\\d{1,9})',
		'sha256: ([0-9a-f]{64})\\s'
	].join('\\s+')
);

function headIn(text: string) {
	const [whole, schema, savedAt, rounds, salt, length, sha256 = ''] = HEAD.exec(`${text}\n`) ?? [];
	if (whole === undefined) return null;
	const lock = salt === undefined ? null : { rounds: Number(rounds), salt: fromBase64(salt) };
	if (lock !== null && (lock.rounds < 1 || lock.rounds > MOST_ROUNDS || lock.salt.length !== SALT)) return null;
	return {
		size: whole.length,
		schema: Number(schema),
		savedAt: Number(savedAt),
		lock,
		length: Number(length),
		sha256
	};
}

/** Of the head and the bytes: no line of the file can be changed unseen. */
async function checksum(head: string, bytes: Bytes): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', join(utf8(head), bytes));
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
