/** What only the real server can show: answers over HTTP, processes that die, and what is left in the log. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_SEALED } from '../../src/lib/domain/envelope.ts';
import { headerCases } from './cases/live-headers.ts';
import { checkLog } from './live-log.ts';
import { callLive, ensureBuild, rawUpload, startServer, type LiveServer } from './live-server.ts';
import { makeEnvelope, makeShare, TWO_WEEKS, withHeaders, type Call } from './share-fixture.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'pit-live-'));
const env = { DATA_DIR: dataDir, BODY_IDLE_MS: '400', BODY_TOTAL_MS: '1000' };
const expiresAt = Math.floor(Date.now() / 1000) + TWO_WEEKS;
const share = (seed: string, passcode = false) => makeShare(seed, { expiresAt, passcode });
const kept = share('kept');

let server: LiveServer;
let log = '';
const call = (wanted: Call) => callLive(server, wanted);
async function stop(signal: 'SIGTERM' | 'SIGKILL') {
	const code = await server.stop(signal);
	log += server.output();
	return code;
}

beforeAll(async () => {
	ensureBuild();
	server = await startServer(env);
}, 60_000);
afterAll(async () => {
	await server.stop('SIGKILL');
	rmSync(dataDir, { recursive: true });
});

for (const { name, run } of headerCases) test(name, () => run(server));

test('create, retry, read, state, patch and revoke over HTTP', async () => {
	const { put, get, state, change, revoke, envelope } = share('whole life');
	const statuses = [];
	for (const step of [put, put, state, change({ expiresAt: expiresAt + 60 })]) statuses.push((await call(step)).status);
	expect(statuses).toEqual([201, 200, 200, 200]);
	expect((await call(get)).bytes.equals(envelope)).toBe(true);
	expect((await call(revoke)).status).toBe(204);
	expect((await call(get)).status).toBe(410);
});

test('chunked upload: stored; a little too large: 413 is seen by the sender', async () => {
	const stream = new Blob([share('chunked').envelope]).stream();
	expect((await call({ ...share('chunked').put, body: stream })).status).toBe(201);
	const large = await call({ ...share('large').put, body: makeEnvelope('large', MAX_SEALED + 1) });
	expect(large).toMatchObject({ status: 413, json: { problem: 'share.too-large' } });
});

test('far too large: refused or cut off, and the server lives on', async () => {
	const huge = call({ ...share('huge').put, body: makeEnvelope('huge', 20 * MAX_SEALED) });
	expect(await huge.then(({ status }) => status).catch(() => 'cut off')).toSatisfy(
		(end) => end === 413 || end === 'cut off'
	);
	expect((await call({ method: 'GET', path: '/healthz' })).status).toBe(200);
});

test('one byte at a time, and silence: ended with 408 within the limit', async () => {
	const { put, envelope } = share('slow');
	const startedAt = Date.now();
	const drip = rawUpload(server, put, envelope.length);
	const timer = setInterval(() => drip.socket.write('P'), 100);
	const silent = rawUpload(server, put, envelope.length);
	silent.socket.write('P');
	expect(await silent.answer).toContain('408 Request Timeout');
	expect(Date.now() - startedAt).toBeLessThan(900);
	expect(await drip.answer).toContain('"network.slow"');
	clearInterval(timer);
	expect(Date.now() - startedAt).toBeLessThan(2500);
	expect((await call(share('slow').state)).status).toBe(404);
});

test('lying Content-Length, too small and too large: nothing is stored', async () => {
	const { put, state, envelope } = share('lying');
	const small = rawUpload(server, put, 100);
	small.socket.write(envelope);
	expect(await small.answer).toContain('400 Bad Request');
	const large = rawUpload(server, put, envelope.length + 1);
	large.socket.end(envelope);
	expect(await large.answer).not.toContain('201');
	expect((await call(state)).status).toBe(404);
});

test('readiness and TLS: HSTS only behind https', async () => {
	const plain = await call({ method: 'GET', path: '/readyz' });
	expect(plain.status).toBe(200);
	expect(plain.headers).not.toHaveProperty('strict-transport-security');
	for (const path of ['/readyz', '/', '/api/share']) {
		const { headers } = await call({ method: 'GET', path, headers: { 'x-forwarded-proto': 'https' } });
		expect(headers['strict-transport-security'], path).toBe('max-age=31536000');
	}
});

test('killed between commit and answer, then the retry is 200', async () => {
	const { put, get, id, envelope } = kept;
	rawUpload(server, put, envelope.length).socket.write(envelope);
	const database = new DatabaseSync(join(dataDir, 'pit.sqlite'), { readOnly: true });
	const committed = database.prepare('SELECT 1 FROM share WHERE id = ?');
	while (!committed.get(id)) await sleep(1);
	database.close();
	expect(await stop('SIGKILL')).toBe('SIGKILL');
	server = await startServer(env);
	expect((await call(put)).status).toBe(200);
	expect((await call(get)).bytes.equals(envelope)).toBe(true);
});

test('SIGTERM: the upload under way is finished, the end is clean, the share is there after the restart', async () => {
	const { put, get, envelope } = share('under way');
	const upload = rawUpload(server, withHeaders(put, { connection: 'keep-alive' }), envelope.length);
	upload.socket.write(envelope.subarray(0, 1000));
	await sleep(100);
	const stopped = stop('SIGTERM');
	await sleep(100);
	upload.socket.write(envelope.subarray(1000));
	expect(await upload.answer).toContain('201 Created');
	expect(await stopped).toBe(0);
	server = await startServer(env);
	expect((await call(get)).bytes.equals(envelope)).toBe(true);
	expect((await call(kept.get)).status).toBe(200);
});

test('two servers started at once on one empty folder both come up', async () => {
	const together = { ...env, DATA_DIR: join(dataDir, 'together') };
	const servers = await Promise.all([startServer(together), startServer(together)]);
	const [first, second] = servers as [LiveServer, LiveServer];
	expect((await callLive(first, share('together').put)).status).toBe(201);
	expect((await callLive(second, share('together').get)).status).toBe(200);
	expect((await callLive(second, share('together').revoke)).status).toBe(204);
	expect((await callLive(first, share('together').get)).status).toBe(410);
	expect(await Promise.all(servers.map((each) => each.stop('SIGTERM')))).toEqual([0, 0]);
});

test('a mistake in the environment: a line that names the variable, and no server', async () => {
	await expect(startServer({ PORT: 'many' })).rejects.toThrow(/^PORT: must be a whole number/);
});

test('the log holds one line per request, and no id, token, address, agent, query or word of the run', async () => {
	const secret = share('logged', true);
	const agent = { 'user-agent': 'KleineTelefoon/1' };
	await call(withHeaders({ ...secret.put, path: '/api/share?vraag=geheim' }, agent));
	await call(withHeaders(secret.get, secret.proofHeader));
	await call({ method: 'GET', path: '/story/zoekwoord?q=geheim', headers: agent });
	await call({ method: 'GET', path: '/%E0%A4%A/zoekwoord' });
	await call({ ...secret.change({}), body: '{"zoekwoord":' });
	expect(await stop('SIGTERM')).toBe(0);
	const words = ['127.0.0.1', '::1', 'KleineTelefoon', 'geheim', 'vraag', 'zoekwoord', 'Bearer', 'PIT1'];
	const seeds = ['whole life', 'chunked', 'large', 'huge', 'slow', 'lying', 'kept', 'under way', 'logged'];
	checkLog(log, [...words, ...seeds.flatMap((seed) => share(seed).secrets)]);
	server = await startServer(env);
});
