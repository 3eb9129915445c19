import { expect, test } from 'vitest';
import { moment } from './answer';

test('a moment is one that a calendar has: what is later would break every screen that names its day', () => {
	for (const at of [0, 1_760_000_000_000, 8.64e15]) {
		expect(moment.safeParse(at).success, `${at}`).toBe(true);
		expect(() => new Intl.DateTimeFormat('nl').format(at)).not.toThrow();
	}
	for (const at of [-1, 8.64e15 + 1, 9e15, 1.5, Number.NaN]) expect(moment.safeParse(at).success, `${at}`).toBe(false);
});
