import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY, MAX_REPLIES } from '$lib/domain/envelope';
import type { Reply } from '$lib/domain/reply';
import { throwAway } from '$lib/storage/repository';
import { createPhone, makeReply, random, replyContent } from '../../../tests/fixtures/phone.ts';
import {
	offline,
	signInPage,
	startShareServer,
	type Network,
	type ShareServer
} from '../../../tests/fixtures/share-server.ts';
import { askForEnd, askToUnlock } from '$lib/domain/share-wish';
import { encodeBase64url } from './base64url';

const START = 1_800_000_000;

let server: ShareServer;
beforeEach(async () => {
	server = await startShareServer({ now: START });
});
afterEach(() => server.stop());

async function withLink(changes: Parameters<ReturnType<typeof createPhone>['share']>[0] = {}) {
	const phone = createPhone(server, START * 1000);
	const link = await phone.share(changes);
	await phone.run();
	server.requests.length = 0;
	const texts = async () => (await phone.replies()).map(({ items }) => items[0]?.text);
	return { ...phone, link, texts, now: () => phone.find(link) };
}
type Listed = { n: number; id: string; body: string };
/** A server that tells other things than it has. */
const listing =
	(change: (replies: Listed[], after: number) => { replies: Listed[]; next: number }): Network =>
	async (request, next) => {
		const { pathname, searchParams } = new URL(request.url);
		const answer = await next(request);
		if (pathname !== '/api/share/reply') return answer;
		const { replies } = (await answer.json()) as { replies: Listed[] };
		return Response.json(change(replies, Number(searchParams.get('after'))));
	};

test('what somebody with the link wrote comes in once, unseen, and nothing else changes', async () => {
	const phone = await withLink();
	await phone.reply(phone.link, replyContent('rustig'));
	expect(await phone.check()).toEqual({ ok: true, fresh: 1 });
	expect(await phone.replies()).toMatchObject([
		{
			shareId: phone.link.id,
			name: 'Samira',
			readable: true,
			seenAt: null,
			items: [{ kind: 'strength', text: 'rustig', layer: 'skills', fate: null }]
		}
	]);
	expect(await phone.now()).toMatchObject({ replies: 1, state: 'live' });
	server.requests.length = 0;
	expect(await phone.check()).toEqual({ ok: true, fresh: 0 });
	// Not even asked for again, and not even written.
	expect(server.calls()).toEqual(['GET /api/share/state']);
	await phone.reply(phone.link, replyContent('sterk'));
	expect(await phone.check()).toEqual({ ok: true, fresh: 1 });
	expect(await phone.texts()).toEqual(['rustig', 'sterk']);
});

test('with a passcode', async () => {
	const phone = await withLink({ passcode: '123456789012' });
	await phone.reply(phone.link, replyContent('rustig'));
	await phone.check();
	expect(await phone.texts()).toEqual(['rustig']);
});

test('as many as one link can get, page after page', async () => {
	const phone = await withLink();
	for (let index = 0; index < MAX_REPLIES; index += 1) {
		if (index % 25 === 24) server.clock.now += 3600;
		await phone.reply(phone.link, replyContent(`nummer ${index}`));
	}
	expect(await phone.check()).toEqual({ ok: true, fresh: MAX_REPLIES });
	expect(new Set(await phone.texts()).size).toBe(MAX_REPLIES);
});

test('two tabs at once: each reply once', async () => {
	const phone = await withLink();
	await phone.reply(phone.link, replyContent('rustig'));
	const both = await Promise.all([phone.check(), phone.check()]);
	expect(both.map(({ fresh }) => fresh).sort()).toEqual([0, 1]);
	expect(await phone.texts()).toEqual(['rustig']);
});

test('bytes that the key does not open are kept as that, and hold up nothing', async () => {
	const phone = await withLink();
	const other = await makeReply({ secret: random(32), passcode: null }, replyContent('van een ander'));
	await phone.reply(phone.link, replyContent(''), other.bytes);
	await phone.reply(phone.link, { ...replyContent('te veel'), name: 'a'.repeat(100_000) });
	await phone.reply(phone.link, replyContent('rustig'));
	expect(await phone.check()).toEqual({ ok: true, fresh: 3 });
	expect(await phone.replies()).toMatchObject([
		{ readable: false, items: [], name: '' },
		{ readable: false, items: [], name: '' },
		{ readable: true }
	]);
});

test('a time that is none is not later than now', async () => {
	const phone = await withLink();
	await phone.reply(phone.link, { ...replyContent('rustig'), createdAt: Number.MAX_SAFE_INTEGER });
	await phone.check();
	expect(await phone.replies()).toMatchObject([{ writtenAt: START * 1000 }]);
});

test('a server that swaps replies between links: they do not open', async () => {
	const phone = await withLink();
	const second = await phone.share();
	await phone.run();
	await phone.reply(second, replyContent('voor de tweede'));
	let swapped: Listed[] = [];
	await phone.check(
		listing((replies) => {
			swapped = replies;
			return { replies: [], next: 0 };
		})
	);
	await phone.reply(phone.link, replyContent('voor de eerste'));
	await phone.check(
		listing((replies, after) => ({ replies: swapped.map((each) => each), next: after + replies.length }))
	);
	expect((await phone.replies()).filter(({ shareId }) => shareId === phone.link.id)).toMatchObject([
		{ readable: false }
	]);
});

test('a server that keeps replies back gives them later', async () => {
	const phone = await withLink();
	await phone.reply(phone.link, replyContent('rustig'));
	const none = listing((_, after) => ({ replies: [], next: after }));
	expect(await phone.check(none)).toEqual({ ok: true, fresh: 0 });
	expect(await phone.check()).toEqual({ ok: true, fresh: 1 });
});

test('a server that repeats, goes back or never ends: each reply once, and it ends', async () => {
	const phone = await withLink();
	await phone.reply(phone.link, replyContent('rustig'));
	let first: Listed[] = [];
	const again = listing((replies, after) => {
		first = replies.length > 0 ? replies : first;
		return { replies: [...first, ...first], next: after + 1 };
	});
	expect(await phone.check(again)).toEqual({ ok: true, fresh: 1 });
	expect(await phone.texts()).toEqual(['rustig']);

	const other = await withLink();
	await other.reply(other.link, replyContent('sterk'));
	expect(await other.check(listing((replies) => ({ replies, next: 0 })))).toEqual({ ok: true, fresh: 0 });
	const far = listing((replies) => ({ replies, next: Number.MAX_SAFE_INTEGER }));
	expect(await other.check(far)).toEqual({ ok: true, fresh: 1 });
	expect(await other.now()).toMatchObject({ replies: MAX_REPLIES });
});

test('a reply without a proper id is not kept; the others are', async () => {
	const phone = await withLink();
	await phone.reply(phone.link, replyContent('rustig'));
	const odd = listing((replies, after) => ({
		replies: [{ n: 1, id: '../x', body: 'x' }, { n: 1, id: encodeBase64url(random(16)), body: '!' }, ...replies],
		next: after + replies.length
	}));
	await phone.check(odd);
	expect(await phone.replies()).toMatchObject([{ readable: false }, { readable: true }]);
});

test('what the person did with a reply stays, also when it comes again', async () => {
	const phone = await withLink();
	await phone.reply(phone.link, replyContent('rustig'));
	await phone.reply(phone.link, replyContent('sterk'));
	await phone.check();
	const [kept, thrown] = (await phone.replies()) as [Reply, Reply];
	const seen = { ...kept, seenAt: 5 };
	await phone.store.write([{ table: 'reply', put: [seen] }]);
	await throwAway(phone.store, [{ table: 'reply', row: thrown }], { id: 'bin1', at: 1 });
	await phone.ask(phone.link, (each) => ({ ...each, replies: 0 }));
	expect(await phone.check()).toEqual({ ok: true, fresh: 0 });
	expect(await phone.replies()).toEqual([seen]);
	expect(await phone.now()).toMatchObject({ replies: 2 });
});

test('stopped elsewhere, or over: ended here, and the replies stay', async () => {
	const phone = await withLink();
	await phone.reply(phone.link, replyContent('rustig'));
	await phone.check();
	server.clock.now += 14 * DAY;
	expect(await phone.check()).toEqual({ ok: true, fresh: 0 });
	expect(await phone.now()).toMatchObject({ state: 'ended' });
	expect(await phone.texts()).toEqual(['rustig']);
	server.requests.length = 0;
	await phone.check();
	expect(server.requests).toEqual([]);
});

test('offline, or a sign-in page: everything stays as it is, and one attempt says enough', async () => {
	const phone = await withLink();
	await phone.share();
	await phone.run();
	server.requests.length = 0;
	const before = await phone.now();
	expect(await phone.check(offline)).toEqual({ ok: false, problem: 'network.offline', fresh: 0 });
	expect(server.requests).toHaveLength(1);
	for (const status of [200, 404, 410])
		expect(await phone.check(signInPage(status))).toEqual({ ok: false, problem: 'network.strange', fresh: 0 });
	expect(await phone.now()).toEqual(before);
});

test('another end from another phone is seen here', async () => {
	const phone = await withLink();
	const other = createPhone(server, START * 1000);
	const same = await other.share((await phone.now()) ?? {});
	await other.ask(same, (each) => askForEnd(each, 'day', START));
	await other.run();
	await phone.check();
	expect(await phone.now()).toMatchObject({ expiresAt: START + DAY });
});

test('an answer that the outbox overtook does not bring the old end or the lock back', async () => {
	const phone = await withLink({ passcode: '123456789012' });
	for (let times = 0; times < 10; times += 1) await phone.read({ ...phone.link, passcode: '000000000000' });
	await phone.check();
	const overtaken: Network = async (request, next) => {
		const answer = await next(request);
		await phone.ask(phone.link, (each) => askToUnlock(askForEnd(each, 'day', START), START));
		await phone.run();
		return answer;
	};
	await phone.check(overtaken);
	expect(await phone.now()).toMatchObject({ expiresAt: START + DAY, locked: false, wantedEnd: null });
});

test('stop pressed while it asks is not undone', async () => {
	const phone = await withLink();
	const pressed: Network = async (request, next) => {
		await phone.stop(phone.link);
		return next(request);
	};
	await phone.check(pressed);
	expect(await phone.now()).toMatchObject({ state: 'stopping' });
});
