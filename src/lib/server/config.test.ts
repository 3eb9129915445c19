import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty environment gives a working server', () => {
	expect(readConfig({})).toMatchObject({ port: 3000, dataDir: 'data', databaseUrl: undefined });
	expect(readConfig({ PORT: '', DATA_DIR: '' })).toEqual(readConfig({}));
});

test('every mistake is one line that starts with the name of the variable', () => {
	for (const PORT of ['many', '-1', '65536', '80.5']) {
		expect(() => readConfig({ PORT })).toThrow('PORT: must be a whole number from 0 to 65535');
	}
	const two = { DATABASE_URL: 'mysql://pit', ORIGIN: 'pit.example.org' };
	expect(() => readConfig(two)).toThrow(/^ORIGIN: .*\nDATABASE_URL: must be a postgres:\/\/ address$/);
});
