/** One change to a share on the phone, that no other tab and no other step of the outbox can come between. */
import { share, type Share } from '$lib/domain/share';
import { createRepository } from '$lib/storage/repository';
import type { Row, Store } from '$lib/storage/store';

/**
 * Reads the share as it is now, edits it and writes it; an edit that gives back what it got writes nothing.
 * @returns the share as it is afterwards; undefined when it is not on this phone any more.
 * @throws StoreError
 */
export type UpdateShare = (id: string, edit: (now: Share) => Share) => Promise<Share | undefined>;

/** @param locks `navigator.locks`, which all tabs have in common. */
export function createShareUpdate(store: Store, locks: Pick<LockManager, 'request'>): UpdateShare {
	const repository = createRepository(store, 'share', share);
	return (id, edit) =>
		locks.request('pit-share', async () => {
			const row = (await store.read('share')).find((each) => (each as Row).id === id);
			const found = share.safeParse(row);
			if (!found.success) return undefined;
			const edited = edit(found.data);
			if (edited !== found.data) await repository.save(edited);
			return edited;
		});
}
