/** The check of this phone's links, with everything it needs, so that one import brings it. */
import type { Share } from '$lib/domain/share';
import type { Store } from '$lib/storage/store';
import { createReplyKeep } from './reply-keep';
import { checkShares } from './share-check';
import { createShareClient } from './share.client';
import { createShareUpdate } from './share-update';

type Here = { locks: LockManager; fetch: typeof globalThis.fetch; now: () => number };

/** @throws StoreError */
export const checkSharesHere = (store: Store, shares: readonly Share[], { locks, fetch, now }: Here) =>
	checkShares(shares, {
		update: createShareUpdate(store, locks),
		keep: createReplyKeep(store, locks),
		client: createShareClient(fetch),
		now
	});
