import { expect, test } from 'vitest';
import type { Random } from './seal';
import { openUnderWords, ROUNDS, sealUnderWords } from './words-seal';

const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
const how = { words: 'zomer koe fiets', bound: 'what it is', random, rounds: 10 };
const bytes = random(100);

test('bytes come out with the words, and with no others, and under no other name', async () => {
	const made = await sealUnderWords(bytes, how);
	expect(await openUnderWords(made, how)).toEqual(bytes);
	expect(await openUnderWords(made, { ...how, words: 'zomer koe' })).toBeNull();
	expect(await openUnderWords(made, { ...how, bound: 'what it is not' })).toBeNull();
	expect((await sealUnderWords(bytes, how)).sealed).not.toEqual(made.sealed);
});

test('changed in anything, cut off or empty: null, never an error', async () => {
	const made = await sealUnderWords(bytes, how);
	const flip = (part: Uint8Array<ArrayBuffer>, at: number) => part.map((byte, here) => (here === at ? byte ^ 1 : byte));
	for (const at of [0, 11, 12, 50, made.sealed.length - 1])
		expect(await openUnderWords({ ...made, sealed: flip(made.sealed, at) }, how), `${at}`).toBeNull();
	expect(await openUnderWords({ ...made, salt: flip(made.salt, 3) }, how)).toBeNull();
	expect(await openUnderWords({ ...made, rounds: 11 }, how)).toBeNull();
	for (const end of [0, 5, 12, 27])
		expect(await openUnderWords({ ...made, sealed: made.sealed.slice(0, end) }, how)).toBeNull();
});

test('the number of rounds is what is asked of a cheap phone', async () => {
	const real = { words: how.words, bound: how.bound, random };
	const made = await sealUnderWords(bytes, real);
	expect(made.rounds).toBe(ROUNDS);
	expect(ROUNDS).toBe(600_000);
	expect(await openUnderWords(made, real)).toEqual(bytes);
});
