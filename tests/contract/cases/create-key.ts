import { expect } from 'vitest';
import { makeReplyId, makeShare, TWO_WEEKS, withHeaders } from '../share-fixture.ts';
import type { ContractCase, Harness } from '../share-contract.ts';

const createKey = 'opvang-aan-zee-2027';
const settings = { createKey };
const noKey = { status: 403, json: { problem: 'share.key' } };
const share = ({ now }: Harness, seed = 'key', life = TWO_WEEKS) => makeShare(seed, { expiresAt: now() + life });
const key = (text: string) => ({ 'share-create-key': text });

/** The key that an organisation may ask for a new share. */
export const createKeyCases: ContractCase[] = [
	{
		name: 'create key, missing or wrong: 403 and nothing is stored; right: 201',
		settings,
		async run(harness) {
			const { put, state } = share(harness);
			expect(await harness.call(put)).toMatchObject(noKey);
			for (const wrong of ['', 'opvang-aan-zee-2026', createKey.slice(1), `${createKey}7`, createKey.toUpperCase()]) {
				expect(await harness.call(withHeaders(put, key(wrong))), wrong).toMatchObject(noKey);
			}
			expect((await harness.call(state)).status).toBe(404);
			expect((await harness.call(withHeaders(put, key(createKey)))).status).toBe(201);
		}
	},
	{
		name: 'create key: never asked for a retry, a read, a reply, another end, a stop',
		settings,
		async run(harness) {
			const { put, get, reply, replies, state, change, revoke } = share(harness);
			await harness.call(withHeaders(put, key(createKey)));
			const statuses = [];
			for (const call of [
				put,
				get,
				reply(makeReplyId('one')),
				replies(),
				state,
				change({ unlock: true }),
				revoke,
				put
			]) {
				statuses.push((await harness.call(call)).status);
			}
			expect(statuses).toEqual([200, 200, 201, 200, 200, 200, 204, 410]);
		}
	},
	{
		name: 'create key: the shape comes first, the limit after; a missing key takes no place',
		settings,
		async run(harness) {
			expect((await harness.call(share(harness, 'too long', 31 * TWO_WEEKS).put)).status).toBe(400);
			for (let turn = 0; turn < 70; turn++) expect(await harness.call(share(harness).put)).toMatchObject(noKey);
			expect((await harness.call(withHeaders(share(harness).put, key(createKey)))).status).toBe(201);
		}
	},
	{
		name: 'wrong create keys count as 404s: 60, then 429; the right one is still taken',
		perProcess: true,
		settings,
		async run(harness) {
			const guess = (n: number) => harness.call(withHeaders(share(harness).put, key(`guess number ${n}`)));
			for (let n = 0; n < 60; n++) expect(await guess(n)).toMatchObject(noKey);
			expect(await guess(60)).toMatchObject({ status: 429, json: { problem: 'share.busy' } });
			expect((await harness.call(share(harness, 'unknown').get)).status).toBe(429);
			expect((await harness.call(withHeaders(share(harness).put, key(createKey)))).status).toBe(201);
		}
	},
	{
		name: 'create key sent to a server that asks none: 201',
		async run(harness) {
			expect((await harness.call(withHeaders(share(harness).put, key('anything')))).status).toBe(201);
		}
	}
];
