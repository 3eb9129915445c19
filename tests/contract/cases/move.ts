import { expect } from 'vitest';
import { KIND, MAGIC, MOVE_LIFE } from '../../../src/lib/domain/envelope.ts';
import type { ContractCase, Harness } from '../share-contract.ts';
import { makeShare } from '../share-fixture.ts';

/** A part of a move: a share of another kind, for a quarter of an hour. */
function makePart({ now }: Harness, seed: string, life = MOVE_LIFE) {
	const share = makeShare(seed, { expiresAt: now() + life });
	const envelope = share.envelope.slice();
	envelope[MAGIC.length + 1] = KIND.move;
	return { ...share, envelope, put: { ...share.put, body: envelope } };
}

export const moveCases: ContractCase[] = [
	{
		name: 'move: a part is kept, read, ended by who has the code, and gone after a quarter of an hour',
		async run(harness) {
			const { put, get, revoke, state, envelope } = makePart(harness, 'move');
			expect((await harness.call(put)).status).toBe(201);
			expect((await harness.call(put)).status).toBe(200);
			expect((await harness.call(get)).bytes.equals(envelope)).toBe(true);
			expect((await harness.call(revoke)).status).toBe(204);
			expect((await harness.call(state)).status).toBe(410);
			const late = makePart(harness, 'late');
			await harness.call(late.put);
			harness.advance(MOVE_LIFE);
			expect((await harness.call(late.get)).status).toBe(410);
		}
	},
	{
		name: 'move: more than a quarter of an hour is 400, and nothing is kept',
		async run(harness) {
			const { put, state } = makePart(harness, 'long', MOVE_LIFE + 1);
			expect((await harness.call(put)).status).toBe(400);
			expect((await harness.call(state)).status).toBe(404);
		}
	}
];
