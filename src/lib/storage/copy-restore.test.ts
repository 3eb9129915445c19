import { expect, test } from 'vitest';
import { restoreChanges } from './copy-restore';
import { DATABASE_VERSION, type Change, type Row, type TableName } from './store';

const row = (id: string, text = ''): Row & { text: string } => ({ id, text });
const change = (changes: Change[], table: TableName) => changes.find((each) => each.table === table);
const schema = DATABASE_VERSION;

test('everything becomes what it was: changed rows back, new ones gone, gone ones there', () => {
	const copy = { schema, tables: { strength: [row('s-1', 'koken'), row('s-2', 'rustig')] } };
	const here = { schema, tables: { strength: [row('s-1', 'bakken'), row('s-3', 'moedig')] } };
	expect(change(restoreChanges(here, copy), 'strength')).toEqual({
		table: 'strength',
		put: [row('s-1', 'koken'), row('s-2', 'rustig')],
		remove: ['s-3']
	});
});

test('a link that is here stays as it is, and one that is only in the copy comes back', () => {
	const copy = { schema, tables: { share: [row('l-1', 'live'), row('l-2', 'live')], reply: [] } };
	const here = { schema, tables: { share: [row('l-1', 'stopped'), row('l-3', 'live')], reply: [row('r-1')] } };
	const changes = restoreChanges(here, copy);
	expect(change(changes, 'share')).toEqual({ table: 'share', put: [row('l-2', 'live')] });
	expect(change(changes, 'reply')).toEqual({ table: 'reply', put: [] });
});

test('a copy of an older database is brought up to date, and leaves what it does not know', () => {
	const copy = { schema: 1, tables: { goal: [row('g-1', 'kamer')] } };
	const here = { schema, tables: { goal: [], contact: [row('c-1', 'tante Roos')] } };
	const changes = restoreChanges(here, copy);
	expect(change(changes, 'goal')?.put).toEqual([{ ...row('g-1', 'kamer'), contactIds: [] }]);
	expect(change(changes, 'contact')).toBeUndefined();
});

test('words that Pit fetched are not touched', () => {
	const copy = { schema, tables: { content: [row('nl')] } };
	expect(restoreChanges({ schema, tables: {} }, copy)).toEqual([]);
});
