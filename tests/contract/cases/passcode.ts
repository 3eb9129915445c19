import { expect } from 'vitest';
import { makeShare, TWO_WEEKS, withHeaders, without } from '../share-fixture.ts';
import type { ContractCase, Harness } from '../share-contract.ts';

async function created(harness: Harness) {
	const share = makeShare('passcode', { expiresAt: harness.now() + TWO_WEEKS, passcode: true });
	await harness.call(share.put);
	const wrong = makeShare('wrong', { expiresAt: 0 }).proofHeader;
	return {
		...share,
		bare: () => harness.call(share.get),
		right: () => harness.call(withHeaders(share.get, share.proofHeader)),
		wrong: () => harness.call(withHeaders(share.get, wrong))
	};
}
const asked = (left: number) => ({ status: 401, json: { problem: 'share.passcode', left } });
const locked = { status: 423, json: { problem: 'share.locked' } };

export const passcodeCases: ContractCase[] = [
	{
		name: 'an envelope that says passcode without its hash, or a hash without saying so: 400, and nothing is kept',
		async run(harness) {
			const { put, state } = makeShare('lost header', { expiresAt: harness.now() + TWO_WEEKS, passcode: true });
			expect((await harness.call(without(put, 'share-proof-hash'))).status).toBe(400);
			const open = makeShare('no code', { expiresAt: harness.now() + TWO_WEEKS });
			const hash = { 'share-proof-hash': put.headers['share-proof-hash'] ?? '' };
			expect((await harness.call(withHeaders(open.put, hash))).status).toBe(400);
			for (const { state: each } of [{ state }, open]) expect((await harness.call(each)).status).toBe(404);
		}
	},
	{
		name: 'an unlock leaves the end as it is, also one that was just set',
		async run(harness) {
			const { put, change, state } = makeShare('unlock', { expiresAt: harness.now() + TWO_WEEKS, passcode: true });
			await harness.call(put);
			const soon = harness.now() + 3600;
			await Promise.all([harness.call(change({ expiresAt: soon })), harness.call(change({ unlock: true }))]);
			expect((await harness.call(state)).json).toMatchObject({ expiresAt: soon });
		}
	},
	{
		name: 'a missing proof takes no try; a wrong one does; the right one gives them back',
		async run(harness) {
			const { bare, right, wrong } = await created(harness);
			expect(await bare()).toMatchObject(asked(10));
			expect(await bare()).toMatchObject(asked(10));
			expect(await wrong()).toMatchObject(asked(9));
			expect(await wrong()).toMatchObject(asked(8));
			expect((await right()).status).toBe(200);
			expect(await bare()).toMatchObject(asked(10));
		}
	},
	{
		name: '60 parallel wrong passcodes = 10 tries; then locked, also for the right one, until the owner unlocks',
		async run(harness) {
			const { bare, right, wrong, state, change } = await created(harness);
			const answers = await Promise.all(Array.from({ length: 60 }, wrong));
			expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
			expect(answers.filter(({ status }) => status === 423)).toHaveLength(50);
			expect(await right()).toMatchObject(locked);
			expect(await bare()).toMatchObject(locked);
			expect((await harness.call(state)).json).toMatchObject({ locked: true });
			expect((await harness.call(change({ unlock: true }))).status).toBe(200);
			expect((await right()).status).toBe(200);
		}
	}
];
