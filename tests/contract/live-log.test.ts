/** A run with all that can be asked and sent, well and badly; then the whole log is searched for every word of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLog } from './live-log.ts';
import { callLive, ensureBuild, rawUpload, startServer, type LiveServer } from './live-server.ts';
import { makeReplyId, makeShare, TWO_WEEKS, withHeaders, type Call } from './share-fixture.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'pit-log-'));
const expiresAt = Math.floor(Date.now() / 1000) + TWO_WEEKS;
const createKey = 'sleutel-van-de-opvang';
const addresses = ['203.0.113.77', '2001:db8:77::7'];
const person = {
	'x-address': addresses[0] ?? '',
	'x-forwarded-for': addresses[1] ?? '',
	'user-agent': 'KleineTelefoon/1',
	referer: 'https://afzender.example/',
	cookie: 'koekje=kruimel',
	'accept-language': 'tlh'
};

beforeAll(ensureBuild, 60_000);
afterAll(() => rmSync(dataDir, { recursive: true }));

/** Bytes as they are, such as a request that HTTP does not know. */
const sendRaw = ({ port }: LiveServer, text: string) =>
	new Promise<void>((done) => {
		const socket = connect(port, '127.0.0.1', () => socket.end(text));
		socket.on('error', () => done()).on('close', () => done());
		socket.resume();
	});

async function breakDatabase(during: () => Promise<void>) {
	const database = new DatabaseSync(join(dataDir, 'pit.sqlite'));
	database.exec('ALTER TABLE usage RENAME TO gone');
	await during();
	database.exec('ALTER TABLE gone RENAME TO usage');
	database.close();
}

test(
	'no id, token, key, hash, address, agent, query or word of the run is in the log',
	{ timeout: 30_000 },
	async () => {
		const env = { DATA_DIR: dataDir, ADDRESS_HEADER: 'x-address', CREATE_KEY: createKey, BODY_IDLE_MS: '300' };
		const server = await startServer(env);
		const statuses: number[] = [];
		const ask = async (call: Call) => {
			statuses.push((await callLive(server, withHeaders(call, person))).status);
		};
		const share = makeShare('gelogd', { expiresAt, passcode: true });
		const other = makeShare('anders', { expiresAt, passcode: true });
		const put = withHeaders(share.put, { 'share-create-key': createKey });
		const reply = (seed: string) => withHeaders(share.reply(seed), share.proofHeader);

		// What goes well.
		for (const call of [put, share.put, withHeaders(share.get, share.proofHeader), share.state]) await ask(call);
		for (const call of [reply('antwoord'), reply('antwoord'), share.replies(), share.change({ unlock: true })]) {
			await ask(call);
		}
		expect(statuses).toEqual([201, 200, 200, 200, 201, 200, 200, 200]);
		// What is refused.
		for (const call of [
			other.put,
			withHeaders(other.put, { 'share-create-key': 'geraden-sleutel-7' }),
			withHeaders(share.get, other.proofHeader),
			withHeaders(share.reply('geweigerd'), other.proofHeader),
			other.get,
			withHeaders(share.revoke, share.asReader),
			withHeaders(share.get, { authorization: 'Bearer onzin.wartaal' }),
			withHeaders(share.get, { authorization: 'Basic b256aW4=' }),
			share.replies('naast'),
			{ ...put, path: '/api/share?vraag=geheim' },
			{ ...share.change({}), body: '{"zoekwoord":' },
			{ ...share.get, method: 'POST' },
			{ method: 'GET', path: '/api/zoekwoord?q=geheim' },
			{ method: 'GET', path: '/story/zoekwoord?q=geheim' },
			{ method: 'GET', path: '/%E0%A4%A/zoekwoord' },
			{ method: 'GET', path: '/_app/immutable/zoekwoord.js' },
			{ method: 'GET', path: '/readyz?q=geheim' },
			{
				method: 'POST',
				path: '/s',
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
				body: 'zin=geheim'
			}
		] as Call[]) {
			await ask(call);
		}
		// What breaks: the sender, the line, the database.
		for (const text of ['GEHEIM /zoekwoord HTTP/1.1\r\n\r\n', `GET / HTTP/1.1\r\nzoekwoord\r\n\r\n`])
			await sendRaw(server, text);
		const upload = withHeaders(other.put, person);
		rawUpload(server, upload, 5000).socket.end('PIT1geheim');
		const silent = rawUpload(server, upload, 5000);
		silent.socket.write('PIT1geheim');
		await silent.answer;
		await breakDatabase(async () => {
			statuses.length = 0;
			await ask(withHeaders(other.put, { 'share-create-key': createKey }));
			await ask({ method: 'GET', path: '/readyz' });
			expect(statuses).toEqual([500, 503]);
		});
		await ask(share.revoke);
		await sleep(100);
		expect(await server.stop('SIGTERM')).toBe(0);

		const secrets = [share, other].flatMap(({ secrets, put }) => [...secrets, put.headers['share-read-hash'] ?? '']);
		const replies = ['antwoord', 'geweigerd'].map(makeReplyId);
		const words = `geheim zoekwoord vraag onzin wartaal b256aW4 naast zin= sleutel kruimel KleineTelefoon afzender tlh
		Bearer PIT1 127.0.0.1 ::1 ::ffff`.split(/\s+/);
		const lines = checkLog(server.output(), [
			...secrets,
			...replies,
			...addresses,
			...words,
			createKey,
			String(expiresAt)
		]);
		expect(lines).toContainEqual(expect.objectContaining({ method: 'PUT', route: '/api/share/reply', status: 201 }));
		expect(lines).toContainEqual(expect.objectContaining({ route: '/api/share', status: 499 }));
		expect(lines).toContainEqual(expect.objectContaining({ level: 'error', route: '/api/share' }));
		expect(lines.filter(({ level }) => level === 'warn')).toEqual([]);
	}
);

test('a proxy that hides the sender: said once, at start or at the first request; health checks do not count', async () => {
	const warnings = async (env: Record<string, string>, requests: Record<string, string>[]) => {
		const server = await startServer({ DATA_DIR: join(dataDir, 'proxy'), ...env });
		for (const path of ['/healthz', '/readyz']) await callLive(server, { method: 'GET', path });
		for (const headers of requests) await callLive(server, { method: 'GET', path: '/about', headers });
		await server.stop('SIGKILL');
		return checkLog(server.output(), addresses).flatMap(({ warning }) => warning ?? []);
	};
	const forwarded = { 'x-forwarded-for': addresses[0] ?? '' };
	const unset = expect.stringMatching(/^ADDRESS_HEADER is not set/);
	const absent = expect.stringMatching(/^ADDRESS_HEADER is x-real-ip, and a request came without it/);
	expect(await warnings({}, [{}, {}])).toEqual([]);
	expect(await warnings({}, [{}, forwarded, forwarded])).toEqual([unset]);
	expect(await warnings({ ORIGIN: 'https://pit.example' }, [forwarded])).toEqual([unset]);
	expect(await warnings({ ADDRESS_HEADER: 'X-Real-IP' }, [{ 'x-real-ip': addresses[0] ?? '' }])).toEqual([]);
	expect(await warnings({ ADDRESS_HEADER: 'X-Real-IP' }, [forwarded, {}])).toEqual([absent]);
});
