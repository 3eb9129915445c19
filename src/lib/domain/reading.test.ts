import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLongWord, plainForm, syllables, wordCount, wordFinder, wordsOf } from './reading';

describe('syllables', () => {
	test.each(
		Object.entries({
			jij: 1,
			begeleider: 4,
			mooie: 2,
			koeien: 2,
			ideeën: 3,
			creatief: 3,
			radio: 3,
			vrijwilliger: 4,
			nieuw: 1,
			zee: 1,
			'auto’s': 2,
			geïnteresseerd: 5
		})
	)('of %s: %i', (word, count) => expect(syllables(word)).toBe(count));
});

describe('words', () => {
	test.each([
		['Bel 0800-2000 nu.', ['Bel', 'nu'], 3],
		['Lees meer op www.pit.nl of mail a@b.nl', ['Lees', 'meer', 'op', 'of', 'mail'], 7],
		["Mijn zus-in-spe heeft auto's.", ['Mijn', 'zus-in-spe', 'heeft', "auto's"], 4],
		['cafe\u0301 हिन्दी', ['cafe\u0301', 'हिन्दी'], 2],
		['– … 👍', [], 0]
	])('of %j', (text, words, count) => {
		expect(wordsOf(text)).toEqual(words);
		expect(wordCount(text)).toBe(count);
	});

	test('are parts of any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				for (const word of wordsOf(text)) expect(text).toContain(word);
			})
		);
	});

	test('of a very long text come quickly', () => {
		const started = performance.now();
		for (const piece of ['a', 'a-', 'a1', '.', 'a ']) wordsOf(piece.repeat(100_000));
		expect(performance.now() - started).toBeLessThan(5000);
	});
});

test.each([
	['begeleider', false],
	['bibliotheek', false],
	['buurthuizen', false],
	['verantwoordelijkheid', true],
	['woonbegeleider', true],
	['administratie', true],
	['e-mail-adressen', true]
])('%s is long: %s', (word, is) => expect(isLongWord(word)).toBe(is));

test.each([
	['Café', 'cafe'],
	['IDEEËN', 'ideeen'],
	['auto’s', "auto's"]
])('%s is compared as %s', (word, plain) => expect(plainForm(word)).toBe(plain));

test.each([
	['Schulden', 'schuld*', true],
	['onschuld', 'schuld*', false],
	['geweld', 'geweld', true],
	['geweldig', 'geweld', false],
	['IDEEËN', 'ideeen', true],
	['ideeen', 'idee\u0308*', true]
])('%s is found with %s: %s', (word, wanted, is) => expect(wordFinder(['x*', wanted])(word)).toBe(is));
