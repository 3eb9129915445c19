/** What is PostgreSQL's own: numbers, conflicts, connections that break, and the tables that are made by hand. */
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DatabaseUnavailable, type Database } from '../../src/lib/server/database.ts';
import { checkSchema, migrate } from '../../src/lib/server/migration.ts';
import { openPostgres } from '../../src/lib/server/postgres.ts';
import { inTransaction } from '../../src/lib/server/retry.ts';
import { postgresPassword, startPostgres, type Postgres } from '../postgres.ts';
import { createHarness } from './share-harness.ts';
import { makeShare, TWO_WEEKS } from './share-fixture.ts';

let postgres: Postgres;
let database: Database;
const troubles: string[] = [];
let made = 0;

beforeAll(async () => {
	postgres = await startPostgres({ durable: false });
	database = open(await emptyDatabase());
	await migrate(database);
}, 120_000);
afterAll(async () => {
	await database.destroy();
	await postgres.remove();
});

const open = (url: string) => openPostgres(url, { connections: 4, onTrouble: ({ code }) => troubles.push(code) });

async function emptyDatabase() {
	const name = `empty_${++made}`;
	await postgres.run(`CREATE DATABASE ${name}`);
	return postgres.url(name);
}

/** The command, as who runs it sees it. */
const runMigrate = (url: string) =>
	promisify(execFile)(process.execPath, ['src/lib/server/migrate.ts'], { env: { ...process.env, DATABASE_URL: url } });

/** Ends every connection but its own, as a failover or an impatient pooler does. */
const cutConnections = () =>
	postgres.run('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $$pit$$');

test('migrate: two at once on an empty database both end well, and the tables are those the code knows', async () => {
	const url = await emptyDatabase();
	const both = await Promise.all([runMigrate(url), runMigrate(url)]);
	for (const { stdout } of both) expect(stdout).toMatch(/^The database is at schema version \d+\.\n$/);
	expect((await runMigrate(url)).stdout).toBe(both[0].stdout);
	const migrated = open(url);
	await checkSchema(migrated);
	expect(await migrated.selectFrom('usage').selectAll().execute()).toEqual([{ one: 1, live_shares: 0, live_bytes: 0 }]);
	await migrated.destroy();
});

test('migrate: when a step fails nothing of it stays, and the next run does it all', async () => {
	const url = await emptyDatabase();
	const blocked = open(url);
	// In the way of the last table of the step.
	await sql`CREATE TABLE usage (one INTEGER)`.execute(blocked);
	await expect(migrate(blocked)).rejects.toThrow();
	await expect(checkSchema(blocked)).rejects.toThrow('no tables of Pit');
	await sql`DROP TABLE usage`.execute(blocked);
	await migrate(blocked);
	await checkSchema(blocked);
	await blocked.destroy();
});

test('tables that are missing, older or newer than the code are refused, with what to do', async () => {
	const other = open(await emptyDatabase());
	await expect(checkSchema(other)).rejects.toThrow(/no tables of Pit; .* Run "npm run migrate" first\.$/);
	await migrate(other);
	await checkSchema(other);
	const setVersion = (version: number) => other.updateTable('schema_version').set({ version }).execute();
	await setVersion(0);
	await expect(checkSchema(other)).rejects.toThrow('Run "npm run migrate" first.');
	await setVersion(1000);
	await expect(checkSchema(other)).rejects.toThrow(/schema version 1000; .* Start a newer Pit\.$/);
	await expect(migrate(other)).rejects.toThrow(/schema version 1000; .* Start a newer Pit\.$/);
	await other.destroy();
});

test('migrate: a server that is not there is one line without the password', async () => {
	const url = `postgres://pit:${postgresPassword}@127.0.0.1:1/pit`;
	const failed = (await runMigrate(url).catch((error: unknown) => error)) as { code: number; stderr: string };
	expect(failed.code).toBe(1);
	const reason = 'nothing answers there (ECONNREFUSED)';
	expect(failed.stderr).toBe(`DATABASE_URL: PostgreSQL at 127.0.0.1 cannot be used: ${reason}\n`);
});

test('a deadlock is solved: both transactions are done', async () => {
	const [one, two] = ['deadlock 1', 'deadlock 2'];
	for (const id of [one, two]) {
		const row = { id, read_hash: '', owner_hash: '', proof_hash: null, tries: 0, body: null, body_hash: '' };
		const rest = { body_size: 0, replies: 0, created_at: 0, expires_at: 0, revoked_at: null, purge_at: 0 };
		await database
			.insertInto('share')
			.values({ ...row, ...rest })
			.execute();
	}
	const bothHoldOne = Promise.withResolvers<void>();
	let attempts = 0;
	const raise = (first: string, second: string) =>
		inTransaction(database, async (transaction) => {
			const addTry = (id: string) => {
				const share = transaction.updateTable('share').where('id', '=', id);
				return share.set((row) => ({ tries: row('tries', '+', 1) })).execute();
			};
			await addTry(first);
			if (++attempts === 2) bothHoldOne.resolve();
			await bothHoldOne.promise;
			await addTry(second);
		});
	await Promise.all([raise(one, two), raise(two, one)]);
	// One of them is done again, and again when it comes back before the other one went on: that is another deadlock.
	expect(attempts).toBeGreaterThanOrEqual(3);
	const tries = await database.selectFrom('share').select('tries').where('id', 'in', [one, two]).execute();
	expect(tries).toEqual([{ tries: 2 }, { tries: 2 }]);
});

test('connections that are cut while idle are replaced, and the process lives on', async () => {
	const many = Array.from({ length: 4 }, () => sql`SELECT pg_sleep(0.05)`.execute(database));
	await Promise.all(many);
	troubles.length = 0;
	await cutConnections();
	await sleep(50);
	expect(troubles).toContain('57P01');
	await database.selectFrom('usage').selectAll().execute();
});

test('a connection that is cut in the middle of a transaction: nothing is kept, and the next one works', async () => {
	const cut = inTransaction(database, async (transaction) => {
		await transaction.updateTable('usage').set({ live_shares: 7 }).execute();
		await cutConnections();
		await transaction.updateTable('usage').set({ live_shares: 8 }).execute();
	});
	await expect(cut).rejects.toBeInstanceOf(DatabaseUnavailable);
	const usage = await database.selectFrom('usage').select('live_shares').execute();
	expect(usage).toEqual([{ live_shares: 0 }]);
});

test('a statement that takes too long is given up, and its connection is not used again', async () => {
	const impatient = openPostgres(await emptyDatabase(), {
		connections: 1,
		statementMs: 1000,
		onTrouble: ({ code }) => troubles.push(code)
	});
	const backend = async () => (await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(impatient)).rows;
	const first = await backend();
	expect(await backend()).toEqual(first);
	await expect(sql`SELECT pg_sleep(60)`.execute(impatient)).rejects.toBeInstanceOf(DatabaseUnavailable);
	expect(await backend()).not.toEqual(first);
	await impatient.destroy();
});

test('out of reach: every call is 503 with a code, and the same call does after it is back', async () => {
	const harness = createHarness([database]);
	const { put, get } = makeShare('away', { expiresAt: harness.now() + TWO_WEEKS });
	await postgres.stop();
	for (const call of [put, get]) {
		const refused = { status: 503, json: { problem: 'share.unavailable' }, headers: { 'retry-after': '10' } };
		expect(await harness.call(call)).toMatchObject(refused);
	}
	await postgres.start();
	expect((await harness.call(put)).status).toBe(201);
	expect((await harness.call(get)).status).toBe(200);
});
