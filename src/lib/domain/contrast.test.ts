import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, luminance, saidContrast } from './contrast';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('black on white is 21, and a colour on itself is 1', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
	fc.assert(
		fc.property(colour, (each) => {
			expect(contrast(each, each)).toBe(1);
		})
	);
});

test('values that others publish', () => {
	expect(luminance('#ff0000')).toBeCloseTo(0.2126, 4);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
	expect(contrast('#0000ff', '#ffffff')).toBeCloseTo(8.59, 2);
});

test('which of the two lies on the other makes no difference, and it is never below 1 or above 21', () => {
	fc.assert(
		fc.property(colour, colour, (one, other) => {
			expect(contrast(one, other)).toBe(contrast(other, one));
			expect(contrast(one, other)).toBeGreaterThanOrEqual(1);
			expect(contrast(one, other)).toBeLessThanOrEqual(21.000001);
		})
	);
});

test('more light in any part is never a lower luminance', () => {
	const part = fc.integer({ min: 0, max: 254 });
	const hex = (...parts: number[]) => `#${parts.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
	fc.assert(
		fc.property(part, part, part, fc.integer({ min: 0, max: 2 }), (red, green, blue, at) => {
			const parts = [red, green, blue];
			expect(luminance(hex(...parts.map((each, index) => (index === at ? each + 1 : each))))).toBeGreaterThan(
				luminance(hex(...parts))
			);
		})
	);
});

test('what is just too little is not said to be enough', () => {
	expect(saidContrast(4.4999)).toBe('4.49');
	expect(saidContrast(3)).toBe('3.00');
});
