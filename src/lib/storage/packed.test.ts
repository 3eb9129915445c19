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
