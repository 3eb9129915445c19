import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '../../content/default/passphrase-words.json';
import { makePassphrase, normalizePassphrase, PASSPHRASE_LENGTH } from './passphrase';

/** A drawing in which every word was taken from two bytes that the test chose. */
const drawnWith = (bytes: readonly number[]) => makePassphrase(words, () => Uint8Array.from(bytes));
const bytesFor = (at: number, noise: number) => [(noise << 2) | (at >> 8), at & 255];

describe('the list', () => {
	/** Forms that a word can have, rather too many than too few: it may be typed as one of them. */
	const formsOf = (word: string): string[] => {
		const last = word.slice(-1);
		const stems = [word, word + last, word.replace(/(a|e|o|u)\1(.)$/, '$1$2')].flatMap((stem) => [
			stem,
			stem.replace(/f$/, 'v').replace(/s$/, 'z')
		]);
		const plurals = stems.flatMap((stem) => ['s', 'n', 'en', 'ers', 'eren'].map((end) => stem + end));
		const small = [word, word + last].flatMap((stem) => ['je', 'tje', 'pje', 'kje', 'etje'].map((end) => stem + end));
		return [word, ...plurals, ...small];
	};
	/** How it sounds, as far as a few rules can say. */
	const soundOf = (word: string): string =>
		word
			.replace(/ij|y/g, 'ei')
			.replace(/ou/g, 'au')
			.replace(/c(?=[eiy])/g, 's')
			.replace(/ch|x/g, 'g')
			.replace(/c|q/g, 'k')
			.replace(/v/g, 'f')
			.replace(/z/g, 's')
			.replace(/d(?=s?$)/g, 't')
			.replace(/b$/g, 'p')
			.replace(/ie/g, 'i')
			.replace(/(.)\1+/g, '$1');
	/** Whether one letter more, less or other makes one of the other. */
	const isOneLetterOff = (one: string, other: string): boolean => {
		const [short, long] = one.length <= other.length ? [one, other] : [other, one];
		if (long.length - short.length > 1) return false;
		let at = 0;
		while (at < short.length && short[at] === long[at]) at += 1;
		return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
	};
	const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other] as const));

	test('has 1024 different words of three to eight letters', () => {
		expect(new Set(words).size).toBe(1024);
		expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
	});

	test('has no two that differ by one letter, or that sound the same', () => {
		expect(pairs.filter(([one, other]) => isOneLetterOff(one, other))).toEqual([]);
		const sounds = words.map(soundOf);
		expect(words.filter((_, at) => sounds.indexOf(sounds[at] ?? '') !== at)).toEqual([]);
	});

	test('has no word that another begins with, also not when that is one more or a small one', () => {
		const forms = new Map(words.map((word) => [word, formsOf(word)]));
		const begins = (word: string, other: string) => forms.get(other)?.some((form) => form.startsWith(word)) ?? false;
		expect(pairs.filter(([one, other]) => begins(one, other) || begins(other, one))).toEqual([]);
	});
});

describe('words that are drawn', () => {
	test('are five, and every word of the list comes up equally often', () => {
		for (const [at, word] of words.entries())
			for (const noise of [0, 1, 63]) {
				const bytes = Array.from({ length: PASSPHRASE_LENGTH }, () => bytesFor(at, noise)).flat();
				expect(drawnWith(bytes)).toBe(Array.from({ length: PASSPHRASE_LENGTH }, () => word).join(' '));
			}
	});

	test('follow from the bytes, two for each, and from nothing else', () => {
		const anyBytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 10, maxLength: 10 });
		fc.assert(
			fc.property(anyBytes, (bytes) => {
				const drawn = drawnWith(bytes).split(' ');
				expect(drawn).toHaveLength(PASSPHRASE_LENGTH);
				expect(words).toEqual(expect.arrayContaining(drawn));
				expect(normalizePassphrase(drawnWith(bytes))).toBe(drawnWith(bytes));
			})
		);
	});

	test('are not drawn from a list of another length', () => {
		expect(() => makePassphrase(words.slice(1), (length) => new Uint8Array(length))).toThrow();
	});
});

describe('words that are typed', () => {
	test.each([
		['Zomer Koe Fiets', 'zomer koe fiets'],
		['  zomer,koe\n-  fiets. ', 'zomer koe fiets'],
		['ZOMER‐koe_fiets', 'zomer koe fiets'],
		['Één café', 'een cafe'],
		['İstanbul', 'istanbul'],
		['ﬁets ①', 'fiets 1'],
		['ሰላም عليكم', 'ሰላም عليكم'],
		['', ''],
		[' - ', '']
	])('%j', (typed, normal) => expect(normalizePassphrase(typed)).toBe(normal));

	test('are the same when they are normalised once more, and in any case', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				const normal = normalizePassphrase(typed);
				expect(normalizePassphrase(normal)).toBe(normal);
				expect(normal).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
			}),
			{ numRuns: 300 }
		);
		const anyWords = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(anyWords, fc.constantFrom(' ', '-', ', ', '\n'), (drawn, between) => {
				expect(normalizePassphrase(drawn.join(between).toUpperCase())).toBe(drawn.join(' '));
			})
		);
	});
});
