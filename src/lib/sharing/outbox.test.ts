import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY } from '$lib/domain/envelope';
import { content, createPhone, random } from '../../../tests/fixtures/phone.ts';
import {
	answerLost,
	offline,
	onlyFor,
	signInPage,
	startShareServer,
	type ShareServer
} from '../../../tests/fixtures/share-server.ts';

const START = 1_800_000_000;

let server: ShareServer;
beforeEach(async () => {
	server = await startShareServer({ now: START });
});
afterEach(() => server.stop());

test('seals with the server’s time, sends, and is live', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	const end = START + 14 * DAY;
	expect(await phone.find(share)).toMatchObject({
		state: 'live',
		expiresAt: end,
		envelope: null,
		tried: true
	});
	const times = { createdAt: START, notAfter: START + 30 * DAY };
	expect(await phone.read(share)).toEqual({ ok: true, snapshot: { ...content, ...times } });
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(server.calls()).toEqual(['GET /healthz', 'PUT /api/share', 'GET /api/share']);
});

test.each([
	['day', DAY],
	['two-weeks', 14 * DAY],
	['month', 30 * DAY - 60]
] as const)('for a %s', async (life, seconds) => {
	const phone = createPhone(server);
	const share = await phone.share({ life });
	await phone.run();
	expect(await phone.find(share)).toMatchObject({ state: 'live', expiresAt: START + seconds });
});

test('phone clock a year off', async () => {
	for (const clock of [START - 365 * DAY, START + 365 * DAY]) {
		const phone = createPhone(server, clock * 1000);
		const share = await phone.share();
		await phone.run();
		expect(await phone.find(share)).toMatchObject({ state: 'live', notAfter: START + 30 * DAY });
		expect(await phone.read(share)).toMatchObject({ ok: true });
	}
});

test('killed between commit and answer, then retry: the same bytes, one share, live', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	expect(await phone.run(onlyFor('PUT', answerLost))).toEqual({
		ok: false,
		problem: 'network.offline',
		left: 1
	});
	const tried = await phone.find(share);
	expect(tried).toMatchObject({ state: 'waiting', tried: true, expiresAt: null });
	expect(await server.count()).toBe(1);

	server.clock.now += 3600;
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	const [first, second] = server.requests.filter(({ method }) => method === 'PUT');
	expect(first?.body).toEqual(tried?.envelope);
	expect(second?.body).toEqual(tried?.envelope);
	expect(await server.count()).toBe(1);
	expect(await phone.find(share)).toMatchObject({ state: 'live', expiresAt: START + 14 * DAY });
});

test('two tabs at once: the same bytes twice, one share, live', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	const bothArrived = Promise.withResolvers<void>();
	let arrived = 0;
	const together = onlyFor('PUT', async (request, next) => {
		arrived += 1;
		if (arrived === 2) bothArrived.resolve();
		await bothArrived.promise;
		return next(request);
	});
	const done = { ok: true, left: 0 };
	expect(await Promise.all([phone.run(together), phone.run(together)])).toEqual([done, done]);
	const [first, second] = server.requests.filter(({ method }) => method === 'PUT');
	expect(first?.body).toEqual(second?.body);
	expect(await server.count()).toBe(1);
	expect(await phone.find(share)).toMatchObject({ state: 'live' });
});

test('offline: everything stays as it is', async () => {
	const phone = createPhone(server);
	const shares = [await phone.share(), await phone.share()];
	expect(await phone.run(offline)).toEqual({ ok: false, problem: 'network.offline', left: 2 });
	for (const each of shares) expect(await phone.find(each)).toEqual(each);
	expect(server.requests).toHaveLength(1);
});

test('server full: waits, and goes later', async () => {
	server.quota.maxLiveShares = 0;
	const phone = createPhone(server);
	const share = await phone.share();
	expect(await phone.run()).toEqual({ ok: false, problem: 'share.full', left: 1 });
	expect(await phone.find(share)).toMatchObject({ state: 'waiting' });
	server.quota.maxLiveShares = 1;
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'live' });
});

test.each([200, 201, 404, 410, 500])('nonsense with status %i: waits', async (status) => {
	const phone = createPhone(server);
	const share = await phone.share();
	const strange = { ok: false, problem: 'network.strange', left: 1 };
	expect(await phone.run(signInPage(status))).toEqual(strange);
	const nonsense = onlyFor('PUT', signInPage(status));
	expect(await phone.run(nonsense)).toEqual(strange);
	expect(await phone.find(share)).toMatchObject({ state: 'waiting' });
});

test('a day is a day from when it arrives', async () => {
	const phone = createPhone(server);
	const share = await phone.share({ life: 'day' });
	await phone.run(onlyFor('PUT', offline));
	server.clock.now += 2 * DAY;
	await phone.run();
	expect(await phone.find(share)).toMatchObject({ state: 'live', expiresAt: START + 3 * DAY });
});

test('older than its notAfter: dropped', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	await phone.run(onlyFor('PUT', offline));
	server.clock.now += 30 * DAY;
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'ended', envelope: null });
	expect(await server.count()).toBe(0);
});

test('the id holds something else: refused', async () => {
	const [phone, other] = [createPhone(server), createPhone(server)];
	const theirs = await other.share();
	await other.run();
	const share = await phone.share({ secret: theirs.secret });
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'refused' });
	expect(await other.read(theirs)).toMatchObject({ ok: true });
});

test('what no reader would take is refused unsent, and holds up nothing', async () => {
	const phone = createPhone(server);
	const damaged = await phone.share({ frozen: 'not json' });
	const whole = await phone.share();
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.find(damaged)).toMatchObject({ state: 'refused', tried: false });
	expect(await phone.find(whole)).toMatchObject({ state: 'live' });
});

test('too large for the server: refused', async () => {
	const phone = createPhone(server);
	const name = Buffer.from(Array.from({ length: 6 }, () => random(65_536)).flatMap((each) => [...each])).toString(
		'base64'
	);
	const share = await phone.share({ frozen: JSON.stringify({ ...content, name }) });
	await phone.run();
	expect(await phone.find(share)).toMatchObject({ state: 'refused', envelope: null });
});

test('stopped from another phone with the same backup: ended here', async () => {
	const [phone, other] = [createPhone(server), createPhone(server)];
	const share = await phone.share();
	await phone.run(onlyFor('PUT', answerLost));
	const restored = await other.share((await phone.find(share)) ?? {});
	await other.stop(restored);
	expect(await other.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'ended' });
});
