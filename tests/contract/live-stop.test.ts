/** How the real server stops: nothing that it acknowledged is lost, and nothing that was asked is cut off. */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callLive, ensureBuild, rawUpload, startServer, type LiveServer } from './live-server.ts';
import { makeShare, TWO_WEEKS, withHeaders, type Call } from './share-fixture.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'pit-stop-'));
const env = { DATA_DIR: dataDir, ADDRESS_HEADER: 'x-address' };
const expiresAt = Math.floor(Date.now() / 1000) + TWO_WEEKS;
const share = (seed: string) => makeShare(seed, { expiresAt });
const LINES = 40;

let server: LiveServer;
beforeAll(async () => {
	ensureBuild();
	server = await startServer(env);
}, 60_000);
afterAll(async () => {
	await server.stop('SIGKILL');
	rmSync(dataDir, { recursive: true });
});

/** One call over a line that stays open. `end` is a status, or the error's code when there was no answer. */
function callOver(agent: Agent, { method, path = '/api/share', headers = {}, body }: Call) {
	return new Promise<{ end: number | string; closes: boolean }>((done) => {
		const asked = request(`${server.url}${path}`, { agent, method, headers }, (answer) => {
			const closes = answer.headers.connection === 'close';
			answer.resume().on('close', () => done({ end: answer.statusCode ?? 0, closes }));
		});
		asked.on('error', (error: NodeJS.ErrnoException) => done({ end: error.code ?? error.message, closes: true }));
		asked.end(body);
	});
}

const health: Call = { method: 'GET', path: '/healthz' };
const ready: Call = { method: 'GET', path: '/readyz' };

test('ready only when the database answers', async () => {
	const database = new DatabaseSync(join(dataDir, 'pit.sqlite'));
	expect((await callLive(server, ready)).status).toBe(200);
	database.exec('ALTER TABLE usage RENAME TO gone');
	const broken = await callLive(server, ready);
	expect(broken).toMatchObject({ status: 503, headers: { 'x-content-type-options': 'nosniff' } });
	expect((await callLive(server, health)).status).toBe(200);
	database.exec('ALTER TABLE gone RENAME TO usage');
	database.close();
	expect((await callLive(server, ready)).status).toBe(200);
});

test('SIGTERM amid creates: each that was sent is answered, and is there after the restart', async () => {
	const acknowledged: string[] = [];
	const ends: (number | string)[] = [];
	const lines = Array.from({ length: LINES }, (_, line) => ({
		line,
		agent: new Agent({ keepAlive: true, maxSockets: 1 })
	}));
	// Every line is open before the signal: what stands in a closed door was never asked.
	await Promise.all(lines.map(({ agent }) => callOver(agent, health)));
	const creating = lines.map(async ({ line, agent }) => {
		for (let turn = 0; ; turn++) {
			const seed = `line ${line} turn ${turn}`;
			const { end, closes } = await callOver(agent, withHeaders(share(seed).put, { 'x-address': seed }));
			ends.push(end);
			if (end === 201) acknowledged.push(seed);
			if (closes || end !== 201) return agent.destroy();
		}
	});
	while (acknowledged.length < 2 * LINES) await sleep(5);
	const stopped = server.stop('SIGTERM');
	await Promise.all(creating);
	expect(await stopped).toBe(0);
	expect(new Set(ends)).toEqual(new Set([201]));
	server = await startServer(env);
	for (const seed of acknowledged) {
		const { status, bytes } = await callLive(server, withHeaders(share(seed).get, { 'x-address': seed }));
		expect([status, bytes.equals(share(seed).envelope)]).toEqual([200, true]);
	}
});

test('SIGTERM: a slow upload is finished; meanwhile nobody new comes in, and who is in hears that it stops', async () => {
	const { put, get, envelope } = share('slow upload');
	const upload = rawUpload(server, withHeaders(put, { 'x-address': 'slow' }), envelope.length);
	upload.socket.write(envelope.subarray(0, 1000));
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	await callOver(agent, health);
	const stopped = server.stop('SIGTERM');
	for (let start = 1000; start < envelope.length; start += 500) {
		await sleep(150);
		upload.socket.write(envelope.subarray(start, start + 500));
		if (start === 2000) {
			expect(await callOver(agent, ready)).toEqual({ end: 503, closes: true });
			expect((await callOver(new Agent(), health)).end).toBe('ECONNREFUSED');
		}
	}
	expect(await upload.answer).toMatch(/^HTTP\/1.1 201 Created[^]*\r\nConnection: close\r\n/);
	expect(await stopped).toBe(0);
	server = await startServer(env);
	expect((await callLive(server, get)).bytes.equals(envelope)).toBe(true);
});

test('SIGTERM: what is not finished within SHUTDOWN_TIMEOUT is cut off, and not there; the end is clean', async () => {
	const short = await startServer({ ...env, SHUTDOWN_TIMEOUT: '1' });
	const { put, state, envelope } = share('never finished');
	const upload = rawUpload(short, put, envelope.length);
	upload.socket.write(envelope.subarray(0, 1000));
	await sleep(100);
	const startedAt = Date.now();
	expect(await short.stop('SIGTERM')).toBe(0);
	expect(Date.now() - startedAt).toBeLessThan(3000);
	expect(await upload.answer).toBe('');
	expect((await callLive(server, state)).status).toBe(404);
});
