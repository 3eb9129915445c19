import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY } from '$lib/domain/envelope';
import { type Share, type ShareLife } from '$lib/domain/share';
import { askForEnd, askToUnlock } from '$lib/domain/share-wish';
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
const done = { ok: true, left: 0 };

let server: ShareServer;
beforeEach(async () => {
	server = await startShareServer({ now: START });
});
afterEach(() => server.stop());

/** A phone with a live link, whose clock is right unless told otherwise. */
async function withLink(changes: Partial<Share> = {}, clock = START) {
	const phone = createPhone(server, clock * 1000);
	const link = await phone.share(changes);
	await phone.run();
	server.requests.length = 0;
	const askEnd = (life: ShareLife, at = clock) => phone.ask(link, (each) => askForEnd(each, life, at));
	const unlock = () => phone.ask(link, (each) => askToUnlock(each, clock * 1000));
	const now = () => phone.find(link);
	return { ...phone, link, askEnd, unlock, now };
}

/** Ten wrong passcodes. */
async function lock(phone: Awaited<ReturnType<typeof withLink>>) {
	const wrong = { ...phone.link, passcode: '000000000000' };
	for (let times = 0; times < 10; times += 1) await phone.read(wrong);
	await phone.check();
	expect(await phone.now()).toMatchObject({ locked: true });
	server.requests.length = 0;
}
/** Does this while the change is on its way. */
const meanwhile =
	(act: () => Promise<unknown>): Network =>
	async (request, next) => {
		const answer = await next(request);
		if (request.method === 'PATCH') await act();
		return answer;
	};

test.each([
	['day', DAY],
	['month', 30 * DAY - 60]
] as const)('another end: %s from now, as the server says', async (life, seconds) => {
	const phone = await withLink();
	await phone.askEnd(life);
	expect(await phone.now()).toMatchObject({ expiresAt: START + 14 * DAY, state: 'live' });
	expect(await phone.run()).toEqual(done);
	expect(await phone.now()).toMatchObject({ expiresAt: START + seconds, wantedEnd: null });
	server.clock.now = START + seconds - 1;
	expect(await phone.read(phone.link)).toMatchObject({ ok: true });
	server.clock.now = START + seconds;
	expect(await phone.read(phone.link)).toEqual({ ok: false, problem: 'share.gone' });
});

test('past the maximum is clipped to what the seal allows', async () => {
	const phone = await withLink();
	server.clock.now += 10 * DAY;
	await phone.askEnd('month', START + 10 * DAY);
	expect(await phone.run()).toEqual(done);
	expect(await phone.now()).toMatchObject({ expiresAt: START + 30 * DAY - 60 });
});

test.each([-400, 400])('a phone clock %i days off asks for a day, and gets a day', async (days) => {
	const phone = await withLink({}, START + days * DAY);
	await phone.askEnd('day');
	await phone.run();
	expect(await phone.now()).toMatchObject({ expiresAt: START + DAY, wantedEnd: null });
	await phone.askEnd('month');
	await phone.run();
	expect(await phone.now()).toMatchObject({ expiresAt: START + 30 * DAY - 60 });
});

test('while offline: nothing is said to be done; then online', async () => {
	const phone = await withLink();
	await phone.askEnd('day');
	expect(await phone.run(offline)).toEqual({ ok: false, problem: 'network.offline', left: 1 });
	expect(await phone.now()).toMatchObject({ expiresAt: START + 14 * DAY, wantedEnd: START + DAY });
	expect(await phone.run()).toEqual(done);
	expect(await phone.now()).toMatchObject({ expiresAt: START + DAY, wantedEnd: null });
});

test('an end that went by while offline comes at once, and does not fall back to the old one', async () => {
	const phone = await withLink();
	await phone.askEnd('day');
	// The phone's clock stands still in these tests; asked three days ago is the same.
	await phone.ask(phone.link, (each) => ({ ...each, wantedEnd: START - 2 * DAY }));
	expect(await phone.run()).toEqual(done);
	expect(await phone.now()).toMatchObject({ expiresAt: START + 120, wantedEnd: null });
});

test('its answer lost, then again', async () => {
	const phone = await withLink();
	await phone.askEnd('day');
	await phone.run(onlyFor('PATCH', answerLost));
	expect(await phone.now()).toMatchObject({ expiresAt: START + 14 * DAY, wantedEnd: START + DAY });
	expect(await phone.run()).toEqual(done);
	expect(await phone.now()).toMatchObject({ expiresAt: START + DAY, wantedEnd: null });
});

test('pressed again while under way: the last one is what it becomes', async () => {
	const phone = await withLink();
	await phone.askEnd('day');
	let pressed = false;
	const again = meanwhile(async () => {
		if (!pressed) await phone.askEnd('month');
		pressed = true;
	});
	expect(await phone.run(again)).toEqual(done);
	expect(await phone.now()).toMatchObject({ expiresAt: START + 30 * DAY - 60, wantedEnd: null });
	expect(server.calls()).toEqual(['GET /healthz', 'PATCH /api/share', 'PATCH /api/share']);
});

test('stop pressed meanwhile wins, in the same run', async () => {
	const phone = await withLink();
	await phone.askEnd('month');
	expect(await phone.run(meanwhile(() => phone.stop(phone.link)))).toEqual(done);
	expect(await phone.now()).toMatchObject({ state: 'stopped' });
	expect(await phone.read(phone.link)).toEqual({ ok: false, problem: 'share.gone' });
});

test('stop pressed before it left: only the stop goes', async () => {
	const phone = await withLink();
	await phone.askEnd('month');
	await phone.stop(phone.link);
	expect(await phone.run()).toEqual(done);
	expect(server.calls()).toEqual(['DELETE /api/share']);
});

test('stopped from another phone, or over: ended', async () => {
	const phone = await withLink();
	const other = createPhone(server);
	await other.stop(await other.share((await phone.now()) ?? {}));
	await other.run();
	await phone.askEnd('month');
	expect(await phone.run()).toEqual(done);
	expect(await phone.now()).toMatchObject({ state: 'ended' });
	expect(await phone.run()).toEqual(done);

	const late = await withLink();
	await late.askEnd('month');
	server.clock.now += 15 * DAY;
	expect(await late.run()).toEqual(done);
	expect(await late.now()).toMatchObject({ state: 'ended' });
});

test.each([200, 400, 404, 410])('a sign-in page with status %i changes nothing', async (status) => {
	const phone = await withLink();
	await phone.askEnd('day');
	const page = onlyFor('PATCH', signInPage(status));
	expect(await phone.run(page)).toEqual({ ok: false, problem: 'network.strange', left: 1 });
	expect(await phone.now()).toMatchObject({ expiresAt: START + 14 * DAY, wantedEnd: START + DAY, state: 'live' });
});

test('an end that the server will not take leaves the end as it is, and asks no more', async () => {
	const phone = await withLink();
	await phone.askEnd('day');
	const refuse: Network = onlyFor('PATCH', () =>
		Promise.resolve(Response.json({ problem: 'share.invalid' }, { status: 400 }))
	);
	expect(await phone.run(refuse)).toEqual(done);
	expect(await phone.now()).toMatchObject({ state: 'live', expiresAt: START + 14 * DAY, wantedEnd: null });
});

test('gives the tries back: the right code opens it again', async () => {
	const phone = await withLink({ passcode: '123456789012' });
	await lock(phone);
	expect(await phone.read(phone.link)).toMatchObject({ problem: 'share.locked' });
	await phone.unlock();
	expect(await phone.run(offline)).toEqual({ ok: false, problem: 'network.offline', left: 1 });
	expect(await phone.now()).toMatchObject({ locked: true, wantsUnlock: true });
	expect(await phone.run()).toEqual(done);
	expect(await phone.now()).toMatchObject({ locked: false, wantsUnlock: false, expiresAt: START + 14 * DAY });
	expect(await phone.read(phone.link)).toMatchObject({ ok: true });
});

test('an end and an unlock go together; a refused end does not take the unlock along', async () => {
	const phone = await withLink({ passcode: '123456789012' });
	await lock(phone);
	await phone.unlock();
	await phone.askEnd('day');
	let times = 0;
	const once: Network = onlyFor('PATCH', (request, next) => {
		times += 1;
		return times === 1 ? Promise.resolve(Response.json({ problem: 'share.invalid' }, { status: 400 })) : next(request);
	});
	expect(await phone.run(once)).toEqual(done);
	expect(await phone.now()).toMatchObject({ locked: false, wantsUnlock: false, wantedEnd: null });
	expect(await phone.read(phone.link)).toMatchObject({ ok: true });
	await phone.askEnd('day');
	await phone.run();
	expect(await phone.now()).toMatchObject({ expiresAt: START + DAY });
});

test('two tabs at once: asked twice, done once', async () => {
	const phone = await withLink();
	await phone.askEnd('day');
	expect(await Promise.all([phone.run(), phone.run()])).toEqual([done, done]);
	expect(await phone.now()).toMatchObject({ expiresAt: START + DAY, wantedEnd: null });
});
