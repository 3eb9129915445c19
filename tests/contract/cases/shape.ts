import { expect } from 'vitest';
import { LONGEST_LIFE, SHORTEST_LIFE } from '../../../src/lib/domain/envelope.ts';
import { makeShare, TWO_WEEKS, withHeaders, type Call } from '../share-fixture.ts';
import type { ContractCase, Harness } from '../share-contract.ts';

const invalid = { status: 400, json: { problem: 'share.invalid' } };
const share = ({ now }: Harness, seed = 'shape') => makeShare(seed, { expiresAt: now() + TWO_WEEKS });

/** The ways to write base64url wrongly; the last one decodes to the same bytes as the good text. */
function spoiled(text: string): string[] {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	const last = alphabet.indexOf(text.at(-1) ?? 'A');
	return [text.slice(1), `${text}A`, `${text}=`, `${text.slice(1)}+`, '', `${text.slice(0, -1)}${alphabet[last ^ 1]}`];
}

export const shapeCases: ContractCase[] = [
	{
		name: 'exact base64 lengths: any other id, token or hash is 400',
		async run(harness) {
			const { put, get, state, revoke, change, id, secrets } = share(harness);
			const [, owner = ''] = secrets;
			const longer = change({ expiresAt: harness.now() + TWO_WEEKS });
			for (const call of [put, get, state, revoke, longer] as Call[]) {
				for (const bad of spoiled(id)) {
					const answer = await harness.call(withHeaders(call, { authorization: `Bearer ${bad}.${owner}` }));
					expect(answer).toMatchObject(invalid);
				}
				for (const bad of [...spoiled(owner), `${owner}.${owner}`]) {
					const answer = await harness.call(withHeaders(call, { authorization: `Bearer ${id}.${bad}` }));
					expect(answer).toMatchObject(invalid);
				}
			}
			for (const name of ['share-read-hash', 'share-proof-hash']) {
				for (const bad of spoiled(owner)) {
					expect(await harness.call(withHeaders(put, { [name]: bad }))).toMatchObject(invalid);
				}
			}
			for (const bad of spoiled(owner)) {
				expect(await harness.call(withHeaders(get, { 'share-proof': bad }))).toMatchObject(invalid);
			}
			expect(await harness.call(withHeaders(get, { authorization: `Basic ${id}.${owner}` }))).toMatchObject(invalid);
		}
	},
	{
		name: 'time outside bounds: 400; on the bounds: 201',
		async run(harness) {
			const at = async (life: number | string) => {
				const { put } = share(harness, `life ${life}`);
				const expires = typeof life === 'number' ? String(harness.now() + life) : life;
				return (await harness.call(withHeaders(put, { 'share-expires': expires }))).status;
			};
			expect(await at(SHORTEST_LIFE - 1)).toBe(400);
			expect(await at(SHORTEST_LIFE)).toBe(201);
			expect(await at(LONGEST_LIFE)).toBe(201);
			expect(await at(LONGEST_LIFE + 1)).toBe(400);
			for (const text of ['', '-5', '1e9', '1.5', 'soon', '9'.repeat(13), '0x10']) expect(await at(text)).toBe(400);
		}
	},
	{
		name: 'HEAD, POST and others: 405 with Allow',
		async run(harness) {
			for (const method of ['HEAD', 'POST', 'OPTIONS', 'PROPFIND']) {
				const answer = await harness.call({ ...share(harness).get, method });
				expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, PUT, PATCH, DELETE' } });
			}
			for (const method of ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
				const answer = await harness.call({ ...share(harness).state, method });
				expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET' } });
			}
		}
	},
	{
		name: 'unknown id and wrong token: byte-equal answers',
		async run(harness) {
			const { put, get, state, revoke, change, asOwner, asReader } = share(harness);
			await harness.call(put);
			const stranger = share(harness, 'stranger');
			const longer = change({ expiresAt: harness.now() + TWO_WEEKS });
			const wrongToken: Call[] = [
				{ ...get, headers: asOwner },
				{ ...state, headers: asReader },
				{ ...revoke, headers: asReader },
				withHeaders(longer, asReader)
			];
			for (const call of wrongToken) {
				const wrong = await harness.call(call);
				const unknown = await harness.call(withHeaders(call, stranger.asOwner));
				expect(wrong).toMatchObject({ status: 404, json: { problem: 'share.gone' } });
				expect(unknown).toEqual(wrong);
			}
		}
	},
	{
		name: 'every answer: not stored by anybody, not indexed',
		async run(harness) {
			const { put, get, state, revoke, change } = share(harness);
			const calls: Call[] = [put, put, get, state, change({}), revoke, get, { method: 'POST' }, { method: 'GET' }];
			for (const call of calls) {
				const { headers } = await harness.call(call);
				expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
			}
		}
	},
	{
		name: 'patch that asks nothing, too much or nonsense: 400',
		async run(harness) {
			const { put, change } = share(harness);
			await harness.call(put);
			const end = harness.now() + TWO_WEEKS;
			const wrong = [
				{},
				{ expiresAt: `${end}` },
				{ expiresAt: end + 0.5 },
				{ unlock: false },
				{ expiresAt: end, id: 1 },
				[],
				null
			];
			for (const wanted of wrong) expect(await harness.call(change(wanted))).toMatchObject(invalid);
			expect(await harness.call({ ...change({}), body: '{"expiresAt":' })).toMatchObject(invalid);
			const large = { ...change({}), body: ' '.repeat(2000) };
			expect(await harness.call(large)).toMatchObject({ status: 413 });
		}
	}
];
