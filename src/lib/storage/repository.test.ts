import { expect, test } from 'vitest';
import { newStrength, strength, type Strength } from '$lib/domain/strength';
import { createMemoryStore } from './memory.store';
import { openNotebook } from './notebook';
import { BIN_KEEPS, binned, bringBack, createRepository, emptyBin, throwAway } from './repository';
import { StoreError } from './store';

const made = (id: string, text = 'koken') => newStrength({ id, layer: 'skills', text }, 1);

function setUp() {
	const store = createMemoryStore();
	const strengths = createRepository(store, 'strength', strength);
	const seen: { rows: Strength[]; damaged: unknown[] }[] = [];
	const stop = strengths.watch(
		(rows, damaged) => seen.push({ rows, damaged }),
		(error) => {
			throw error;
		}
	);
	return { store, strengths, stop, last: () => seen.at(-1), seen };
}

test('a watcher sees what is there, every change, and nothing after it stopped', async () => {
	const { strengths, stop, last, seen } = setUp();
	expect(last()).toEqual({ rows: [], damaged: [] });
	await strengths.save(made('S1'), made('S2'));
	await strengths.save(made('S1', 'bakken'));
	expect(last()?.rows.map(({ id, text }) => [id, text])).toEqual([
		['S1', 'bakken'],
		['S2', 'koken']
	]);
	stop();
	await strengths.save(made('S3'));
	expect(seen).toHaveLength(3);
});

test('what is saved is a copy without control characters', async () => {
	const { strengths, last } = setUp();
	const mine = made('S1', 'ko\u0000ken');
	await strengths.save(mine);
	mine.text = 'later';
	expect(last()?.rows[0]?.text).toBe('koken');
});

test('a row that does not fit is not written, and nothing beside it', async () => {
	const { strengths, store } = setUp();
	const bad = { ...made('S2'), layer: 'grades' } as unknown as Strength;
	await expect(strengths.save(made('S1'), bad)).rejects.toThrow();
	expect(await store.read('strength')).toEqual([]);
});

test('rows that no longer fit are set apart and stay where they are', async () => {
	const { store, last } = setUp();
	const old = { id: 'S9', text: 'uit een oude Pit' };
	await store.write([{ table: 'strength', put: [made('S1'), old] }]);
	expect(last()).toEqual({ rows: [made('S1')], damaged: [old] });
	expect(await store.read('strength')).toContainEqual(old);
});

test('thrown away and brought back: everything is as it was', async () => {
	const { store, strengths } = setUp();
	const notebook = openNotebook(store);
	await strengths.save(made('S1'), made('S2'));
	await notebook.marks.save({ id: 'home', done: true, changedAt: 1 });
	const before = [await store.read('strength'), await store.read('domainMark')];

	const entry = await throwAway(
		store,
		[
			{ table: 'strength', row: made('S1') },
			{ table: 'domainMark', row: { id: 'home', done: true, changedAt: 1 } as { id: string } }
		],
		{ id: 'bin1', at: 7 }
	);
	expect(await store.read('strength')).toEqual([made('S2')]);
	expect(await store.read('bin')).toEqual([binned.parse(entry)]);

	await bringBack(store, entry);
	const after = [await store.read('strength'), await store.read('domainMark')];
	expect(after.map((rows) => new Set(rows))).toEqual(before.map((rows) => new Set(rows)));
	expect(await store.read('bin')).toEqual([]);
});

test('the bin keeps everything thirty days to the millisecond, and not longer', async () => {
	const { store } = setUp();
	const now = 10 * BIN_KEEPS;
	expect(BIN_KEEPS).toBe(2_592_000_000);
	const entries = [now - BIN_KEEPS - 1, now - BIN_KEEPS, now].map((thrownAt) => ({
		id: `at-${thrownAt}`,
		thrownAt,
		rows: [{ table: 'strength', row: made('S1') }]
	}));
	await store.write([{ table: 'bin', put: entries }]);
	await emptyBin(store, entries, now);
	expect(await store.read('bin')).toEqual(entries.slice(1));
});

test('one write is seen once per table, and wiping leaves nothing', async () => {
	const { store, seen } = setUp();
	await store.write([
		{ table: 'strength', put: [made('S1')] },
		{ table: 'strength', put: [made('S2')], remove: ['S1', 'not there'] }
	]);
	expect(seen).toHaveLength(2);
	expect(await store.read('strength')).toEqual([made('S2')]);
	await store.wipe();
	expect(await store.read('strength')).toEqual([]);
	expect(store.kind).toBe('memory');
});

test('an error of the store says what is wrong in a code, and keeps its cause', () => {
	const cause = new Error('disk');
	const error = new StoreError('storage.full', cause);
	expect(error).toMatchObject({ code: 'storage.full', name: 'StoreError', cause });
});
