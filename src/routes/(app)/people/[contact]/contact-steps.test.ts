import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickedWord } from './contact-steps';

const ready = ['mijn buur', 'een collega'];

test.each([
	['', 'mijn buur', 'mijn buur'],
	['  ', 'mijn buur', 'mijn buur'],
	['mijn buur', 'een collega', 'een collega'],
	['mijn buur', 'mijn buur', ''],
	['van de boot', 'mijn buur', 'van de boot, mijn buur']
])('"%s" and a press on "%s" is "%s"', (text, word, expected) => expect(pickedWord(text, word, ready)).toBe(expected));

test("words of one's own are never lost", () => {
	fc.assert(
		fc.property(fc.string(), fc.constantFrom(...ready), (text, word) => {
			fc.pre(!ready.includes(text.trim()));
			expect(pickedWord(text, word, ready)).toContain(text.trim());
		})
	);
});
