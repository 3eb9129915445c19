import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '$lib/domain/envelope';
import { askToStop, type Share } from '$lib/domain/share';
import type { SnapshotContent } from '$lib/domain/snapshot';
import { createRepository } from '$lib/storage/repository';
import { createMemoryStore } from '$lib/storage/memory.store';
import { share as shareSchema } from '$lib/domain/share';
import {
	answerLost,
	offline,
	ORIGIN,
	signInPage,
	startShareServer,
	type Network,
	type ShareServer
} from '../../../tests/fixtures/share-server.ts';
import type { Bytes } from './bytes';
import { deriveKeys } from './keys';
import { runOutbox } from './outbox';
import { createShareClient } from './share.client';
import { createShareUpdate } from './share-update';
import { openSnapshot } from './snapshot-seal';

const START = 1_800_000_000;
const content: SnapshotContent = { v: 1, name: 'Sam', locale: 'nl', strengths: [], story: [], goals: [] };
const random = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size));
const online: Network = (request, next) => next(request);
const methods = (server: ShareServer) => server.requests.map(({ method, path }) => `${method} ${path}`);

let server: ShareServer;
beforeEach(async () => {
	server = await startShareServer({ now: START });
});
afterEach(() => server.stop());

/** A phone with its own clock (ms), that presses share and stop, and reads its own link as somebody else would. */
function createPhone({ clock = START * 1000 } = {}) {
	const store = createMemoryStore();
	const update = createShareUpdate(store, navigator.locks);
	const repository = createRepository(store, 'share', shareSchema);
	const shares = async () => (await store.read('share')) as Share[];
	const find = async (id: string) => (await shares()).find((each) => each.id === id) as Share;
	return {
		update,
		find,
		async share(changes: Partial<Share> = {}): Promise<Share> {
			const share: Share = {
				id: crypto.randomUUID(),
				receiver: 'Samira',
				life: 'two-weeks',
				secret: random(32),
				owner: random(32),
				frozen: JSON.stringify(content),
				envelope: null,
				notAfter: null,
				state: 'waiting',
				tried: false,
				expiresAt: null,
				createdAt: clock,
				changedAt: clock,
				...changes
			};
			await repository.save(share);
			return share;
		},
		stop: ({ id }: Share) => update(id, (each) => askToStop(each, clock)),
		run: async (network: Network = online) =>
			runOutbox({
				shares: await shares(),
				update,
				client: createShareClient(server.fetch(network), ORIGIN),
				random,
				now: () => clock
			}),
		async read({ secret }: Share) {
			const found = await createShareClient(server.fetch(), ORIGIN).read(await deriveKeys(secret));
			return found.ok ? openSnapshot({ bytes: found.bytes, secret, now: server.clock.now }) : found;
		}
	};
}
const gone = { ok: false, problem: 'share.gone' };

describe('create', () => {
	test('seals with the server’s time, sends, and is live', async () => {
		const phone = createPhone();
		const share = await phone.share();
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		const end = START + 14 * DAY;
		expect(await phone.find(share.id)).toMatchObject({
			state: 'live',
			expiresAt: end,
			envelope: null,
			tried: true
		});
		const times = { createdAt: START, notAfter: START + 30 * DAY };
		expect(await phone.read(share)).toEqual({ ok: true, snapshot: { ...content, ...times } });
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		expect(methods(server)).toEqual(['GET /healthz', 'PUT /api/share', 'GET /api/share']);
	});

	test.each([
		['day', DAY],
		['two-weeks', 14 * DAY],
		['month', 30 * DAY - 60]
	] as const)('for a %s', async (life, seconds) => {
		const phone = createPhone();
		const { id } = await phone.share({ life });
		await phone.run();
		expect(await phone.find(id)).toMatchObject({ state: 'live', expiresAt: START + seconds });
	});

	test('phone clock a year off', async () => {
		for (const clock of [START - 365 * DAY, START + 365 * DAY]) {
			const phone = createPhone({ clock: clock * 1000 });
			const share = await phone.share();
			await phone.run();
			expect(await phone.find(share.id)).toMatchObject({ state: 'live', notAfter: START + 30 * DAY });
			expect(await phone.read(share)).toMatchObject({ ok: true });
		}
	});

	test('killed between commit and answer, then retry: the same bytes, one share, live', async () => {
		const phone = createPhone();
		const share = await phone.share();
		expect(
			await phone.run((request, next) => (request.method === 'PUT' ? answerLost : online)(request, next))
		).toEqual({
			ok: false,
			problem: 'network.offline',
			left: 1
		});
		const tried = await phone.find(share.id);
		expect(tried).toMatchObject({ state: 'waiting', tried: true, expiresAt: null });
		expect(await server.count()).toBe(1);

		server.clock.now += 3600;
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		const [first, second] = server.requests.filter(({ method }) => method === 'PUT');
		expect(first?.body).toEqual(tried.envelope);
		expect(second?.body).toEqual(tried.envelope);
		expect(await server.count()).toBe(1);
		expect(await phone.find(share.id)).toMatchObject({ state: 'live', expiresAt: START + 14 * DAY });
	});

	test('two tabs at once: one share, live', async () => {
		const phone = createPhone();
		const { id } = await phone.share();
		expect(await Promise.all([phone.run(), phone.run(), phone.run()])).toEqual(
			Array(3).fill({ ok: true, left: 0 })
		);
		expect(await server.count()).toBe(1);
		expect(await phone.find(id)).toMatchObject({ state: 'live' });
	});

	test('offline: everything stays as it is', async () => {
		const phone = createPhone();
		const shares = [await phone.share(), await phone.share()];
		expect(await phone.run(offline)).toEqual({ ok: false, problem: 'network.offline', left: 2 });
		for (const each of shares) expect(await phone.find(each.id)).toEqual(each);
		expect(server.requests).toHaveLength(1);
	});

	test('server full: waits, and goes later', async () => {
		server.quota.maxLiveShares = 0;
		const phone = createPhone();
		const { id } = await phone.share();
		expect(await phone.run()).toEqual({ ok: false, problem: 'share.full', left: 1 });
		expect(await phone.find(id)).toMatchObject({ state: 'waiting' });
		server.quota.maxLiveShares = 1;
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		expect(await phone.find(id)).toMatchObject({ state: 'live' });
	});

	test.each([200, 201, 404, 410, 500])('nonsense with status %i: waits', async (status) => {
		const phone = createPhone();
		const { id } = await phone.share();
		const strange = { ok: false, problem: 'network.strange', left: 1 };
		expect(await phone.run(signInPage(status))).toEqual(strange);
		const nonsense: Network = (request, next) =>
			(request.method === 'PUT' ? signInPage(status) : online)(request, next);
		expect(await phone.run(nonsense)).toEqual(strange);
		expect(await phone.find(id)).toMatchObject({ state: 'waiting' });
	});

	test('a day is a day from when it arrives', async () => {
		const phone = createPhone();
		const { id } = await phone.share({ life: 'day' });
		await phone.run((request, next) => (request.method === 'PUT' ? offline : online)(request, next));
		server.clock.now += 2 * DAY;
		await phone.run();
		expect(await phone.find(id)).toMatchObject({ state: 'live', expiresAt: START + 3 * DAY });
	});

	test('older than its notAfter: dropped', async () => {
		const phone = createPhone();
		const { id } = await phone.share();
		await phone.run((request, next) => (request.method === 'PUT' ? offline : online)(request, next));
		server.clock.now += 30 * DAY;
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		expect(await phone.find(id)).toMatchObject({ state: 'ended', envelope: null });
		expect(await server.count()).toBe(0);
	});

	test('the id holds something else: refused', async () => {
		const [phone, other] = [createPhone(), createPhone()];
		const { secret } = await other.share();
		await other.run();
		const { id } = await phone.share({ secret: (await other.share({ secret })).secret });
		await other.run();
		expect(await phone.run()).toEqual({ ok: false, problem: 'share.conflict', left: 0 });
		expect(await phone.find(id)).toMatchObject({ state: 'refused' });
	});

	test('what no reader would take is refused unsent, and holds up nothing', async () => {
		const phone = createPhone();
		const damaged = await phone.share({ frozen: 'not json' });
		const whole = await phone.share();
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		expect(await phone.find(damaged.id)).toMatchObject({ state: 'refused', tried: false });
		expect(await phone.find(whole.id)).toMatchObject({ state: 'live' });
	});

	test('too large for the server: refused', async () => {
		const phone = createPhone();
		const name = Buffer.from(
			Array.from({ length: 6 }, () => random(65_536)).flatMap((each) => [...each])
		).toString('base64');
		const { id } = await phone.share({ frozen: JSON.stringify({ ...content, name }) });
		await phone.run();
		expect(await phone.find(id)).toMatchObject({ state: 'refused', envelope: null });
	});

	test('stopped from another phone with the same backup: ended here', async () => {
		const phone = createPhone();
		const share = await phone.share();
		await phone.run((request, next) => (request.method === 'PUT' ? answerLost : online)(request, next));
		await createShareClient(server.fetch(), ORIGIN).stop({
			id: (await deriveKeys(share.secret as Bytes)).id,
			owner: share.owner as Bytes
		});
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		expect(await phone.find(share.id)).toMatchObject({ state: 'ended' });
	});
});

describe('stop', () => {
	test('what is live is gone, and only then stopped', async () => {
		const phone = createPhone();
		const share = await phone.share();
		await phone.run();
		await phone.stop(share);
		expect(await phone.find(share.id)).toMatchObject({ state: 'stopping' });
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		expect(await phone.find(share.id)).toMatchObject({ state: 'stopped' });
		expect(await phone.read(share)).toEqual(gone);
	});

	test('of a share that never left is local', async () => {
		const phone = createPhone();
		const share = await phone.share();
		await phone.stop(share);
		expect(await phone.find(share.id)).toMatchObject({ state: 'stopped' });
		const asked = await phone.share({ state: 'stopping' });
		expect(await phone.run(offline)).toEqual({ ok: true, left: 0 });
		expect(await phone.find(asked.id)).toMatchObject({ state: 'stopped' });
		expect(server.requests).toEqual([]);
	});

	test('while offline, then online', async () => {
		const phone = createPhone();
		const share = await phone.share();
		await phone.run();
		await phone.stop(share);
		expect(await phone.run(offline)).toEqual({ ok: false, problem: 'network.offline', left: 1 });
		expect(await phone.find(share.id)).toMatchObject({ state: 'stopping' });
		expect(await phone.read(share)).toMatchObject({ ok: true });
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		expect(await phone.read(share)).toEqual(gone);
	});

	test('while the create is unknown: finishes the create first', async () => {
		const lost: Network = (request, next) => (request.method === 'PUT' ? answerLost : online)(request, next);
		const never: Network = (request, next) => (request.method === 'PUT' ? offline : online)(request, next);
		for (const network of [lost, never]) {
			const phone = createPhone();
			const share = await phone.share();
			await phone.run(network);
			await phone.stop(share);
			expect(await phone.find(share.id)).toMatchObject({ state: 'stopping' });
			server.requests.length = 0;
			expect(await phone.run()).toEqual({ ok: true, left: 0 });
			expect(methods(server)).toEqual(['GET /healthz', 'PUT /api/share', 'DELETE /api/share']);
			expect(await phone.find(share.id)).toMatchObject({ state: 'stopped', envelope: null });
			expect(await phone.read(share)).toEqual(gone);
		}
	});

	test('pressed while the create is on its way, in this tab or another: is not forgotten', async () => {
		const phone = createPhone();
		const share = await phone.share();
		const pressed: Network = async (request, next) => {
			const answer = await next(request);
			if (request.method === 'PUT') await phone.stop(share);
			return answer;
		};
		expect(await phone.run(pressed)).toEqual({ ok: true, left: 0 });
		expect(await phone.find(share.id)).toMatchObject({ state: 'stopped' });
		expect(await phone.read(share)).toEqual(gone);
	});

	test('pressed just before anything left: nothing leaves', async () => {
		const phone = createPhone();
		const share = await phone.share();
		const pressed: Network = async (request, next) => {
			if (request.method === 'GET') await phone.stop(share);
			return next(request);
		};
		expect(await phone.run(pressed)).toEqual({ ok: true, left: 0 });
		expect(await phone.find(share.id)).toMatchObject({ state: 'stopped', tried: false });
		expect(methods(server)).toEqual(['GET /healthz']);
	});

	test('its answer lost, then again', async () => {
		const phone = createPhone();
		const share = await phone.share();
		await phone.run();
		await phone.stop(share);
		await phone.run(answerLost);
		expect(await phone.find(share.id)).toMatchObject({ state: 'stopping' });
		expect(await phone.run()).toEqual({ ok: true, left: 0 });
		expect(await phone.find(share.id)).toMatchObject({ state: 'stopped' });
	});

	test.each([200, 204, 404, 410, 503])('a sign-in page with status %i stops nothing', async (status) => {
		const phone = createPhone();
		const share = await phone.share();
		await phone.run();
		await phone.stop(share);
		const page: Network =
			status === 204 ? () => Promise.resolve(new Response('', { status: 200 })) : signInPage(status);
		expect(await phone.run(page)).toEqual({ ok: false, problem: 'network.strange', left: 1 });
		expect(await phone.find(share.id)).toMatchObject({ state: 'stopping' });
		expect(await phone.read(share)).toMatchObject({ ok: true });
	});

	test('goes before a create, and does not wait for a server that is full', async () => {
		const phone = createPhone();
		const live = await phone.share();
		await phone.run();
		const waiting = await phone.share();
		await phone.stop(live);
		server.quota.maxLiveShares = 0;
		server.requests.length = 0;
		expect(await phone.run()).toEqual({ ok: false, problem: 'share.full', left: 1 });
		expect(methods(server)).toEqual(['DELETE /api/share', 'GET /healthz', 'PUT /api/share']);
		expect(await phone.find(live.id)).toMatchObject({ state: 'stopped' });
		expect(await phone.find(waiting.id)).toMatchObject({ state: 'waiting' });
	});
});
