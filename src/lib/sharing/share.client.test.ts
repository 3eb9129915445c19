import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_SEALED } from '$lib/domain/envelope';
import { makeSealed, random } from '../../../tests/fixtures/phone.ts';
import {
	offline,
	ORIGIN,
	startShareServer,
	type Fetch,
	type ShareServer
} from '../../../tests/fixtures/share-server.ts';
import { encodeBase64url } from './base64url';
import { createShareClient } from './share.client';

const START = 1_800_000_000;
let server: ShareServer;
beforeAll(async () => {
	server = await startShareServer({ now: START });
});
afterAll(() => server.stop());

const makeShare = (passcode?: string) => makeSealed({ createdAt: START, passcode });
const gone = { ok: false, problem: 'share.gone' };
const strange = { ok: false, problem: 'network.strange' };

describe('with the real server', () => {
	const client = () => createShareClient(server.fetch(), ORIGIN);

	test('create, create again, read, state, change, stop, stop again', async () => {
		const share = await makeShare();
		expect(await client().create(share)).toEqual({ ok: true, expiresAt: START + 3600 });
		expect(await client().create(share)).toEqual({ ok: true, expiresAt: START + 3600 });
		expect(await client().read(share)).toEqual({ ok: true, bytes: share.envelope });
		expect(await client().change({ ...share, expiresAt: START + 7200 })).toMatchObject({
			expiresAt: START + 7200
		});
		expect(await client().state(share)).toEqual({
			ok: true,
			expiresAt: START + 7200,
			replies: 0,
			locked: false
		});
		expect(await client().stop(share)).toEqual({ ok: true });
		expect(await client().stop(share)).toEqual({ ok: true });
		for (const call of ['read', 'state'] as const) expect(await client()[call](share)).toEqual(gone);
		expect(await client().create(share)).toEqual(gone);
	});

	test('an organisation that asks a key: told so, and taken with the key', async () => {
		const asking = await startShareServer({ now: START, createKey: 'opvang-aan-zee-2027' });
		const client = createShareClient(asking.fetch(), ORIGIN);
		const share = await makeShare();
		expect(await client.create(share)).toEqual({ ok: false, problem: 'share.key' });
		expect(await client.create({ ...share, createKey: 'another' })).toEqual({ ok: false, problem: 'share.key' });
		expect(await client.create({ ...share, createKey: 'opvang-aan-zee-2027' })).toMatchObject({ ok: true });
		expect(await client.create(share)).toMatchObject({ ok: true });
		await asking.stop();
	});

	test('no call sends a key or the secret, whatever it is handed', async () => {
		const share = await makeShare('123456789012');
		const sent: string[] = [];
		const watching: Fetch = async (input, init) => {
			const request = new Request(input, init);
			sent.push(request.url, JSON.stringify([...request.headers]), await request.clone().text());
			return server.fetch()(request);
		};
		const client = createShareClient(watching, ORIGIN);
		for (const call of ['create', 'read', 'change', 'state', 'stop'] as const) await client[call](share);
		for (const key of [share.content, share.reply]) {
			expect(sent.join(' ')).not.toContain(encodeBase64url(key));
			expect(sent.join(' ')).not.toContain(JSON.stringify(key));
		}
	});

	test('unknown: gone', async () => {
		const share = await makeShare();
		for (const call of ['read', 'state', 'stop'] as const) expect(await client()[call](share)).toEqual(gone);
	});

	test('passcode: asked, wrong ten times, locked, unlocked', async () => {
		const share = await makeShare('123456789012');
		await client().create(share);
		const wrong = { ...share, proof: random(32) };
		expect(await client().read({ ...share, proof: null })).toEqual({ ok: false, problem: 'share.passcode', left: 10 });
		for (let tries = 0; tries < 10; tries += 1) {
			expect(await client().read(wrong)).toEqual({ ok: false, problem: 'share.passcode', left: 9 - tries });
		}
		expect(await client().read(share)).toEqual({ ok: false, problem: 'share.locked' });
		expect(await client().state(share)).toMatchObject({ locked: true });
		expect(await client().change({ id: share.id, owner: share.owner, unlock: true })).toMatchObject({
			ok: true
		});
		expect(await client().read(share)).toEqual({ ok: true, bytes: share.envelope });
	});

	test('invalid, conflict, too large, full', async () => {
		const share = await makeShare();
		expect(await client().create({ ...share, expiresAt: START })).toEqual({
			ok: false,
			problem: 'share.invalid'
		});
		await client().create(share);
		const conflict = { ok: false, problem: 'share.conflict' };
		expect(await client().create({ ...share, owner: random(32) })).toEqual(conflict);
		const large = { ...(await makeShare()), envelope: new Uint8Array(MAX_SEALED + 1) };
		expect(await client().create(large)).toEqual({ ok: false, problem: 'share.too-large' });
		server.quota.maxLiveShares = 0;
		expect(await client().create(await makeShare())).toEqual({ ok: false, problem: 'share.full' });
	});

	test('the server’s time, in seconds', async () => {
		expect(await client().serverTime()).toEqual({ ok: true, now: START });
	});
});

describe('with a network that is not well', () => {
	const send = async (fetch: Fetch, slowAfterMs?: number) => {
		const client = createShareClient(fetch, ORIGIN, slowAfterMs);
		const share = await makeShare();
		return [
			await client.create(share),
			await client.read(share),
			await client.change(share),
			await client.stop(share),
			await client.state(share),
			await client.serverTime()
		];
	};
	const answering =
		(make: () => Response): Fetch =>
		() =>
			Promise.resolve(make());
	const json = (status: number, body: unknown) => answering(() => Response.json(body, { status }));
	const all = <T>(one: T) => Array<T>(6).fill(one);

	test('none: offline', async () => {
		expect(await send(server.fetch(offline))).toEqual(all({ ok: false, problem: 'network.offline' }));
	});

	test('nothing for too long: slow', async () => {
		const silent: Fetch = (_, init) =>
			new Promise((_resolve, reject) => {
				init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
			});
		expect(await send(silent, 20)).toEqual(all({ ok: false, problem: 'network.slow' }));
	});

	test.each([
		['a page', answering(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }))],
		['an empty answer', answering(() => new Response(null))],
		['another JSON', json(200, { expiresAt: 'soon', replies: -1 })],
		['JSON that is no object', json(200, null)],
		['a redirect', answering(() => Response.redirect('https://portal.example/'))],
		['a page with 404', answering(() => new Response('<html>', { status: 404 }))],
		['a code that does not fit its status', json(410, { problem: 'share.full' })],
		['an unknown status', json(418, { problem: 'share.gone' })],
		['a server that failed', json(500, { problem: 'share.gone' })],
		['JSON without an end', answering(() => new Response(endless()))]
	])('%s: strange', async (_, fetch) => {
		expect(await send(fetch)).toEqual(all(strange));
	});

	test('each refusal of the server is its own problem', async () => {
		const codes = '401 passcode, 404 gone, 410 gone, 413 too-large, 423 locked, 429 busy, 503 unavailable, 507 full';
		for (const [status, code] of codes.split(', ').map((each) => each.split(' '))) {
			const refusal = { ok: false, problem: `share.${code}` };
			expect((await send(json(Number(status), refusal)))[0]).toEqual(refusal);
		}
	});

	test('a read of more than 256 KiB: strange, and no longer listened to', async () => {
		const headers = { 'content-type': 'application/octet-stream' };
		const { id, read } = await makeShare();
		const reading = (body: BodyInit) =>
			createShareClient(answering(() => new Response(body, { headers }))).read({ id, read, proof: null });
		expect(await reading(new Uint8Array(MAX_SEALED))).toMatchObject({ ok: true });
		expect(await reading(new Uint8Array(MAX_SEALED + 1))).toEqual(strange);
		expect(await reading(endless())).toEqual(strange);
	});

	test('nothing is kept, and nothing tells where it came from', async () => {
		const seen: RequestInit[] = [];
		const watching: Fetch = (input, init) => {
			seen.push(init ?? {});
			return server.fetch()(input, init);
		};
		await send(watching);
		const careful = {
			cache: 'no-store',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			redirect: 'manual'
		};
		for (const init of seen) expect(init).toMatchObject(careful);
		expect(seen).toHaveLength(6);
	});
});

/** Goes on as long as somebody listens. */
const endless = () =>
	new ReadableStream<Uint8Array>({
		pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32))
	});
