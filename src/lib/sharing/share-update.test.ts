import { expect, test } from 'vitest';
import type { Share } from '$lib/domain/share';
import { createMemoryStore } from '$lib/storage/memory.store';
import { makeShare } from '../../../tests/fixtures/phone.ts';
import { createShareUpdate } from './share-update';

const share = { ...makeShare(0), receiver: 'a' };

async function storeWith(...rows: { id: string }[]) {
	const store = createMemoryStore();
	await store.write([{ table: 'share', put: rows }]);
	return { store, update: createShareUpdate(store, navigator.locks) };
}

test('every edit sees the one before it', async () => {
	const { store, update } = await storeWith(share);
	const add = (letter: string) => (now: Share) => ({ ...now, receiver: now.receiver + letter });
	await Promise.all(['b', 'c', 'd', 'e'].map((letter) => update(share.id, add(letter))));
	expect(await store.read('share')).toEqual([{ ...share, receiver: 'abcde' }]);
});

test('an edit that changes nothing writes nothing', async () => {
	const { store, update } = await storeWith(share);
	let told = -1;
	store.watch(
		'share',
		() => (told += 1),
		() => undefined
	);
	expect(await update(share.id, (now) => now)).toEqual(share);
	expect(told).toBe(0);
});

test('a share that is not there, or that cannot be read, stays as it is', async () => {
	const damaged = { ...share, state: 'lost' };
	const { store, update } = await storeWith(damaged);
	expect(await update(share.id, (now) => ({ ...now, receiver: 'x' }))).toBeUndefined();
	expect(await update('other', (now) => ({ ...now, receiver: 'x' }))).toBeUndefined();
	expect(await store.read('share')).toEqual([damaged]);
});
