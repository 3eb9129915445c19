import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from './database.ts';
import { migrate } from './migration.ts';
import { createShareKeeper } from './share-keep.ts';
import { openSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'pit-keep-'));
let database: Database;

beforeAll(async () => {
	database = await openSqlite(join(folder, 'pit.sqlite'));
	await migrate(database);
});
beforeEach(async () => {
	await database.deleteFrom('share').execute();
	await database.updateTable('usage').set({ live_shares: 0, live_bytes: 0 }).execute();
});
afterAll(async () => {
	await database.destroy();
	rmSync(folder, { recursive: true });
});

const row = (id: string, size = 10) => ({
	...{ id, read_hash: '', owner_hash: '', proof_hash: null, tries: 0, body: new Uint8Array(size), body_hash: '' },
	...{ body_size: size, replies: 0, created_at: 1, expires_at: 2, revoked_at: null, purge_at: 3 }
});
const rows = (count: number, size?: number) => Array.from({ length: count }, (_, index) => row(`id ${index}`, size));
const usage = () => database.selectFrom('usage').select(['live_shares', 'live_bytes']).executeTakeFirst();
const room = { maxLiveShares: 1000, maxLiveBytes: 1e9 };

/** How many transactions it took. */
async function counted<T>(work: () => Promise<T>) {
	const transactions = vi.spyOn(database, 'transaction');
	const result = await work();
	const count = transactions.mock.calls.length;
	transactions.mockRestore();
	return { count, result };
}

test('what comes together is kept together, within bounds of number and of bytes', async () => {
	const keep = createShareKeeper(database, room);
	const small = await counted(() => Promise.all(rows(40).map(keep)));
	expect(small.result).toEqual(Array(40).fill('kept'));
	expect(small.count).toBe(2);
	expect(await usage()).toEqual({ live_shares: 40, live_bytes: 400 });
	const large = rows(9, 512 * 1024).map((each) => ({ ...each, id: `large ${each.id}` }));
	expect((await counted(() => Promise.all(large.map(keep)))).count).toBe(3);
});

test('the same id twice: one is kept, the other finds it taken', async () => {
	const keep = createShareKeeper(database, room);
	expect(await Promise.all([keep(row('a')), keep(row('b')), keep(row('a'))])).toEqual(['kept', 'kept', 'taken']);
	expect(await keep(row('b'))).toBe('taken');
	expect(await usage()).toEqual({ live_shares: 2, live_bytes: 20 });
});

test('without room for all, those that fit are kept and the others hear it', async () => {
	const keep = createShareKeeper(database, { ...room, maxLiveBytes: 35 });
	const kept = await Promise.all([row('a'), row('b', 20), row('c'), row('d', 5)].map(keep));
	expect(kept).toEqual(['kept', 'kept', 'full', 'kept']);
	expect(await usage()).toEqual({ live_shares: 3, live_bytes: 35 });
});

test('a database that breaks: all of them hear it, and the next ones are kept', async () => {
	const keep = createShareKeeper(database, room);
	const broken = { ...row('b'), body_hash: null as unknown as string };
	const ends = await Promise.allSettled([keep(row('a')), keep(broken)]);
	expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(await keep(row('c'))).toBe('kept');
	expect(await usage()).toEqual({ live_shares: 1, live_bytes: 10 });
});
