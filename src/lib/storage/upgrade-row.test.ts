import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { binned } from './repository';
import { tableSchemas } from './notebook';
import { DATABASE_VERSION, LOCK_TABLE, storeNames, tableNames, type Row, type TableName } from './store';
import { newTables } from './upgrade';
import { upgradeRow } from './upgrade-row';

type Stored = { version: number; tables: Record<string, Row[]> };
const fixture = (version: number): Stored =>
	JSON.parse(readFileSync(`tests/fixtures/database-v${version}.json`, 'utf8')) as Stored;

/** As the database has them: bytes are bytes. */
const revive = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(revive);
	if (value === null || typeof value !== 'object') return value;
	const { bytes } = value as { bytes?: number[] };
	if (bytes !== undefined) return Uint8Array.from(bytes);
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each)]));
};

describe.each([1, 2, 3])('a database of version %i', (version) => {
	const { tables } = fixture(version);
	// What locks the device has rules of its own.
	test.each(Object.keys(tables).filter((name) => name !== LOCK_TABLE))(
		'%s: every row fits, and holds all it held',
		(name) => {
			const table = name as TableName;
			const rows = (tables[name] ?? []).map((row) => revive(row) as Row);
			expect(rows.length).toBeGreaterThan(0);
			for (const row of rows) {
				const upgraded = upgradeRow(table, row, version);
				expect(tableSchemas[table].safeParse(upgraded)).toMatchObject({ success: true });
				if (table !== 'bin') expect(upgraded).toMatchObject(row);
			}
		}
	);

	test('what lies in the bin fits as well when it comes back', () => {
		for (const entry of tables['bin'] ?? []) {
			const { rows } = binned.parse(upgradeRow('bin', entry, version));
			expect(rows.length).toBeGreaterThan(0);
			for (const { table, row } of rows)
				expect(tableSchemas[table as TableName].safeParse(row)).toMatchObject({ success: true });
		}
	});
});

test('the newest stored database has every table of this version', () => {
	const { version, tables } = fixture(DATABASE_VERSION);
	expect(version).toBe(DATABASE_VERSION);
	expect(Object.keys(tables)).toEqual(expect.arrayContaining([...tableNames]));
});

test('a row of this version stays as it is', () => {
	const row = { id: 'G1', contactIds: ['C1'], title: 'x' };
	expect(upgradeRow('goal', row, 2)).toEqual(row);
	expect(upgradeRow('goal', row, 1)).toEqual(row);
});

test('a share of before passcodes and replies has none, and nothing to do for it', () => {
	for (const version of [1, 2])
		for (const row of fixture(version).tables['share'] ?? [])
			expect(upgradeRow('share', row, version)).toMatchObject({
				passcode: null,
				locked: false,
				replies: 0,
				wantedEnd: null,
				wantsUnlock: false
			});
});

test('rows do not share what was added', () => {
	const [one, other] = ['G1', 'G2'].map((id) => upgradeRow('goal', { id } as Row & { contactIds: string[] }, 1));
	one?.contactIds.push('C1');
	expect(other?.contactIds).toEqual([]);
});

test('what is no entry of the bin stays for its schema to refuse', () => {
	const damaged = { id: 'x', rows: 'no list' };
	expect(upgradeRow('bin', damaged, 1)).toEqual(damaged);
});

test('an entry of the bin with nothing in it stops no upgrade', () => {
	const damaged = { id: 'x', rows: [null, { table: 'goal' }, { table: 'goal', row: { id: 'G1' } }] };
	expect(upgradeRow('bin', damaged, 1).rows).toEqual([
		null,
		{ table: 'goal' },
		{ table: 'goal', row: { id: 'G1', contactIds: [] } }
	]);
});

test('a sealed row stays as it is', () => {
	const sealed = { id: 'x', sealed: Uint8Array.of(1) };
	expect(upgradeRow('goal', sealed, 1)).toBe(sealed);
});

test('a new database has the tables that all steps together bring', () => {
	const brought = Object.values(newTables).flat();
	expect([...brought].sort()).toEqual([...storeNames].sort());
	expect(Object.keys(newTables).at(-1)).toBe(String(DATABASE_VERSION));
});
