/** What this phone does with its links, with everything that needs, so that one import brings it when there is a link. */
import type { Share } from '$lib/domain/share';
import type { Store } from '$lib/storage/store';
import { createKey } from './create-key';
import { runOutbox } from './outbox';
import { createReplyKeep } from './reply-keep';
import { checkShares } from './share-check';
import { createShareClient } from './share.client';
import { createShareUpdate } from './share-update';

const client = () => createShareClient((input, init) => fetch(input, init));
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const now = () => Date.now();
export const updateHere = (store: Store) => createShareUpdate(store, navigator.locks);

/** @throws StoreError */
export const runOutboxHere = (store: Store, shares: readonly Share[]) =>
	runOutbox({ shares, update: updateHere(store), client: client(), random, createKey: createKey.now, now });

/** @throws StoreError */
export const checkSharesHere = (store: Store, shares: readonly Share[]) =>
	checkShares(shares, {
		update: updateHere(store),
		keep: createReplyKeep(store, navigator.locks),
		client: client(),
		now
	});
