import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSentences, insertStarter, isFilled, ownWords, sentencesOf, withoutControls } from './text';

/** Any string that a browser can hold: also halves of characters. */
const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
);

describe('own words', () => {
	/** By the names that Unicode gives them, where the code has ranges. */
	const isDropped = (unit: string) =>
		(/\p{Cc}/u.test(unit) && !'\t\n\r'.includes(unit)) || '\ufffe\uffff'.includes(unit);

	test('lose control characters, and nothing else, in any text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const kept = Array.from({ length: text.length }, (_, at) => text.charAt(at)).filter((unit) => !isDropped(unit));
				expect(ownWords.parse(text)).toBe(kept.join(''));
			}),
			{ numRuns: 2000 }
		);
	});

	test('every control character by itself', () => {
		for (let code = 0; code <= 0xffff; code += 1) {
			const unit = String.fromCharCode(code);
			expect(withoutControls(unit) === '', `U+${code.toString(16)}`).toBe(isDropped(unit));
		}
	});

	test.each([
		'עברית',
		'\u202eomgekeerd',
		'👩‍👧‍👦',
		'\ud83d',
		'<script>alert(1)</script>',
		'regel\r\n\tregel',
		'a\u200db',
		'\u2028'
	])('%j stays as it is', (text) => expect(ownWords.parse(text)).toBe(text));

	test('are text and nothing else', () => {
		for (const other of [1, null, undefined, [], {}]) expect(ownWords.safeParse(other).success).toBe(false);
	});
});

test('filled is more than spaces', () => {
	expect([undefined, '', ' \n\t', 'a'].map(isFilled)).toEqual([false, false, false, true]);
});

describe('sentences', () => {
	test.each([
		['', []],
		['...', []],
		['👍', []],
		['Ik kook', ['Ik kook']],
		['Ik kook. Ik fiets!', ['Ik kook.', 'Ik fiets!']],
		['  Ik kook .  ik fiets', ['Ik kook .', 'ik fiets']],
		['Ik kook\nik fiets', ['Ik kook', 'ik fiets']],
		['Ik kook\r\n\r\nik fiets\u2028ik zing', ['Ik kook', 'ik fiets', 'ik zing']],
		['Om 9.30 uur ga ik weg.', ['Om 9.30 uur ga ik weg.']],
		['Dat kost 2.5 euro. Meer niet.', ['Dat kost 2.5 euro.', 'Meer niet.']],
		['Ik ben 20. Ik woon samen.', ['Ik ben 20.', 'Ik woon samen.']],
		['Kijk op 113.nl. Of bel.', ['Kijk op 113.nl.', 'Of bel.']],
		['Wat?! Ja… nee.', ['Wat?!', 'Ja…', 'nee.']],
		['Hij zei: "Kom maar." Ik kwam.', ['Hij zei: "Kom maar."', 'Ik kwam.']],
		['Ik kook (soms!) graag.', ['Ik kook (soms!) graag.']],
		['Hij zei "kom!" en ging. Ik ook.', ['Hij zei "kom!" en ging.', 'Ik ook.']],
		['Ik eet gezond, bijv. fruit.', ['Ik eet gezond, bijv. fruit.']],
		['Ik praat met dr. Bakker.', ['Ik praat met dr. Bakker.']],
		['Ik krijg hulp bij o.a. post en geld.', ['Ik krijg hulp bij o.a. post en geld.']],
		['Ik kook, bak, enz. Dat gaat goed.', ['Ik kook, bak, enz.', 'Dat gaat goed.']],
		['Ik fiets met K. Hij helpt mij.', ['Ik fiets met K.', 'Hij helpt mij.']],
		['1. Koken\n2. Fietsen', ['1. Koken', '2. Fietsen']],
		['أنا بخير. أنا أعمل؟ نعم', ['أنا بخير.', 'أنا أعمل؟', 'نعم']]
	])('%j', (text, sentences) => {
		expect(sentencesOf(text)).toEqual(sentences);
		expect(countSentences(text)).toBe(sentences.length);
	});

	test('are exact parts of any text, in order, and no letter falls between them', () => {
		const mixed = fc.array(fc.oneof(anyText, fc.constantFrom('Ik kook.', ' ', '\n', 'o.a. ', '2.5', '"', '…', 'é')));
		fc.assert(
			fc.property(
				mixed.map((parts) => parts.join('')),
				(text) => {
					const between = sentencesOf(text).reduce<{ rest: string; skipped: string }>(
						({ rest, skipped }, sentence) => {
							const at = rest.indexOf(sentence);
							expect(at).toBeGreaterThanOrEqual(0);
							expect(sentence).toBe(sentence.trim());
							expect(sentence).not.toMatch(/[\n\r]/);
							return { rest: rest.slice(at + sentence.length), skipped: skipped + rest.slice(0, at) };
						},
						{ rest: text, skipped: '' }
					);
					expect(between.skipped + between.rest).not.toMatch(/[\p{L}\p{N}]/u);
				}
			),
			{ numRuns: 1000 }
		);
	});

	test('of a very long text come quickly', () => {
		const started = performance.now();
		for (const piece of ['a', '.', '"', ')', 'a ', '. ', '.) ']) sentencesOf(piece.repeat(100_000));
		expect(performance.now() - started).toBeLessThan(5000);
	});
});

describe('a sentence starter', () => {
	test.each([
		['', 0, 'Ik kan ', 7],
		['Hallo.', 6, 'Hallo. Ik kan ', 14],
		['Hallo.   ', 9, 'Hallo. Ik kan ', 14],
		['Hallo.\n', 7, 'Hallo.\nIk kan ', 14],
		['Een. Twee.', 4, 'Een. Ik kan Twee.', 12]
	])('in %j at %i', (text, at, becomes, cursor) => {
		expect(insertStarter(text, 'Ik kan', at)).toEqual({ text: becomes, cursor });
	});

	test('takes no word away and puts the cursor behind itself', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), (text, seed) => {
				const at = seed % (text.length + 1);
				const { text: becomes, cursor } = insertStarter(text, 'Ik kan', at);
				const bare = (part: string) => part.replace(/[ \t]/g, '');
				expect(becomes.slice(0, cursor)).toMatch(/Ik kan $/);
				expect(bare(becomes.slice(0, cursor - 'Ik kan '.length))).toBe(bare(text.slice(0, at)));
				expect(bare(becomes.slice(cursor))).toBe(bare(text.slice(at)));
			})
		);
	});
});
