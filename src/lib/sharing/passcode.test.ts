import { expect, test } from 'vitest';
import { random } from '../../../tests/fixtures/phone.ts';
import { parsePasscode } from './keys';
import { makePasscode, passcodeGroups } from './passcode';

test('twelve digits, in three groups of four, that a reader can type as they stand', () => {
	const passcode = makePasscode(random);
	expect(passcode).toMatch(/^\d{12}$/);
	expect(passcodeGroups('123456789012')).toEqual(['1234', '5678', '9012']);
	expect(parsePasscode(passcodeGroups(passcode).join(' '))).toEqual({ ok: true, passcode });
});

test('every digit is as likely in every place', () => {
	const count = 20_000;
	const seen = Array.from({ length: 12 }, () => new Array<number>(10).fill(0));
	for (let made = 0; made < count; made += 1)
		[...makePasscode(random)].forEach((digit, place) => {
			const counts = seen[place] ?? [];
			counts[Number(digit)] = (counts[Number(digit)] ?? 0) + 1;
		});
	// Each is a tenth; six standard deviations around it.
	const off = 6 * Math.sqrt(count * 0.1 * 0.9);
	for (const counts of seen) for (const each of counts) expect(Math.abs(each - count / 10)).toBeLessThan(off);
});

test('bytes that would make some digits more likely are drawn again', () => {
	const draws = [Uint8Array.of(250, 251, 252, 253, 254, 255, 9, 19, 249, 10, 0, 1), new Uint8Array(12).fill(7)];
	expect(makePasscode(() => draws.shift() ?? new Uint8Array(12))).toBe('999001777777');
});
