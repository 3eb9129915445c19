import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPerson, type Person } from '$lib/domain/person';
import { newStrength } from '$lib/domain/strength';
import type { Share } from '$lib/domain/share';
import { anyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { makeShare } from '../../../tests/fixtures/phone.ts';
import { dryRun, planRestore, restoreBackup } from './backup-restore';
import type { BackupContents } from './backup-rows';
import { createMemoryStore } from './memory.store';
import type { Row, TableName } from './store';

const contents = (table: TableName, ...rows: Row[]): BackupContents => ({
	savedAt: 9,
	older: false,
	damaged: 0,
	rows: [{ table, rows }]
});
const strength = (text: string, changedAt: number, id = 'S1') => ({
	...newStrength({ id, layer: 'skills', text }, 1),
	changedAt
});
async function phone(table: TableName, ...rows: Row[]) {
	const store = createMemoryStore();
	await store.write([{ table, put: rows }]);
	return store;
}
async function restored(table: TableName, mine: Row[], saved: Row[]) {
	const store = await phone(table, ...mine);
	const [fates] = await dryRun(store, contents(table, ...saved));
	const before = await store.read(table);
	await restoreBackup(store, contents(table, ...saved), 20);
	return { rows: await store.read(table), before, fates };
}

describe('of a row that both have, the one that was changed last stays', () => {
	test.each([
		['older', 4, 'nu', { changed: 0, same: 1 }],
		['as old', 5, 'nu', { changed: 0, same: 1 }],
		['newer', 6, 'toen', { changed: 1, same: 0 }]
	])('the file has it %s', async (_, changedAt, kept, fates) => {
		const { rows, fates: told } = await restored('strength', [strength('nu', 5)], [strength('toen', changedAt)]);
		expect(rows).toEqual([strength(kept, kept === 'nu' ? 5 : changedAt)]);
		expect(told).toEqual({ table: 'strength', added: 0, ...fates });
	});

	test('and what the file does not know, stays; the dry run changed nothing', async () => {
		const mine = strength('later gemaakt', 2, 'S2');
		const { rows, before, fates } = await restored('strength', [mine], [strength('toen', 1)]);
		expect(before).toEqual([mine]);
		expect(rows).toEqual([mine, strength('toen', 1)]);
		expect(fates).toEqual({ table: 'strength', added: 1, changed: 0, same: 0 });
	});

	test('a row that stands twice in a file counts once', async () => {
		const { rows, fates } = await restored('strength', [], [strength('een', 1), strength('twee', 2)]);
		expect(rows).toEqual([strength('twee', 2)]);
		expect(fates).toMatchObject({ added: 1 });
	});
});

test('the same file once more changes nothing, for any two notebooks', async () => {
	await fc.assert(
		fc.asyncProperty(anyNotebook, anyNotebook, async (here, there) => {
			const store = await phone('strength', ...here.strengths);
			await store.write([{ table: 'goal', put: here.goals }]);
			const file: BackupContents = {
				...contents('strength'),
				rows: [
					{ table: 'strength', rows: [...there.strengths] },
					{ table: 'goal', rows: [...there.goals] }
				]
			};
			await restoreBackup(store, file, 20);
			const once = [await store.read('strength'), await store.read('goal')];
			for (const mine of [...here.strengths, ...here.goals])
				expect(once.flat()).toContainEqual(expect.objectContaining({ id: mine.id }));
			expect((await dryRun(store, file)).map(({ added, changed }) => added + changed)).toEqual([0, 0]);
			await restoreBackup(store, file, 20);
			expect([await store.read('strength'), await store.read('goal')]).toEqual(once);
		}),
		{ numRuns: 40 }
	);
});

describe('the row about the person', () => {
	const saved: Person = { ...newPerson(5), name: 'Sam', domainSet: 'kr8', toldBeforeSharing: 3, phase: 'intake' };
	test.each([
		['began anew with a name', { ...newPerson(9), name: 'Noor' }, { ...saved, name: 'Noor', changedAt: 9 }],
		['began anew without one', newPerson(9), { ...saved, changedAt: 9 }],
		[
			'went on since',
			{ ...newPerson(9), name: 'Noor', phase: 'planning' },
			{ ...newPerson(9), name: 'Noor', phase: 'planning' }
		],
		['was here before', { ...newPerson(1), name: 'Noor', phase: 'planning' }, saved]
	])('who %s', async (_, mine, kept) => {
		const { rows } = await restored('person', [mine], [saved]);
		expect(rows).toEqual([kept]);
	});

	test('with its fields in another order is the same row', () => {
		const turned = Object.fromEntries(Object.entries(saved).reverse()) as Person;
		const { changes } = planRestore({ schema: 3, tables: { person: [turned] } }, contents('person', saved));
		expect(changes).toEqual([]);
	});
});

describe('a link never goes back', () => {
	const made = makeShare(1);
	const share = (state: Share['state'], part: Partial<Share> = {}): Share => ({
		...made,
		state,
		changedAt: 5,
		...part
	});
	const order = ['waiting', 'refused', 'live', 'stopping', 'ended', 'stopped'] as const;

	test('whichever of the two is further on its way stays, also when the other changed later', async () => {
		for (const [at, mine] of order.entries())
			for (const [other, saved] of order.entries()) {
				const { rows } = await restored('share', [share(mine)], [share(saved, { changedAt: 99 })]);
				expect((rows[0] as Share).state, `${mine} here, ${saved} there`).toBe(order[Math.max(at, other)]);
			}
	});

	test('replies that were fetched stay fetched', async () => {
		const mine = share('live', { replies: 3 });
		const { rows } = await restored('share', [mine], [share('stopped', { replies: 1, changedAt: 2 })]);
		expect(rows).toEqual([share('stopped', { replies: 3, changedAt: 2 })]);
	});

	test('its keys come along, so that it can be stopped from here', async () => {
		const { rows, fates } = await restored('share', [], [share('live')]);
		expect(rows).toEqual([share('live')]);
		expect(fates).toMatchObject({ added: 1 });
	});
});
