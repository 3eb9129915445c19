import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSentences, insertStarter, isFilled, ownWords, withoutControls } from './text';

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
		['', 0],
		['...', 0],
		['Ik kook', 1],
		['Ik kook. Ik fiets!', 2],
		['Ik kook\nik fiets', 2],
		['Om 9.30 uur ga ik weg.', 1],
		['Wat?! Ja… nee.', 3],
		['👍', 0]
	])('%j has %i', (text, count) => expect(countSentences(text)).toBe(count));
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
