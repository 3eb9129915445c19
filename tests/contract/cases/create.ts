import { expect } from 'vitest';
import { makeEnvelope, makeShare, TWO_WEEKS, withHeaders } from '../share-fixture.ts';
import type { ContractCase, Harness } from '../share-contract.ts';

const share = ({ now }: Harness, seed = 'one') => makeShare(seed, { expiresAt: now() + TWO_WEEKS });
const conflict = { status: 409, json: { problem: 'share.conflict' } };
const ended = { status: 410, json: { problem: 'share.gone' } };

export const createCases: ContractCase[] = [
	{
		name: 'create, then read: the same bytes',
		async run(harness) {
			const { put, get, envelope } = share(harness);
			expect(await harness.call(put)).toMatchObject({
				status: 201,
				json: { expiresAt: harness.now() + TWO_WEEKS }
			});
			const read = await harness.call(get);
			expect(read.status).toBe(200);
			expect(read.headers['content-type']).toBe('application/octet-stream');
			expect(read.bytes.equals(envelope)).toBe(true);
		}
	},
	{
		name: 'create twice: 201, then 200 with the same end',
		async run(harness) {
			const { put } = share(harness);
			const first = await harness.call(put);
			harness.advance(3600);
			const second = await harness.call(put);
			expect([first.status, second.status]).toEqual([201, 200]);
			expect(second.json).toEqual(first.json);
		}
	},
	{
		name: 'create twice, the second time when the end is nearer than a new share may have',
		async run(harness) {
			const { put } = makeShare('short', { expiresAt: harness.now() + 60 });
			await harness.call(put);
			harness.advance(59);
			expect((await harness.call(put)).status).toBe(200);
		}
	},
	{
		name: 'create 20 at once: one 201, nineteen 200, one row, counted once',
		async run(harness) {
			const { put, envelope } = share(harness);
			const answers = await Promise.all(Array.from({ length: 20 }, () => harness.call(put)));
			const statuses = answers.map(({ status }) => status).sort();
			expect(statuses).toEqual([...Array<number>(19).fill(200), 201]);
			expect(await harness.database.selectFrom('share').select('id').execute()).toHaveLength(1);
			const usage = await harness.database.selectFrom('usage').selectAll().executeTakeFirst();
			expect(usage).toMatchObject({ live_shares: 1, live_bytes: envelope.length });
		}
	},
	{
		name: 'creates that come in together: each gets its own answer',
		async run(harness) {
			const old = share(harness, 'old');
			await harness.call(old.put);
			const [first, second] = [share(harness, 'first'), share(harness, 'second')];
			const calls = [old.put, first.put, { ...old.put, body: makeEnvelope('other') }, second.put, first.put];
			const statuses = (await Promise.all(calls.map((call) => harness.call(call)))).map(({ status }) => status);
			expect([statuses[0], statuses[2], statuses[3]]).toEqual([200, 409, 201]);
			expect([statuses[1], statuses[4]].toSorted()).toEqual([200, 201]);
			for (const { get, envelope } of [old, first, second]) {
				expect((await harness.call(get)).bytes.equals(envelope)).toBe(true);
			}
		}
	},
	{
		name: 'create after revoke: 410',
		async run(harness) {
			const { put, revoke } = share(harness);
			await harness.call(put);
			await harness.call(revoke);
			expect(await harness.call(put)).toMatchObject(ended);
		}
	},
	{
		name: 'create after the end: 410',
		async run(harness) {
			const { put } = share(harness);
			await harness.call(put);
			harness.advance(TWO_WEEKS);
			expect(await harness.call(put)).toMatchObject(ended);
		}
	},
	{
		name: 'create with another body: 409, and the first stays',
		async run(harness) {
			const { put, get, envelope } = share(harness);
			await harness.call(put);
			expect(await harness.call({ ...put, body: makeEnvelope('other') })).toMatchObject(conflict);
			expect((await harness.call(get)).bytes.equals(envelope)).toBe(true);
		}
	},
	{
		name: 'create with other hashes or another owner: 409',
		async run(harness) {
			const { put, id } = makeShare('coded', { expiresAt: harness.now() + TWO_WEEKS, passcode: true });
			const other = share(harness, 'two').put.headers;
			const otherOwner = other['authorization']?.split('.')[1];
			await harness.call(put);
			const changes = [
				{ 'share-read-hash': other['share-read-hash'] ?? '' },
				{ 'share-proof-hash': other['share-read-hash'] ?? '' },
				{ authorization: `Bearer ${id}.${otherOwner}` }
			];
			for (const change of changes) expect(await harness.call(withHeaders(put, change))).toMatchObject(conflict);
		}
	}
];
