import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPhone } from '../../../tests/fixtures/phone.ts';
import {
	answerLost,
	offline,
	onlyFor,
	signInPage,
	startShareServer,
	type Network,
	type ShareServer
} from '../../../tests/fixtures/share-server.ts';

const START = 1_800_000_000;
const gone = { ok: false, problem: 'share.gone' };

let server: ShareServer;
beforeEach(async () => {
	server = await startShareServer({ now: START });
});
afterEach(() => server.stop());

test('what is live is gone, and only then stopped', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	await phone.run();
	await phone.stop(share);
	expect(await phone.find(share)).toMatchObject({ state: 'stopping' });
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'stopped' });
	expect(await phone.read(share)).toEqual(gone);
});

test('of a share that never left is local', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	await phone.stop(share);
	expect(await phone.find(share)).toMatchObject({ state: 'stopped' });
	const asked = await phone.share({ state: 'stopping' });
	expect(await phone.run(offline)).toEqual({ ok: true, left: 0 });
	expect(await phone.find(asked)).toMatchObject({ state: 'stopped' });
	expect(server.requests).toEqual([]);
});

test('while offline, then online', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	await phone.run();
	await phone.stop(share);
	expect(await phone.run(offline)).toEqual({ ok: false, problem: 'network.offline', left: 1 });
	expect(await phone.find(share)).toMatchObject({ state: 'stopping' });
	expect(await phone.read(share)).toMatchObject({ ok: true });
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.read(share)).toEqual(gone);
});

test('two while offline: one attempt says enough', async () => {
	const phone = createPhone(server);
	const shares = [await phone.share(), await phone.share()];
	await phone.run();
	for (const each of shares) await phone.stop(each);
	server.requests.length = 0;
	expect(await phone.run(offline)).toEqual({ ok: false, problem: 'network.offline', left: 2 });
	expect(server.calls()).toEqual(['DELETE /api/share']);
});

test('of what the server does not know any more: stopped', async () => {
	const phone = createPhone(server);
	const share = await phone.share({ state: 'stopping', tried: true, expiresAt: START });
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'stopped' });
});

test('while the create is unknown: finishes the create first', async () => {
	const lost = onlyFor('PUT', answerLost);
	const never = onlyFor('PUT', offline);
	for (const network of [lost, never]) {
		const phone = createPhone(server);
		const share = await phone.share();
		await phone.run(network);
		await phone.stop(share);
		expect(await phone.find(share)).toMatchObject({ state: 'stopping' });
		server.requests.length = 0;
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		expect(server.calls()).toEqual(['GET /healthz', 'PUT /api/share', 'DELETE /api/share']);
		expect(await phone.find(share)).toMatchObject({ state: 'stopped', envelope: null });
		expect(await phone.read(share)).toEqual(gone);
	}
});

test('reaches what another phone with the same backup sent', async () => {
	const [phone, other] = [createPhone(server), createPhone(server)];
	const share = await phone.share();
	await other.share(share);
	await phone.run(onlyFor('PUT', offline));
	await other.run();
	await phone.stop(share);
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'stopped' });
	expect(await other.read(share)).toEqual(gone);
});

test('pressed while the create is on its way, in this tab or another: is not forgotten', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	const pressed: Network = async (request, next) => {
		const answer = await next(request);
		if (request.method === 'PUT') await phone.stop(share);
		return answer;
	};
	expect(await phone.run(pressed)).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'stopped' });
	expect(await phone.read(share)).toEqual(gone);
});

test('pressed just before anything left: nothing leaves', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	const pressed: Network = async (request, next) => {
		if (request.method === 'GET') await phone.stop(share);
		return next(request);
	};
	expect(await phone.run(pressed)).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'stopped', tried: false });
	expect(server.calls()).toEqual(['GET /healthz']);
});

test('its answer lost, then again', async () => {
	const phone = createPhone(server);
	const share = await phone.share();
	await phone.run();
	await phone.stop(share);
	await phone.run(answerLost);
	expect(await phone.find(share)).toMatchObject({ state: 'stopping' });
	expect(await phone.run()).toEqual({ ok: true, left: 0 });
	expect(await phone.find(share)).toMatchObject({ state: 'stopped' });
});

test.each([200, 204, 404, 410, 503])('a sign-in page with status %i stops nothing', async (status) => {
	const phone = createPhone(server);
	const share = await phone.share();
	await phone.run();
	await phone.stop(share);
	const page: Network = status === 204 ? () => Promise.resolve(new Response(null, { status })) : signInPage(status);
	expect(await phone.run(page)).toEqual({ ok: false, problem: 'network.strange', left: 1 });
	expect(await phone.find(share)).toMatchObject({ state: 'stopping' });
	expect(await phone.read(share)).toMatchObject({ ok: true });
});

test('goes before a create, and does not wait for a server that is full', async () => {
	const phone = createPhone(server);
	const live = await phone.share();
	await phone.run();
	const waiting = await phone.share();
	await phone.stop(live);
	server.quota.maxLiveShares = 0;
	server.requests.length = 0;
	expect(await phone.run()).toEqual({ ok: false, problem: 'share.full', left: 1 });
	expect(server.calls()).toEqual(['DELETE /api/share', 'GET /healthz', 'PUT /api/share']);
	expect(await phone.find(live)).toMatchObject({ state: 'stopped' });
	expect(await phone.find(waiting)).toMatchObject({ state: 'waiting' });
});
