import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, settingNames } from './config.ts';

test('an empty environment gives a working server', () => {
	expect(readConfig({})).toMatchObject({ port: 3000, dataDir: 'data', databaseUrl: undefined });
	expect(readConfig({ PORT: '', DATA_DIR: '' })).toEqual(readConfig({}));
});

test('docs/operating.md has every setting, and no other', () => {
	const manual = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8');
	const table = manual.split('## Settings')[1]?.split('\n## ')[0] ?? '';
	const named = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
	expect(named.sort()).toEqual(settingNames.toSorted());
});

test('a create key is long and travels in a header as it is', () => {
	expect(readConfig({ CREATE_KEY: 'opvang-aan-zee-7' }).createKey).toBe('opvang-aan-zee-7');
	expect(readConfig({}).createKey).toBeUndefined();
	for (const CREATE_KEY of ['opvang-aan-zee7', 'opvang aan zee 77', 'opvang-aan-één-zee', 'a'.repeat(201)]) {
		expect(() => readConfig({ CREATE_KEY })).toThrow(/^CREATE_KEY: must be 16 to 200/);
	}
});

test('every mistake is one line that starts with the name of the variable', () => {
	for (const PORT of ['many', '-1', '65536', '80.5']) {
		expect(() => readConfig({ PORT })).toThrow('PORT: must be a whole number from 0 to 65535');
	}
	const two = { DATABASE_URL: 'mysql://pit', ORIGIN: 'pit.example.org' };
	expect(() => readConfig(two)).toThrow(/^ORIGIN: .*\nDATABASE_URL: must be a postgres:\/\/ address$/);
});
