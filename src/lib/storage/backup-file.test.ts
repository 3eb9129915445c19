import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../tests/language/rules.ts';
import { loadVocabulary } from '../../../tests/language/gate.ts';
import { random } from '../../../tests/fixtures/phone.ts';
import { readBackupFile, writeBackupFile, type BackupParts } from './backup-file';
import { backupIntro } from './backup-intro';

const intro = backupIntro({ address: 'https://pit.example', locked: false });
const parts: BackupParts = { schema: 3, savedAt: 1_760_000_000_000, lock: null, bytes: random(501) };
const under = { ...parts, lock: { salt: random(16), rounds: 600_000 } };
const problemOf = async (text: string) => {
	const read = await readBackupFile(text);
	return read.ok ? 'none' : read.problem;
};

test('what is written is what is read, with and without a lock, for any bytes', async () => {
	const anyBytes = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Uint8Array.from(bytes));
	const lock = fc.option(
		fc.record({ salt: fc.constant(0).map(() => random(16)), rounds: fc.integer({ min: 1, max: 6_000_000 }) })
	);
	const any = fc.record({ schema: fc.nat(999), savedAt: fc.nat(), lock, bytes: anyBytes });
	await fc.assert(
		fc.asyncProperty(any, async (each) => {
			expect(await readBackupFile(await writeBackupFile(each, intro))).toEqual({ ok: true, parts: each });
		})
	);
});

describe('whatever a mail program did to its lines', () => {
	const ways: Record<string, (text: string) => string> = {
		CRLF: (text) => text.replaceAll('\n', '\r\n'),
		'CR before CRLF': (text) => text.replaceAll('\n', '\r\r\n'),
		'spaces at the ends': (text) => text.replaceAll('\n', '  \t\n'),
		'other line lengths': (text) => text.replace(/(.{50})/g, '$1\n'),
		'empty lines between': (text) => text.replaceAll('\n', '\n\n'),
		'words before': (text) => `Hoi, hier is mijn kopie.\n\n${text}`,
		'words after': (text) => `${text}\n\nGroetjes, Sam\nVerstuurd vanaf mijn telefoon`,
		'a mark of the byte order': (text) => `\ufeff${text}`,
		'without the last line': (text) => text.slice(0, text.indexOf('-- einde')).trimEnd()
	};
	test.each(Object.keys(ways).filter((way) => way !== 'other line lengths'))('%s', async (way) => {
		for (const each of [parts, under])
			expect(await readBackupFile(ways[way]?.(await writeBackupFile(each, intro)) ?? '')).toEqual({
				ok: true,
				parts: each
			});
	});
	test('other line lengths in what the lines hold', async () => {
		const text = await writeBackupFile(parts, intro);
		const at = text.indexOf('\n\n', text.indexOf('sha256'));
		const other = text.slice(0, at) + (ways['other line lengths']?.(text.slice(at)) ?? '');
		expect(await readBackupFile(other)).toEqual({ ok: true, parts });
	});
});

test('cut off anywhere it is interrupted, and never opens', async () => {
	for (const each of [parts, under]) {
		const text = await writeBackupFile(each, intro);
		const last = text.indexOf('-- einde');
		for (let end = 'Dit is een kopie van Pit.'.length; end < text.slice(0, last).trimEnd().length; end += 1)
			expect(await problemOf(text.slice(0, end)), `${end}`).toBe('backup.interrupted');
	}
});

test('with any one character of the head or the bytes changed, it does not open', async () => {
	const text = await writeBackupFile(under, intro);
	const from = text.indexOf('PIT-BACKUP');
	const to = text.slice(0, text.indexOf('-- einde')).trimEnd().length - 1;
	const other = fc.constantFrom(...'ABCxyz0189+/=- ');
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: from, max: to }), other, async (at, char) => {
			fc.pre(text[at] !== char && !(/\s/.test(text[at] ?? '') && char === ' '));
			expect(await problemOf(text.slice(0, at) + char + text.slice(at + 1))).not.toBe('none');
		}),
		{ numRuns: 500 }
	);
	const sum = text.indexOf('sha256: ') + 'sha256: '.length;
	expect(await problemOf(`${text.slice(0, sum)}${'0'.repeat(64)}${text.slice(sum + 64)}`)).toBe('backup.damaged');
});

test.each([
	['', 'backup.foreign'],
	['Beste Sam, hier is je brief.', 'backup.foreign'],
	['\u0089PNG\r\n\u001a\n', 'backup.foreign'],
	['{"recepten":[]}', 'backup.foreign'],
	['Dit is een kopie van Pit.', 'backup.interrupted'],
	['PIT-BACKUP/2', 'backup.interrupted'],
	['PIT-BACKUP/3\nanything', 'backup.newer'],
	['PIT-BACKUP/999999999\n', 'backup.newer'],
	['PIT-BACKUP/2\nanother: head\nof\nsix\nlines\nand\nmore', 'backup.damaged']
])('%j', async (text, problem) => expect(await problemOf(text)).toBe(problem));

test('numbers that are far too large are not believed', async () => {
	const text = await writeBackupFile(under, intro);
	expect(await problemOf(text.replace('length: 501', 'length: 999999999'))).toBe('backup.damaged');
	expect(await problemOf(text.replace('words: 600000', 'words: 99999999'))).toBe('backup.damaged');
	expect(await problemOf(text.replace('words: 600000', 'words: 0'))).toBe('backup.damaged');
});

test('the lines at the top are plain Dutch, and say who can read it', async () => {
	const vocabulary = loadVocabulary();
	for (const locked of [true, false]) {
		const [dutch = '', english = ''] = backupIntro({ address: '', locked }).split('\n\n');
		for (const line of dutch.split('\n')) expect(check(line, 'client', vocabulary), line).toEqual([]);
		expect(english).toContain('This is a copy from Pit.');
	}
	expect(intro).toContain('Wie dit bestand heeft, kan alles lezen.');
	expect(backupIntro({ address: '', locked: true })).not.toContain('kan alles lezen');
	expect((await writeBackupFile(parts, intro)).split('\n').filter((line) => line.length > 76)).toEqual([]);
});
