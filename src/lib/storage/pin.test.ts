import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPin, makePin, parsePin, waitAfter, waitLeft } from './pin';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const MINUTE = 60_000;

test('a code is 4 to 12 digits, with anything between them', () => {
	for (const [typed, pin] of [
		['2468', '2468'],
		['24 68-10', '246810'],
		['٢٤٦٨', '2468'],
		['123456789012', '123456789012']
	] as const)
		expect(parsePin(typed), typed).toBe(pin);
	for (const typed of ['', '123', 'abcd', '1234567890123']) expect(parsePin(typed), typed).toBeNull();
});

test('only the code itself fits, and nothing of it stands in what is kept', async () => {
	const row = { id: 'pin' as const, after: 5 as const, ...(await makePin('246810', random, 10)) };
	expect(await isPin(row, '246810')).toBe(true);
	for (const wrong of ['', '24681', '246811', '2468100']) expect(await isPin(row, wrong), wrong).toBe(false);
	expect(JSON.stringify(row)).not.toContain('246810');
	expect((await makePin('246810', random, 10)).hash).not.toEqual(row.hash);
});

describe('waiting', () => {
	test('begins after a few wrong ones, doubles, and ends somewhere', () => {
		expect([1, 4, 5, 6, 7].map(waitAfter)).toEqual([0, 0, MINUTE / 2, MINUTE, 2 * MINUTE]);
		expect(waitAfter(1000)).toBe(15 * MINUTE);
	});

	test('is over in time, and a clock that was set back makes it no longer than the longest', () => {
		expect(waitLeft({ until: 1000 }, 1000)).toBe(0);
		expect(waitLeft({ until: 1000 }, 400)).toBe(600);
		fc.assert(
			fc.property(fc.nat(), fc.nat(), (until, now) => {
				const left = waitLeft({ until }, now);
				expect(left).toBeGreaterThanOrEqual(0);
				expect(left).toBeLessThanOrEqual(15 * MINUTE);
			})
		);
	});
});
