import { expect, test } from 'vitest';
import { readSnapshot } from '$lib/domain/snapshot';
import { snapshot } from '$lib/domain/snapshot-schema';
import { fileSalt, open } from '$lib/sharing/envelope';
import { deriveFileKey, deriveKeys, parsePasscode } from '$lib/sharing/keys';
import { parseLink } from '$lib/sharing/link';
import frozen from '../fixtures/vectors.json';
import { checkVectors, type Vectors } from './vectors.ts';

const vectors = frozen as Vectors;
const seal = { parseLink, parsePasscode, deriveKeys, deriveFileKey, fileSalt, open };

test('every frozen vector opens, or is refused, as it always was', { timeout: 30_000 }, async () => {
	expect(vectors.good.length).toBeGreaterThanOrEqual(5);
	expect(vectors.bad.length).toBeGreaterThanOrEqual(20);
	expect(await checkVectors(vectors, seal)).toEqual([]);
});

test('the snapshot of version 2 among them is read with everything in it', () => {
	const json = JSON.parse(vectors.good.find(({ name }) => name === 'a snapshot of version 2')?.json ?? '');
	expect(readSnapshot(json)).toEqual(json);
	expect(snapshot.parse(json)).toEqual(json);
});

test('a check that finds nothing would notice', { timeout: 30_000 }, async () => {
	const [plain] = vectors.good;
	if (!plain) throw new Error('no vectors');
	const swapped: Vectors = {
		good: [
			{ ...plain, json: '{}' },
			{ ...plain, link: 'https://example.test/s' }
		],
		bad: [
			{ ...plain, why: 'it is a good one', problem: 'share.unreadable' },
			{ ...plain, link: '', why: 'it has no link', problem: 'link.newer' }
		]
	};
	expect(await checkVectors(swapped, seal)).toHaveLength(4);
});
