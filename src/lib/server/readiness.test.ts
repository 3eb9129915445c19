import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { migrate } from './migration.ts';
import { createReadiness } from './readiness.ts';
import { openSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'pit-ready-'));
let database: Database;

beforeAll(async () => {
	database = await openSqlite(join(folder, 'pit.sqlite'));
	await migrate(database);
});
afterAll(async () => {
	await database.destroy();
	rmSync(folder, { recursive: true });
});

test('a database that is busy too long is not ready; once it answers it is, and it was asked once', async () => {
	const isReady = createReadiness(database, () => undefined, 30);
	expect(await isReady()).toBe(true);
	const held = await database.startTransaction().execute();
	expect(await Promise.all([isReady(), isReady()])).toEqual([false, false]);
	await held.rollback().execute();
	expect(await isReady()).toBe(true);
});

test('a database that cannot be used is not ready, and says why', async () => {
	const errors: unknown[] = [];
	const isReady = createReadiness(database, (error) => errors.push(error), 1000);
	await sql`ALTER TABLE usage RENAME TO gone`.execute(database);
	expect(await isReady()).toBe(false);
	expect(String(errors)).toContain('no such table');
	await sql`ALTER TABLE gone RENAME TO usage`.execute(database);
	expect(await isReady()).toBe(true);
});
