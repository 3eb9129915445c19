import { expect, test } from 'vitest';
import { makeLink } from './link-make';
import { qrModules } from './qr';

test('a link is a square of modules with a finder in three corners, and no border', async () => {
	const modules = qrModules(await makeLink('https://pit.example', new Uint8Array(32)));
	const size = modules.length;
	expect(modules.every((row) => row.length === size)).toBe(true);
	const finder = '1111111 1000001 1011101 1011101 1011101 1000001 1111111';
	const square = (row: number, column: number) =>
		modules
			.slice(row, row + 7)
			.map((each) =>
				each
					.slice(column, column + 7)
					.map(Number)
					.join('')
			)
			.join(' ');
	expect([square(0, 0), square(0, size - 7), square(size - 7, 0)]).toEqual([finder, finder, finder]);
	// Version 5 to 7: large enough squares on a phone's screen.
	expect(size).toBeLessThanOrEqual(45);
});

test('a text that no QR code holds', () => {
	expect(() => qrModules('x'.repeat(3000))).toThrow(RangeError);
});
