import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPerson } from '$lib/domain/person';
import { newStrength } from '$lib/domain/strength';
import { anyMoments } from '../../../tests/fixtures/any-moments.ts';
import { anyNotebook, type AnyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { makeShare, random } from '../../../tests/fixtures/phone.ts';
import { readBackup, writeBackup } from './backup';
import { readBackupFile, writeBackupFile, type BackupParts } from './backup-file';
import { restoreBackup } from './backup-restore';
import type { BackupContents } from './backup-rows';
import { ownTables } from './dump';
import { createMemoryStore } from './memory.store';
import { openNotebook } from './notebook';
import { gzip, pack } from './packed';
import { throwAway } from './repository';
import { DATABASE_VERSION, type Row, type Store } from './store';

const FEW = 10;
const words = 'zomer koffer vlinder banaan trommel';
const how = { savedAt: 5, address: 'https://pit.example', random };
const locked = { ...how, words, rounds: FEW };

/** A phone with everything on it, also bytes, and something in the bin that holds bytes. */
async function fill(notebook: AnyNotebook, bytes: Uint8Array<ArrayBuffer>): Promise<Store> {
	const store = createMemoryStore();
	const all = openNotebook(store);
	await all.person.save({ ...newPerson(1), name: notebook.name, domainSet: notebook.domainSet });
	await all.strengths.save(...notebook.strengths);
	await all.texts.save(...notebook.texts);
	await all.marks.save(...notebook.marks);
	await all.goals.save(...notebook.goals);
	await all.subgoals.save(...notebook.subgoals);
	await all.actions.save(...notebook.actions);
	await all.reviews.save(...notebook.reviews);
	await all.contacts.save(...notebook.contacts);
	await all.notes.save(...notebook.notes);
	await all.tasks.save(...notebook.tasks);
	await all.talks.save(...notebook.talks);
	await all.views.save(...notebook.views);
	await all.domainChoices.save(...notebook.domainChoices);
	await all.replies.save(...notebook.replies);
	await all.moments.save(...(fc.sample(anyMoments({ ...notebook }), 1)[0] ?? []));
	const share = { ...makeShare(1), envelope: bytes, passcode: '012345678901', wantedEnd: 9 };
	await all.shares.save(share, { ...makeShare(2), id: 'thrown', receiver: notebook.name });
	await throwAway(store, [{ table: 'share', row: { ...share, id: 'thrown' } }], { id: 'bin1', at: 3 });
	return store;
}

const tablesOf = async (store: Store) =>
	Object.fromEntries(await Promise.all(ownTables.map(async (name) => [name, await store.read(name)] as const)));

async function write(store: Store, with_: typeof how | typeof locked = how): Promise<string> {
	const made = await writeBackup(store, with_);
	if (!made.ok) throw new Error(made.problem);
	return made.text;
}

async function open(text: string, said?: string): Promise<BackupContents> {
	const read = await readBackup(text);
	if (!read.ok) throw new Error(read.problem);
	const opened = await read.found.open(said);
	if (!opened.ok) throw new Error(opened.problem);
	return opened.contents;
}

async function problemOf(text: string, said?: string): Promise<string> {
	const read = await readBackup(text);
	if (!read.ok) return read.problem;
	const opened = await read.found.open(said);
	return opened.ok ? 'none' : opened.problem;
}

async function storeWith(...strengths: ReturnType<typeof newStrength>[]) {
	const store = createMemoryStore();
	await openNotebook(store).strengths.save(...strengths);
	return store;
}
const cooking = () => storeWith(newStrength({ id: 'S1', layer: 'skills', text: 'koken' }, 1));

describe('a backup that is put back', () => {
	test.each([
		['without words', how],
		['under words', locked]
	])('%s is what was there, byte for byte, for any notebook', async (_, with_) => {
		await fc.assert(
			fc.asyncProperty(anyNotebook, fc.uint8Array({ maxLength: 300 }), async (notebook, bytes) => {
				const store = await fill(notebook, Uint8Array.from(bytes));
				const contents = await open(await write(store, with_), words);
				expect(contents).toMatchObject({ savedAt: 5, damaged: 0, older: false });
				const other = createMemoryStore();
				await restoreBackup(other, contents, 9);
				expect(await tablesOf(other)).toEqual(await tablesOf(store));
			}),
			{ numRuns: 30 }
		);
	});

	test('does not bring along what is fetched', async () => {
		const store = createMemoryStore();
		await store.write([{ table: 'content', put: [{ id: 'nl', etag: '"x"', pack: 'words' } as Row] }]);
		expect((await open(await write(store))).rows.flatMap(({ rows }) => rows)).toEqual([]);
	});
});

describe('words', () => {
	test('open it however they are typed; others do not, and none do not', async () => {
		const text = await write(await cooking(), locked);
		for (const said of [words, words.toUpperCase(), ` ${words.replaceAll(' ', '-\n')}. `])
			expect((await open(text, said)).damaged).toBe(0);
		for (const said of [undefined, '', 'zomer koffer vlinder banaan', `${words} koffer`])
			expect(await problemOf(text, said)).toBe('backup.words');
		const read = await readBackup(text);
		expect(read.ok && read.found).toMatchObject({ savedAt: 5, needsWords: true });
	});

	test('are nowhere in the file, and neither is what they lock', async () => {
		const text = await write(await cooking(), locked);
		for (const word of words.split(' ')) expect(text).not.toContain(word);
		const parts = await readBackupFile(text);
		if (!parts.ok) throw new Error(parts.problem);
		const bytes = Buffer.from(parts.parts.bytes).toString('latin1');
		expect(bytes).not.toContain('koken');
		// The mark of gzip: what is under the words is not known to be anything.
		expect(bytes.indexOf('\u001f\u008b')).not.toBe(0);
	});

	test('lock the file to its own head: moved under another one it does not open', async () => {
		const read = await readBackupFile(await write(await cooking(), locked));
		if (!read.ok) throw new Error(read.problem);
		expect(await problemOf(await writeBackupFile(read.parts, ''), words)).toBe('none');
		expect(await problemOf(await writeBackupFile({ ...read.parts, savedAt: 6 }, ''), words)).toBe('backup.words');
		expect(await problemOf(await writeBackupFile({ ...read.parts, schema: 2 }, ''), words)).toBe('backup.words');
	});
});

describe('a file that somebody made', () => {
	const head = { schema: DATABASE_VERSION, savedAt: 1, lock: null };
	const fileOf = async (text: string, part: Partial<BackupParts> = {}) =>
		writeBackupFile({ ...head, bytes: await gzip(text), ...part }, '');
	const withTables = (tables: Record<string, unknown[]>) => fileOf(pack({ tables }));
	const row = newStrength({ id: 'S1', layer: 'skills', text: 'koken' }, 1);

	test('with rows that do not fit: the rest is read, and they are counted', async () => {
		const contents = await open(await withTables({ strength: [row, { id: 'S2' }, null, 'x', [row]] }));
		expect(contents.damaged).toBe(4);
		expect(contents.rows.find(({ table }) => table === 'strength')?.rows).toEqual([row]);
	});

	test('cannot bring anything into a table that is not the person’s, also not by way of the bin', async () => {
		const bin = (table: string) => ({ id: table, thrownAt: 1, rows: [{ table, row: { id: 'vault' } }] });
		const contents = await open(
			await withTables({ lock: [{ id: 'vault' }], content: [{ id: 'nl' }], bin: ['lock', 'content', 'note'].map(bin) })
		);
		expect(contents.rows.flatMap(({ rows }) => rows)).toEqual([bin('note')]);
		expect(contents.damaged).toBe(2);
	});

	test.each(['', 'words', '[]', '{"tables":[]}', '{"tables":{"strength":5}}', `${'['.repeat(300_000)}`])(
		'holds what is no backup: damaged (%#)',
		async (text) => expect(await problemOf(await fileOf(text))).toBe('backup.damaged')
	);

	test('holds no gzip, or far too much: damaged, and soon', async () => {
		expect(await problemOf(await fileOf('', { bytes: random(50) }))).toBe('backup.damaged');
		const bomb = await gzip(`"${'0'.repeat(50 * 1024 * 1024)}"`);
		expect(bomb.length).toBeLessThan(100_000);
		expect(await problemOf(await fileOf('', { bytes: bomb }))).toBe('backup.damaged');
	});

	test('of a newer database is newer, before anybody is asked for words', async () => {
		const lock = { salt: random(16), rounds: FEW };
		const text = await fileOf('{}', { schema: DATABASE_VERSION + 1, lock });
		expect(await readBackup(text)).toEqual({ ok: false, problem: 'backup.newer' });
	});
});

describe('what is kept for ever', () => {
	const fixture = (name: string) => readFileSync(`tests/fixtures/${name}`, 'utf8');

	test('the file of format 1 and both of format 2 hold the same rows, and open', async () => {
		const old = await open(fixture('backup-1.json'));
		expect(old).toMatchObject({ older: true, damaged: 0, savedAt: 1_760_000_000_001 });
		expect(old.rows.find(({ table }) => table === 'share')?.rows).toHaveLength(2);
		for (const name of ['backup-2.txt', 'backup-2-words.txt']) {
			const { rows, damaged, savedAt } = await open(fixture(name), words);
			expect({ rows, damaged, savedAt }, name).toEqual({ rows: old.rows, damaged: 0, savedAt: old.savedAt });
		}
	});

	test('format 1: cut off anywhere it is interrupted, with a letter changed it is damaged, newer is newer', async () => {
		const text = fixture('backup-1.json');
		for (const end of [text.indexOf('"pit"') + 5, 200, 5000, text.length - 1])
			expect(await problemOf(text.slice(0, end)), `${end}`).toBe('backup.interrupted');
		expect(await problemOf(text.replace('koken', 'kuken'))).toBe('backup.damaged');
		expect(await problemOf(text.replace('"format": 1', '"format": 2'))).toBe('backup.newer');
		expect(await problemOf(text.replace('"schema": 3', '"schema": 99'))).toBe('backup.newer');
		expect(await problemOf('{"app":"pit","format":1,"schema":1}')).toBe('backup.damaged');
	});
});
