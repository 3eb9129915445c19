import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_SEALED_REPLY } from '$lib/domain/envelope';
import { layerIds } from '$lib/domain/ids';
import { replyContent, type ReplyContent } from '$lib/domain/reply';
import { MAX_REPLY_PART, replyKinds } from '$lib/domain/reply-words';
import type { Bytes } from './bytes';
import { deriveKeys } from './keys';
import { openReply } from './reply-open';
import { sealReply } from './reply-seal';

const random = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size));
const secret = random(32);
const keys = await deriveKeys(secret);
const replyId = random(16);

const words = fc.string({ unit: 'binary', maxLength: 200 });
const anyReply: fc.Arbitrary<ReplyContent> = fc
	.record({
		v: fc.constant(1 as const),
		name: words,
		createdAt: fc.nat(),
		items: fc.array(
			fc.record({
				kind: fc.constantFrom(...replyKinds),
				text: words,
				layer: fc.option(fc.constantFrom(...layerIds)),
				domain: fc.option(words),
				heading: words
			}),
			{ minLength: 1, maxLength: 5 }
		)
	})
	.map((each) => replyContent.parse(each));
const one: ReplyContent = {
	v: 1,
	name: 'Samira',
	createdAt: 1_800_000_000,
	items: [{ kind: 'strength', text: 'Jij blijft rustig.', layer: 'qualities', domain: null, heading: '' }]
};
const sealed = async (content: ReplyContent) => {
	const made = await sealReply({ content, keys, replyId, nonce: random(12) });
	if (!made.ok) throw new Error(made.problem);
	return made.bytes;
};

test('seal then open is the identity for any reply', () =>
	fc.assert(
		fc.asyncProperty(anyReply, async (content) => {
			expect(await openReply({ bytes: await sealed(content), keys, replyId })).toEqual(content);
		}),
		{ numRuns: 100 }
	));

test('another share, another reply id, another passcode, one changed byte: does not open', async () => {
	const bytes = await sealed(one);
	expect(await openReply({ bytes, keys: await deriveKeys(random(32)), replyId })).toBeUndefined();
	expect(await openReply({ bytes, keys, replyId: random(16) })).toBeUndefined();
	expect(await openReply({ bytes, keys: await deriveKeys(secret, '123456789012'), replyId })).toBeUndefined();
	for (let at = 0; at < bytes.length; at += 7) {
		const changed = bytes.slice();
		changed[at] = (changed[at] ?? 0) ^ 1;
		expect(await openReply({ bytes: changed, keys, replyId })).toBeUndefined();
	}
});

test('what is sealed but no reply is refused', async () => {
	for (const content of [
		{ ...one, items: [] },
		{ ...one, v: 2 },
		{ ...one, items: [{ ...one.items[0], kind: 'grade' }] }
	])
		expect(await openReply({ bytes: await sealed(content as never), keys, replyId })).toBeUndefined();
});

test('one part of every kind, each full, fits; far more is said to be too large', async () => {
	const item = (kind: (typeof replyKinds)[number], index: number) => ({
		kind,
		// Letters that do not compress well.
		text: Array.from(random(MAX_REPLY_PART), (byte) => String.fromCharCode(97 + ((byte + index) % 26))).join(''),
		layer: null,
		domain: null,
		heading: ''
	});
	const whole = { ...one, items: replyKinds.map(item) };
	expect((await sealed(whole)).length).toBeLessThanOrEqual(MAX_SEALED_REPLY);
	const much = { ...one, items: Array.from({ length: 40 }, (_, index) => item('view', index)) };
	expect(await sealReply({ content: much, keys, replyId, nonce: random(12) })).toEqual({
		ok: false,
		problem: 'share.too-large'
	});
});
