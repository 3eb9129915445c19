import { expect } from 'vitest';
import { MIN_SEALED } from '../../../src/lib/domain/envelope.ts';
import { makeShare, TWO_WEEKS, type Call } from '../share-fixture.ts';
import type { ContractCase, Harness } from '../share-contract.ts';

const share = ({ now }: Harness, seed: string) => makeShare(seed, { expiresAt: now() + TWO_WEEKS });
const full = { status: 507, json: { problem: 'share.full' } };
const busy = { status: 429, json: { problem: 'share.busy' } };

async function times(count: number, run: (index: number) => Promise<{ status: number }>): Promise<number[]> {
	const statuses: number[] = [];
	for (let index = 0; index < count; index++) statuses.push((await run(index)).status);
	return statuses;
}

export const limitCases: ContractCase[] = [
	{
		name: 'quota of shares reached: 507 on create; read, retry, patch and revoke still work; then there is room',
		settings: { maxLiveShares: 2 },
		async run(harness) {
			const [first, second, third] = [share(harness, '1'), share(harness, '2'), share(harness, '3')];
			await harness.call(first.put);
			await harness.call(second.put);
			expect(await harness.call(third.put)).toMatchObject(full);
			expect((await harness.call(third.get)).status).toBe(404);
			expect((await harness.call(first.get)).status).toBe(200);
			expect((await harness.call(first.put)).status).toBe(200);
			expect((await harness.call(first.change({ expiresAt: harness.now() + 3600 }))).status).toBe(200);
			expect((await harness.call(first.revoke)).status).toBe(204);
			expect((await harness.call(third.put)).status).toBe(201);
		}
	},
	{
		name: 'quota nearly reached, and five creates at once: as many 201 as fit, the others 507, counted rightly',
		settings: { maxLiveShares: 4 },
		async run(harness) {
			await harness.call(share(harness, 'before').put);
			const creating = ['1', '2', '3', '4', '5'].map((seed) => harness.call(share(harness, seed).put));
			const statuses = (await Promise.all(creating)).map(({ status }) => status);
			expect(statuses.toSorted()).toEqual([201, 201, 201, 507, 507]);
			const usage = harness.database.selectFrom('usage').select(['live_shares', 'live_bytes']);
			expect(await usage.executeTakeFirst()).toEqual({ live_shares: 4, live_bytes: 4 * MIN_SEALED });
		}
	},
	{
		name: 'quota of bytes reached: 507; the purge makes room',
		settings: { maxLiveBytes: 2 * MIN_SEALED - 1 },
		async run(harness) {
			await harness.call(share(harness, '1').put);
			expect(await harness.call(share(harness, '2').put)).toMatchObject(full);
			harness.advance(TWO_WEEKS);
			await harness.purge();
			expect((await harness.call(share(harness, '2').put)).status).toBe(201);
		}
	},
	{
		name: 'create bucket: 60 at once per address, then 600 an hour; a retry is never refused',
		perProcess: true,
		async run(harness) {
			const create = (index: number, address = '192.0.2.1') =>
				harness.call({ ...share(harness, `${address} ${index}`).put, address });
			expect(await times(60, create)).toEqual(Array(60).fill(201));
			expect(await create(60)).toMatchObject({ ...busy, headers: { 'retry-after': '60' } });
			expect((await create(0)).status).toBe(200);
			expect((await create(0, '192.0.2.2')).status).toBe(201);
			harness.advance(6);
			expect(await times(2, (index) => create(61 + index))).toEqual([201, 429]);
		}
	},
	{
		name: 'create bucket: an IPv6 /64 is one address, an IPv4 address inside IPv6 is itself',
		perProcess: true,
		async run(harness) {
			const create = (index: number, address: string) =>
				harness.call({ ...share(harness, `${address} ${index}`).put, address });
			await times(60, (index) => create(index, `2001:db8::${index.toString(16)}`));
			expect((await create(0, '2001:db8:0:0:ffff::1')).status).toBe(429);
			expect((await create(0, '2001:db8:0:1::1')).status).toBe(201);
			await times(60, (index) => create(index, '192.0.2.7'));
			expect((await create(60, '::ffff:192.0.2.7')).status).toBe(429);
		}
	},
	{
		name: '404s of every call count together: reading, replying, listing, state, another end, stop',
		perProcess: true,
		async run(harness) {
			const { get, reply, replies, state, change, revoke } = share(harness, 'unknown');
			const calls: Call[] = [get, reply('one'), replies(), state, change({ unlock: true }), revoke];
			const miss = (index: number) => harness.call(calls[index % calls.length] ?? get);
			expect(await times(60, miss)).toEqual(Array(60).fill(404));
			expect(await times(calls.length, miss)).toEqual(calls.map(() => 429));
		}
	},
	{
		name: '404s: 60 per 10 minutes per address, then 429; a right read is never refused',
		perProcess: true,
		async run(harness) {
			const known = share(harness, 'known');
			await harness.call(known.put);
			const miss: Call = share(harness, 'unknown').get;
			expect(await times(60, () => harness.call(miss))).toEqual(Array(60).fill(404));
			expect(await harness.call(miss)).toMatchObject(busy);
			expect(await times(100, () => harness.call(known.get))).toEqual(Array(100).fill(200));
			expect((await harness.call({ ...miss, address: '192.0.2.9' })).status).toBe(404);
			harness.advance(600);
			expect(await times(61, () => harness.call(miss))).toEqual([...Array<number>(60).fill(404), 429]);
		}
	}
];
