import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from 'vitest';
import { DAY, LONGEST_LIFE, MIN_SEALED, SHORTEST_LIFE, TOMBSTONE_AFTER } from '../../../src/lib/domain/envelope.ts';
import { makeEnvelope, makeShare, TWO_WEEKS, withHeaders } from '../share-fixture.ts';
import type { ContractCase, Harness } from '../share-contract.ts';

const gone = (status: number) => ({ status, json: { problem: 'share.gone' } });

async function created(harness: Harness, seed = 'end', life = TWO_WEEKS) {
	const share = makeShare(seed, { expiresAt: harness.now() + life });
	await harness.call(share.put);
	return share;
}

const usageOf = ({ database }: Harness) =>
	database.selectFrom('usage').select(['live_shares', 'live_bytes']).executeTakeFirst();
const rowOf = ({ database }: Harness, id: string) =>
	database.selectFrom('share').select(['body', 'revoked_at']).where('id', '=', id).executeTakeFirst();

export const endCases: ContractCase[] = [
	{
		name: 'read at t−1: 200; at t and t+1: 410, for the owner too',
		async run(harness) {
			const { get, state, change } = await created(harness);
			harness.advance(TWO_WEEKS - 1);
			expect((await harness.call(get)).status).toBe(200);
			for (const second of ['t', 't+1']) {
				harness.advance(1);
				expect(await harness.call(get), second).toMatchObject(gone(410));
				expect(await harness.call(state), second).toMatchObject(gone(410));
				expect(await harness.call(change({ expiresAt: harness.now() + DAY })), second).toMatchObject(gone(410));
			}
		}
	},
	{
		name: 'state: the end, the number of replies, not locked',
		async run(harness) {
			const { state } = await created(harness);
			const expiresAt = harness.now() + TWO_WEEKS;
			expect((await harness.call(state)).json).toEqual({ expiresAt, replies: 0, locked: false });
		}
	},
	{
		name: 'delete twice: 204 both times, and every read after it is 410',
		async run(harness) {
			const { revoke, get, state, change, id } = await created(harness);
			const first = await harness.call(revoke);
			expect(first).toMatchObject({ status: 204 });
			expect(first.bytes).toHaveLength(0);
			harness.advance(10);
			expect((await harness.call(revoke)).status).toBe(204);
			for (const call of [get, state, change({ unlock: true })])
				expect(await harness.call(call)).toMatchObject(gone(410));
			expect(await rowOf(harness, id)).toEqual({ body: null, revoked_at: harness.now() - 10 });
			expect(await usageOf(harness)).toEqual({ live_shares: 0, live_bytes: 0 });
		}
	},
	{
		name: 'delete with the read token, and of an unknown id: 404, and the share stays',
		async run(harness) {
			const { revoke, get, asReader } = await created(harness);
			expect(await harness.call(withHeaders(revoke, asReader))).toMatchObject(gone(404));
			expect(await harness.call(makeShare('unknown', { expiresAt: 0 }).revoke)).toMatchObject(gone(404));
			expect((await harness.call(get)).status).toBe(200);
		}
	},
	{
		name: 'delete after the end: 204, counted out once',
		async run(harness) {
			const { revoke } = await created(harness);
			harness.advance(TWO_WEEKS);
			expect((await harness.call(revoke)).status).toBe(204);
			await harness.purge();
			expect(await usageOf(harness)).toEqual({ live_shares: 0, live_bytes: 0 });
		}
	},
	{
		name: 'patch shorter and longer: 200 with the new end, which then holds',
		async run(harness) {
			const { change, get } = await created(harness);
			const longer = harness.now() + LONGEST_LIFE;
			expect(await harness.call(change({ expiresAt: longer }))).toMatchObject({
				status: 200,
				json: { expiresAt: longer }
			});
			const shorter = harness.now() + SHORTEST_LIFE;
			expect(await harness.call(change({ expiresAt: shorter }))).toMatchObject({
				status: 200,
				json: { expiresAt: shorter }
			});
			harness.advance(SHORTEST_LIFE);
			expect(await harness.call(get)).toMatchObject(gone(410));
		}
	},
	{
		name: 'patch past 30 days after the start, or to less than a minute: 400, and the end stays',
		async run(harness) {
			const { change, state } = await created(harness);
			const expiresAt = harness.now() + TWO_WEEKS;
			harness.advance(DAY);
			const latest = harness.now() - DAY + LONGEST_LIFE;
			for (const end of [latest + 1, harness.now() + SHORTEST_LIFE - 1, 0]) {
				expect((await harness.call(change({ expiresAt: end }))).status).toBe(400);
			}
			expect((await harness.call(state)).json).toMatchObject({ expiresAt });
			expect((await harness.call(change({ expiresAt: latest }))).status).toBe(200);
		}
	},
	{
		name: 'purge: the body goes after the end, the tombstone stays until 60 days, then goes',
		async run(harness) {
			const { get, id, put } = await created(harness);
			const kept = await created(harness, 'kept', LONGEST_LIFE);
			harness.advance(TWO_WEEKS);
			await harness.purge();
			expect(await rowOf(harness, id)).toEqual({ body: null, revoked_at: null });
			expect(await usageOf(harness)).toEqual({ live_shares: 1, live_bytes: MIN_SEALED });
			expect((await harness.call(kept.get)).status).toBe(200);
			expect(await harness.call(get)).toMatchObject(gone(410));
			expect(await harness.call(put)).toMatchObject(gone(410));
			harness.advance(TOMBSTONE_AFTER - TWO_WEEKS - 1);
			await harness.purge();
			expect(await harness.call(get)).toMatchObject(gone(410));
			harness.advance(1);
			await harness.purge();
			expect(await harness.call(get)).toMatchObject(gone(404));
			expect(await harness.database.selectFrom('share').select('id').execute()).toEqual([]);
		}
	},
	{
		name: 'purge of 10 000 rows under reads: every read in between is answered rightly',
		settings: { maxLiveShares: 20_000 },
		async run(harness) {
			await seedEnded(harness, 10_000);
			const live = await created(harness, 'live');
			const statuses = await askWhile(harness.purge(), async () => (await harness.call(live.get)).status);
			expect(statuses.length).toBeGreaterThan(5);
			expect(new Set(statuses)).toEqual(new Set([200]));
			const bodies = harness.database.selectFrom('share').select('id').where('body', 'is not', null);
			expect(await bodies.execute()).toEqual([{ id: live.id }]);
			expect(await usageOf(harness)).toEqual({ live_shares: 1, live_bytes: MIN_SEALED });
		}
	}
];

async function seedEnded({ database, now }: Harness, count: number) {
	const body = makeEnvelope('seed');
	for (let start = 0; start < count; start += 500) {
		const rows = Array.from({ length: 500 }, (_, index) => ({
			...{ id: `ended ${start + index}`, read_hash: '', owner_hash: '', proof_hash: null, tries: 0 },
			...{ body, body_hash: '', body_size: body.length, replies: 0 },
			...{ created_at: now() - DAY, expires_at: now(), revoked_at: null, purge_at: now() + DAY }
		}));
		await database.insertInto('share').values(rows).execute();
	}
	await database
		.updateTable('usage')
		.set({ live_shares: count, live_bytes: count * body.length })
		.execute();
}

/** Keeps asking while the work goes on; each question in a turn of its own, as from a socket. */
async function askWhile<T>(work: Promise<void>, ask: () => Promise<T>): Promise<T[]> {
	let busy = true;
	const done = work.finally(() => (busy = false));
	const answers: T[] = [];
	while (busy) {
		answers.push(await ask());
		await nextTurn();
	}
	await done;
	return answers;
}
