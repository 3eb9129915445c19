import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPerson } from '$lib/domain/person';
import { newStrength } from '$lib/domain/strength';
import { anyNotebook, type AnyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { makeShare } from '../../../tests/fixtures/phone.ts';
import { backupTables, readBackup, restoreBackup, writeBackup } from './backup';
import { createMemoryStore } from './memory.store';
import { openNotebook } from './notebook';
import { throwAway } from './repository';
import { DATABASE_VERSION, type Store } from './store';

/** A phone with everything on it, also bytes, and something in the bin that holds bytes. */
async function fill(notebook: AnyNotebook, bytes: Uint8Array<ArrayBuffer>): Promise<Store> {
	const store = createMemoryStore();
	const all = openNotebook(store);
	await all.person.save({ ...newPerson(1), name: notebook.name });
	await all.strengths.save(...notebook.strengths);
	await all.texts.save(...notebook.texts);
	await all.marks.save(...notebook.marks);
	await all.goals.save(...notebook.goals);
	await all.subgoals.save(...notebook.subgoals);
	await all.actions.save(...notebook.actions);
	await all.replies.save(...notebook.replies);
	const share = { ...makeShare(1), envelope: bytes, passcode: '012345678901', wantedEnd: 9 };
	await all.shares.save(share, { ...makeShare(2), id: 'thrown', receiver: notebook.name });
	await throwAway(store, [{ table: 'share', row: { ...share, id: 'thrown' } }], { id: 'bin1', at: 3 });
	return store;
}

const tablesOf = async (store: Store) =>
	Object.fromEntries(await Promise.all(backupTables.map(async (name) => [name, await store.read(name)] as const)));

async function readFine(text: string) {
	const read = await readBackup(text);
	if (!read.ok) throw new Error(read.problem);
	return read.contents;
}

async function storeWith(...strengths: ReturnType<typeof newStrength>[]) {
	const store = createMemoryStore();
	await openNotebook(store).strengths.save(...strengths);
	return store;
}

const strength = (text: string, changedAt: number) => ({
	...newStrength({ id: 'S1', layer: 'skills', text }, 1),
	changedAt
});

describe('a copy that is put back', () => {
	test('is what was there, byte for byte, on an empty phone', async () => {
		await fc.assert(
			fc.asyncProperty(anyNotebook, fc.uint8Array({ maxLength: 300 }), async (notebook, bytes) => {
				const store = await fill(notebook, Uint8Array.from(bytes));
				const contents = await readFine(await writeBackup(store, 5));
				expect(contents).toMatchObject({ savedAt: 5, damaged: 0 });
				const other = createMemoryStore();
				await restoreBackup(other, contents);
				expect(await tablesOf(other)).toEqual(await tablesOf(store));
			}),
			{ numRuns: 50 }
		);
	});

	test('changes nothing on the phone that it came from', async () => {
		await fc.assert(
			fc.asyncProperty(anyNotebook, async (notebook) => {
				const store = await fill(notebook, Uint8Array.of(0, 255));
				const before = await tablesOf(store);
				await restoreBackup(store, await readFine(await writeBackup(store, 5)));
				expect(await tablesOf(store)).toEqual(before);
			}),
			{ numRuns: 30 }
		);
	});

	test.each([
		['older', 4, 'nu'],
		['as old', 5, 'toen'],
		['newer', 6, 'toen']
	])('%s than the same row here: %i', async (_, changedAt, kept) => {
		const text = await writeBackup(await storeWith(strength('toen', changedAt)), 9);
		const here = await storeWith(strength('nu', 5));
		await restoreBackup(here, await readFine(text));
		expect(await here.read('strength')).toEqual([strength(kept, kept === 'nu' ? 5 : changedAt)]);
	});

	test('leaves what it does not know about', async () => {
		const text = await writeBackup(await storeWith(strength('toen', 1)), 9);
		const mine = newStrength({ id: 'S2', layer: 'skills', text: 'later gemaakt' }, 2);
		const here = await storeWith(mine);
		await restoreBackup(here, await readFine(text));
		expect(await here.read('strength')).toHaveLength(2);
		expect(await here.read('strength')).toContainEqual(mine);
	});

	test('of an older Pit brings its rows up to date', async () => {
		const { tables } = JSON.parse(readFileSync('tests/fixtures/database-v1.json', 'utf8')) as {
			tables: Record<string, unknown[]>;
		};
		const mine = Object.fromEntries(Object.entries(tables).filter(([name]) => name !== 'content')) as typeof tables;
		const checksum = createHash('sha256').update(JSON.stringify(mine)).digest('hex');
		const file = { app: 'pit', format: 1, schema: 1, savedAt: 5, checksum, tables: mine };
		const contents = await readFine(JSON.stringify(file));
		expect(contents.damaged).toBe(0);
		const store = createMemoryStore();
		await restoreBackup(store, contents);
		expect(await store.read('goal')).toHaveLength((mine['goal'] ?? []).length);
		expect(await store.read('goal')).toMatchObject((mine['goal'] ?? []).map(() => ({ contactIds: [] })));
	});

	test('does not bring along what is fetched', async () => {
		const store = createMemoryStore();
		await store.write([{ table: 'content', put: [{ id: 'nl', etag: '"x"', pack: 'words' } as { id: string }] }]);
		expect(await writeBackup(store, 1)).not.toContain('words');
	});
});

describe('a file', () => {
	const write = async () => writeBackup(await storeWith(strength('koken', 1)), 1);
	/** Changed by someone who knows how: the checksum is right again. */
	async function edit(change: (file: Record<string, unknown>, tables: Record<string, unknown[]>) => void) {
		const file = JSON.parse(await write());
		change(file, file.tables);
		file.checksum = createHash('sha256').update(JSON.stringify(file.tables)).digest('hex');
		return JSON.stringify(file);
	}
	const problemOf = async (text: string) => {
		const read = await readBackup(text);
		return read.ok ? 'none' : read.problem;
	};

	test('can be read by a person', async () => {
		expect(await write()).toContain('"text": "koken"');
	});

	test('that is cut off anywhere, or in which one letter changed, is damaged', async () => {
		const text = await write();
		expect(await problemOf(text.replace('koken', 'kuken'))).toBe('backup.damaged');
		const head = text.indexOf('"pit"') + 5;
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: head, max: text.length - 1 }), async (end) => {
				expect(await problemOf(text.slice(0, end))).toBe('backup.damaged');
			})
		);
	});

	test.each([
		['', 'backup.foreign'],
		['een brief', 'backup.foreign'],
		['[]', 'backup.foreign'],
		['null', 'backup.foreign'],
		['{"app":"other","format":1,"schema":1}', 'backup.foreign'],
		['{"app":"pit","format":1,"schema":1}', 'backup.damaged']
	])('%s', async (text, problem) => expect(await problemOf(text)).toBe(problem));

	test('of a newer Pit is newer, whatever else is in it', async () => {
		expect(await problemOf(await edit((file) => (file['format'] = 2)))).toBe('backup.newer');
		expect(await problemOf(await edit((file) => (file['schema'] = DATABASE_VERSION + 1)))).toBe('backup.newer');
		expect(await problemOf('{"app":"pit","format":2,"schema":1,"rows":"otherwise"}')).toBe('backup.newer');
	});

	test('with rows that do not fit: the rest is read, and they are counted', async () => {
		const text = await edit((_, tables) => tables['strength']?.push({ id: 'S2' }, null, 'x'));
		const contents = await readFine(text);
		expect(contents.damaged).toBe(3);
		expect(contents.rows.find(({ table }) => table === 'strength')?.rows).toEqual([strength('koken', 1)]);
	});

	test('with a table that this Pit does not have is read without it', async () => {
		const contents = await readFine(await edit((_, tables) => (tables['grades'] = [{ id: 'x' }])));
		expect(contents.damaged).toBe(0);
		expect(contents.rows.map(({ table }) => table)).toEqual([...backupTables]);
	});

	test('of any JSON gives an answer, never an error', async () => {
		await fc.assert(
			fc.asyncProperty(fc.json(), async (json) => {
				expect(['backup.foreign', 'backup.damaged']).toContain(await problemOf(json));
			})
		);
	});
});
