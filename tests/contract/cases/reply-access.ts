import { expect } from 'vitest';
import { created, from, numbersTo, rowsOf } from '../reply-fixture.ts';
import { makeShare, TWO_WEEKS, withHeaders } from '../share-fixture.ts';
import type { ContractCase } from '../share-contract.ts';

const gone = (status: number) => ({ status, json: { problem: 'share.gone' } });
const locked = { status: 423, json: { problem: 'share.locked' } };

/** Who may reply, until when, and how often. */
export const replyAccessCases: ContractCase[] = [
	{
		name: 'reply needs the link, listing needs the owner: another token or an unknown id is 404, byte-equal',
		async run(harness) {
			const { reply, replies, asOwner, asReader } = await created(harness);
			const stranger = makeShare('stranger', { expiresAt: 0 });
			for (const call of [withHeaders(reply('one'), asOwner), withHeaders(replies(), asReader)]) {
				const wrong = await harness.call(call);
				expect(wrong).toMatchObject(gone(404));
				expect(await harness.call(withHeaders(call, stranger.asOwner))).toEqual(wrong);
			}
			expect(await rowsOf(harness)).toEqual([]);
		}
	},
	{
		name: 'reply after revoke and after the end: 410, for the owner too, and nothing of them is kept',
		async run(harness) {
			const stopped = await created(harness, { seed: 'stopped' });
			const ended = await created(harness, { seed: 'ended' });
			for (const { reply } of [stopped, ended]) await harness.call(reply('before'));
			await harness.call(stopped.revoke);
			expect(await rowsOf(harness)).toEqual([{ share_id: ended.id, n: 1 }]);
			harness.advance(TWO_WEEKS);
			for (const { reply, replies } of [stopped, ended]) {
				for (const call of [reply('before'), reply('after'), replies()]) {
					expect(await harness.call(call)).toMatchObject(gone(410));
				}
			}
			await harness.purge();
			expect(await rowsOf(harness)).toEqual([]);
		}
	},
	{
		name: 'reply while the owner stops: 201 or 410, and none is left',
		async run(harness) {
			const { reply, revoke } = await created(harness);
			const replying = numbersTo(10).map((n) => harness.call(reply(`${n}`)));
			const stopping = harness.call(revoke);
			const statuses = (await Promise.all(replying)).map(({ status }) => status);
			expect(statuses.every((status) => status === 201 || status === 410)).toBe(true);
			expect((await stopping).status).toBe(204);
			expect(await rowsOf(harness)).toEqual([]);
		}
	},
	{
		name: 'reply with a passcode: missing is 401 without a try, wrong takes one, right is 201',
		async run(harness) {
			const { reply, proofHeader } = await created(harness, { passcode: true });
			const asked = (left: number) => ({ status: 401, json: { problem: 'share.passcode', left } });
			const wrong = makeShare('wrong', { expiresAt: 0 }).proofHeader;
			expect(await harness.call(reply('one'))).toMatchObject(asked(10));
			expect(await harness.call(withHeaders(reply('one'), wrong))).toMatchObject(asked(9));
			expect(await rowsOf(harness)).toEqual([]);
			expect((await harness.call(withHeaders(reply('one'), proofHeader))).status).toBe(201);
			expect(await harness.call(reply('one'))).toMatchObject(asked(10));
		}
	},
	{
		name: 'reading and replying share ten tries: 30 wrong of each at once are 10; locked, until the owner unlocks',
		async run(harness) {
			const { reply, get, change, proofHeader, replies } = await created(harness, { passcode: true });
			const wrong = makeShare('wrong', { expiresAt: 0 }).proofHeader;
			const guesses = numbersTo(30).flatMap((n) => [withHeaders(get, wrong), withHeaders(reply(`${n}`), wrong)]);
			const answers = await Promise.all(guesses.map((guess) => harness.call(guess)));
			expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
			expect(answers.filter(({ status }) => status === 423)).toHaveLength(50);
			for (const call of [reply('right'), get]) {
				expect(await harness.call(withHeaders(call, proofHeader))).toMatchObject(locked);
			}
			expect((await harness.call(replies())).status).toBe(200);
			await harness.call(change({ unlock: true }));
			expect((await harness.call(withHeaders(reply('right'), proofHeader))).status).toBe(201);
		}
	},
	{
		name: 'reply bucket: 30 at once per address, then 300 an hour; a retry is never refused',
		perProcess: true,
		async run(harness) {
			const { reply } = await created(harness);
			for (const n of numbersTo(30)) expect((await harness.call(reply(`${n}`))).status).toBe(201);
			expect(await harness.call(reply('31'))).toMatchObject({ status: 429, json: { problem: 'share.busy' } });
			expect((await harness.call(reply('30'))).status).toBe(200);
			expect((await harness.call(from(1, reply('31')))).status).toBe(201);
			harness.advance(12);
			expect((await harness.call(reply('32'))).status).toBe(201);
			expect((await harness.call(reply('33'))).status).toBe(429);
		}
	},
	{
		name: 'reply after the purge of a server whose clock is ahead: 410, so that no purge forgets it',
		async run(harness) {
			const { reply } = await created(harness);
			harness.advance(TWO_WEEKS);
			await harness.purge();
			harness.advance(-5);
			expect(await harness.call(reply('late'))).toMatchObject(gone(410));
			expect(await rowsOf(harness)).toEqual([]);
		}
	}
];
