import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOT, initials, layPicture, MIDDLE, type Spot } from './picture';

const apart = (one: Spot, other: Spot) => Math.hypot(one.x - other.x, one.y - other.y);
const middle = { x: 0, y: 0 };
/** Three rings with sixty in all, also sixty in one of them. */
const anyCounts = fc
	.tuple(fc.nat(60), fc.nat(60), fc.nat(60))
	.map(([one, two, three]) => [one, Math.min(two, 60 - one), Math.max(0, Math.min(three, 60 - one - two))]);

describe('the picture', () => {
	test('everyone has a place inside it, and nobody stands on anybody', () => {
		fc.assert(
			fc.property(anyCounts, (counts) => {
				const { reach, spots } = layPicture(counts);
				expect(spots.map((each) => each.length)).toEqual(counts);
				const all = spots.flat();
				all.forEach((spot, index) => {
					expect(Math.max(Math.abs(spot.x), Math.abs(spot.y)) + DOT).toBeLessThan(reach);
					expect(apart(spot, middle)).toBeGreaterThan(DOT + MIDDLE);
					for (const other of all.slice(index + 1)) expect(apart(spot, other)).toBeGreaterThan(2 * DOT);
				});
			})
		);
	});

	test('a ring holds its own: nobody crosses a line', () => {
		fc.assert(
			fc.property(anyCounts, (counts) => {
				const { reach, rings, spots } = layPicture(counts);
				expect(rings).toEqual(rings.toSorted((one, other) => one - other));
				expect(rings.at(-1)).toBeLessThan(reach);
				spots.forEach((ring, index) => {
					for (const spot of ring) {
						expect(apart(spot, middle) + DOT).toBeLessThan(rings[index] ?? 0);
						expect(apart(spot, middle) - DOT).toBeGreaterThan(rings[index - 1] ?? 0);
					}
				});
			})
		);
	});

	test('one more moves nobody in the same ring or nearer', () => {
		fc.assert(
			fc.property(anyCounts, fc.nat(2), (counts, ring) => {
				const before = layPicture(counts).spots;
				const after = layPicture(counts.map((count, index) => (index === ring ? count + 1 : count))).spots;
				for (let index = 0; index <= ring; index += 1)
					expect(after[index]?.slice(0, counts[index])).toEqual(before[index]);
			})
		);
	});
});

test.each([
	['mijn tante', 'MT'],
	['de moeder van Noor', 'DN'],
	['Roos', 'RO'],
	['  é ', 'É'],
	['Zoë-Anne', 'ZO'],
	["'t Hoekje", 'TH'],
	['👵🏽', '👵'],
	['?', '?'],
	['', '·'],
	['عمتي', 'عم']
])('%s is drawn as %s', (name, letters) => expect(initials(name)).toBe(letters));

test('any name gives a few letters', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (name) => {
			expect(initials(name)).not.toBe('');
			// A letter may carry marks, and "ß" becomes two letters when it is written large.
			expect([...initials(name.normalize('NFC')).replace(/\p{M}/gu, '')].length).toBeLessThanOrEqual(6);
		})
	);
});
