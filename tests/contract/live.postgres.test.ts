/** Two real servers, A and B, on one PostgreSQL: they must look like one, also when one dies or the database goes away. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '../../src/lib/server/open-database.ts';
import { postgresPassword, startPostgres, type Postgres } from '../postgres.ts';
import { checkLog } from './live-log.ts';
import { callLive, ensureBuild, rawUpload, startServer, type LiveServer } from './live-server.ts';
import { makeReplyId, makeShare, TWO_WEEKS, withHeaders, type Call } from './share-fixture.ts';

const DATABASE = 'pit';
const expiresAt = Math.floor(Date.now() / 1000) + TWO_WEEKS;
const share = (seed: string) => makeShare(seed, { expiresAt });
const ENDED = 3000;

let postgres: Postgres;
let env: Record<string, string>;
let a: LiveServer;
let b: LiveServer;
let log = '';

const status = async (server: LiveServer, call: Call) => (await callLive(server, call)).status;
const query = (statement: string) => postgres.run(statement, DATABASE);
async function stop(server: LiveServer, signal: 'SIGTERM' | 'SIGKILL') {
	const code = await server.stop(signal);
	log += server.output();
	return code;
}
async function until(isSo: () => Promise<boolean>, withinMs = 10_000) {
	for (const end = Date.now() + withinMs; !(await isSo()); await sleep(5)) {
		if (Date.now() > end) throw new Error(`not within ${withinMs} ms`);
	}
}

beforeAll(async () => {
	ensureBuild();
	postgres = await startPostgres({ durable: false });
	await postgres.run(`CREATE DATABASE ${DATABASE}`);
	env = { DATABASE_URL: postgres.url(DATABASE) };
}, 180_000);
afterAll(async () => {
	await Promise.all([a, b].map((server) => server?.stop('SIGKILL')));
	await postgres.remove();
});

test('a server does not start on tables that are not there, or newer: one line, and no password', async () => {
	const refused = () => startServer(env).catch((error: Error) => error.message);
	const first = 'Run "npm run migrate" first.';
	expect(await refused()).toBe(`The database has no tables of Pit; this server needs version 1. ${first}\n`);
	await migrateDatabase({ databaseUrl: env['DATABASE_URL'], databasePool: 1, dataDir: '' });
	await query('UPDATE schema_version SET version = version + 1');
	expect(await refused()).toMatch(/^The database has schema version 2; .* Start a newer Pit\.\n$/);
	await query('UPDATE schema_version SET version = version - 1');
});

test('a server does not start without its database: one line that says where, without the password', async () => {
	const at = (host: string) => `postgres://pit:${postgresPassword}@${host}/pit`;
	const refused = (url: string) => startServer({ DATABASE_URL: url }).catch((error: Error) => error.message);
	const line = (host: string, why: string) => `DATABASE_URL: PostgreSQL at ${host} cannot be used: ${why}\n`;
	expect(await refused(at('127.0.0.1:1'))).toBe(line('127.0.0.1', 'nothing answers there (ECONNREFUSED)'));
	const { host, wrong } = { host: new URL(postgres.url('')).searchParams.get('host') ?? '', wrong: 'other-password' };
	const refusal = line(host, 'it refuses the user or the password (28P01)');
	expect(await refused(postgres.url(DATABASE).replace(postgresPassword, wrong))).toBe(refusal);
	expect(await refused(postgres.url('nowhere'))).toBe(line(host, 'it has no database of that name (3D000)'));
});

test('both purge at once, at start: all that ended is gone, and counted out once', async () => {
	await query(`INSERT INTO share (id, read_hash, owner_hash, body, body_hash, body_size, created_at, expires_at, purge_at)
		SELECT 'ended ' || n, '', '', decode(repeat('00', 4132), 'hex'), '', 4132, 0, 0, ${expiresAt}
		FROM generate_series(1, ${ENDED}) n`);
	await query(`INSERT INTO share_reply SELECT 'ended ' || n, 1, 'id', '', '' FROM generate_series(1, ${ENDED}) n`);
	await query(`UPDATE usage SET live_shares = ${ENDED}, live_bytes = ${ENDED * 4132}`);
	[a, b] = await Promise.all([startServer(env), startServer(env)]);
	const count = (table: string) => query(`SELECT 1 FROM ${table} LIMIT 1`);
	await until(async () => (await count('share WHERE body IS NOT NULL')).length === 0);
	await until(async () => (await count('share_reply')).length === 0);
	await until(async () => (await count('usage WHERE live_shares = 0 AND live_bytes = 0')).length === 1);
});

test('created on A, read on B, replied on A, listed on B, stopped on B, gone on A', async () => {
	const { put, get, state, revoke, change, reply, replies, envelope } = share('one');
	expect(await status(a, put)).toBe(201);
	expect(await status(b, put)).toBe(200);
	expect((await callLive(b, get)).bytes.equals(envelope)).toBe(true);
	expect(await status(a, reply('hello'))).toBe(201);
	const list = replies(0);
	expect((await callLive(b, list)).json).toMatchObject({ replies: [{ n: 1, id: makeReplyId('hello') }], next: 1 });
	expect(await status(a, change({ expiresAt: expiresAt + 60 }))).toBe(200);
	expect((await callLive(b, state)).json).toMatchObject({ expiresAt: expiresAt + 60, replies: 1 });
	expect(await status(b, revoke)).toBe(204);
	for (const call of [get, list, put]) expect(await status(a, call)).toBe(410);
});

test('ten tries of a passcode are ten on A and B together', async () => {
	const locked = makeShare('passcode', { expiresAt, passcode: true });
	await callLive(a, locked.put);
	const guess = withHeaders(locked.get, makeShare('wrong', { expiresAt }).proofHeader);
	const answers = await Promise.all(Array.from({ length: 40 }, (_, turn) => status(turn % 2 ? a : b, guess)));
	expect(answers.filter((code) => code === 401)).toHaveLength(10);
	expect(answers.filter((code) => code === 423)).toHaveLength(30);
	for (const server of [a, b]) expect(await status(server, withHeaders(locked.get, locked.proofHeader))).toBe(423);
});

test('A is killed in the middle of a create: the retry on B is 200 when it was kept, else 201', async () => {
	const kept = share('kept');
	rawUpload(a, kept.put, kept.envelope.length).socket.write(kept.envelope);
	await until(async () => (await query(`SELECT 1 FROM share WHERE id = '${kept.id}'`)).length === 1);
	expect(await stop(a, 'SIGKILL')).toBe('SIGKILL');
	expect(await status(b, kept.put)).toBe(200);
	expect((await callLive(b, kept.get)).bytes.equals(kept.envelope)).toBe(true);

	a = await startServer(env);
	const lost = share('lost');
	rawUpload(a, lost.put, lost.envelope.length).socket.write(lost.envelope.subarray(0, 1000));
	await sleep(100);
	await stop(a, 'SIGKILL');
	expect(await status(b, lost.put)).toBe(201);
	a = await startServer(env);
	expect((await callLive(a, lost.get)).bytes.equals(lost.envelope)).toBe(true);
});

test('the database goes away and comes back: 503 with a code, not ready but alive, then all is well by itself', async () => {
	const { put, get, revoke } = share('kept');
	const ready = { method: 'GET', path: '/readyz' };
	await postgres.stop();
	for (const server of [a, b]) {
		for (const call of [put, get, revoke]) {
			const refused = { status: 503, json: { problem: 'share.unavailable' }, headers: { 'retry-after': '10' } };
			expect(await callLive(server, call)).toMatchObject(refused);
		}
		expect(await status(server, ready)).toBe(503);
		expect(await status(server, { method: 'GET', path: '/healthz' })).toBe(200);
		expect(await status(server, { method: 'GET', path: '/' })).toBe(200);
	}
	await postgres.start();
	for (const server of [a, b]) {
		await until(async () => (await status(server, ready)) === 200);
		expect(await status(server, put)).toBe(200);
		expect(await status(server, get)).toBe(200);
	}
	expect(await status(b, revoke)).toBe(204);
	expect(await status(a, get)).toBe(410);
});

test('both end well; their logs hold no password, no statement, no id and no token', async () => {
	expect(await Promise.all([a, b].map((server) => stop(server, 'SIGTERM')))).toEqual([0, 0]);
	const seeds = ['one', 'passcode', 'wrong', 'kept', 'lost'].flatMap((seed) => share(seed).secrets);
	const lines = checkLog(log, [postgresPassword, 'postgres://', 'select ', 'update ', ...seeds]);
	const trouble = { level: 'error', route: 'database', code: expect.stringMatching(/^\w+$/) };
	expect(lines).toContainEqual(expect.objectContaining(trouble));
});
