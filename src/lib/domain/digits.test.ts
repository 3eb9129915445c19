import { expect, test } from 'vitest';
import { normalizeDigits } from './digits';

test('every digit of every script that Unicode knows', () => {
	for (const system of Intl.supportedValuesOf('numberingSystem')) {
		// The few with other than ten decimal digits, such as Chinese characters, are no Nd.
		const format = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false });
		const written = format.format(9_876_543_210);
		if (/^\p{Nd}{10}$/u.test(written)) expect(normalizeDigits(written), system).toBe('9876543210');
	}
	// Five rows of mathematical digits stand right behind another.
	expect(normalizeDigits('𝟎𝟗𝟘𝟡𝟢𝟫𝟬𝟵𝟶𝟿')).toBe('0909090909');
	// A half, a superscript and a Roman numeral are numbers, but no decimal digits.
	expect(normalizeDigits('½²Ⅳ一')).toBe('');
});
