import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oldCopies } from './copy-age';

const HOUR = 3_600_000;
/** In the middle of a day, wherever this runs. */
const noon = new Date(2026, 10, 22, 12).getTime();

/** Copies made one after another at these moments; what stayed of them, as a phone keeps them. */
function kept(moments: readonly number[], reason = (_index: number) => 'rolling') {
	let copies: { id: number; at: number; reason: string }[] = [];
	moments.forEach((at, index) => {
		copies = [{ id: index + 1, at, reason: reason(index) }, ...copies];
		const old = new Set(oldCopies(copies));
		copies = copies.filter(({ id }) => !old.has(id));
	});
	return copies;
}
const days = (copies: { at: number }[]) => new Set(copies.map(({ at }) => new Date(at).toDateString())).size;

describe('copies that stay', () => {
	test('are the last ten of a busy day', () => {
		const moments = Array.from({ length: 40 }, (_, index) => noon + index * 60_000);
		expect(kept(moments).map(({ id }) => id)).toEqual([40, 39, 38, 37, 36, 35, 34, 33, 32, 31]);
	});

	test('are, of a month with twelve a day, the last ten and one of each of seven days', () => {
		const moments = Array.from({ length: 360 }, (_, index) => noon + Math.floor(index / 12) * 24 * HOUR + (index % 12));
		const stayed = kept(moments);
		expect(stayed).toHaveLength(16);
		expect(days(stayed)).toBe(7);
	});

	test('hold the last one before an upgrade, however long ago', () => {
		const moments = Array.from({ length: 300 }, (_, index) => noon + index * 6 * HOUR);
		expect(kept(moments, (index) => (index === 5 ? 'upgrade' : 'rolling')).map(({ id }) => id)).toContain(6);
	});

	test('are never pushed out by a clock that was years off', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 60 }), (moments) => {
				const ids = kept(moments).map(({ id }) => id);
				const last = moments.map((_, index) => index + 1).slice(-10);
				expect(ids).toEqual(expect.arrayContaining(last));
				expect(ids.length).toBeLessThanOrEqual(17);
			})
		);
	});
});
