/** Keeps replies that came in. What is there already stays as the person left it, also in the bin. */
import { reply, type Reply } from '$lib/domain/reply';
import { createRepository } from '$lib/storage/repository';
import type { Row, Store } from '$lib/storage/store';

/** @returns how many were new. @throws StoreError */
export type KeepReplies = (replies: readonly Reply[]) => Promise<number>;

/** @param locks `navigator.locks`, which all tabs have in common. */
export function createReplyKeep(store: Store, locks: Pick<LockManager, 'request'>): KeepReplies {
	const repository = createRepository(store, 'reply', reply);
	return (replies) =>
		locks.request('pit-share', async () => {
			const thrown = ((await store.read('bin')) as { rows?: { table: string; row: Row }[] }[])
				.flatMap(({ rows }) => (Array.isArray(rows) ? rows : []))
				.filter(({ table }) => table === 'reply')
				.map(({ row }) => row.id);
			const known = new Set([...((await store.read('reply')) as Row[]).map(({ id }) => id), ...thrown]);
			const fresh = [...new Map(replies.map((each) => [each.id, each])).values()].filter(({ id }) => !known.has(id));
			if (fresh.length > 0) await repository.save(...fresh);
			return fresh.length;
		});
}
