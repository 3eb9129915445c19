import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gunzip, gzip, pack, unpack } from './packed';

/** What rows are made of: JSON, and bytes anywhere in it. */
const value = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3 },
		fc.string({ unit: 'binary' }),
		fc.integer(),
		fc.boolean(),
		fc.constant(null),
		fc.uint8Array().map((bytes) => Uint8Array.from(bytes)),
		fc.array(tie('value')),
		fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true })
	)
})).value;

test('rows come back as they were, bytes too, through text and through few bytes', async () => {
	await fc.assert(
		fc.asyncProperty(value, async (row) => {
			expect(unpack(pack(row))).toEqual(row);
			expect(unpack(await gunzip(await gzip(pack(row))))).toEqual(row);
		}),
		{ numRuns: 200 }
	);
});

test('bytes that are not whole are refused', async () => {
	const whole = await gzip(pack({ text: 'Ik kook graag.' }));
	await expect(gunzip(whole.slice(0, -4))).rejects.toThrow();
	await expect(gunzip(Uint8Array.of(1, 2, 3))).rejects.toThrow();
});

test('a few bytes that become very many are given up on', async () => {
	const bomb = await gzip('0'.repeat(5_000_000));
	expect(bomb.length).toBeLessThan(10_000);
	await expect(gunzip(bomb, 4_999_999)).rejects.toThrow(RangeError);
	expect(await gunzip(bomb, 5_000_000)).toHaveLength(5_000_000);
});
