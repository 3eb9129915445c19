/**
 * What a new pack has no longer keeps its name on this device. Ids are for ever, so a heading that was kept here once,
 * in whatever pack and language, says what an answer under it belonged to.
 */
import * as z from 'zod/mini';
import type { Store } from '$lib/storage/store';

const headings = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())));
const named = z.object({ pack: z.object({ headings }) });

/** @param found a pack or a journey as it was fetched. @throws StoreError */
export async function withKeptNames<T extends z.infer<typeof named>['pack']>(store: Store, found: T): Promise<T> {
	const kept = (await store.read('content')).map((row) => named.safeParse(row).data?.pack.headings);
	const all = Object.entries(found.headings).map(([kind, known]) => [
		kind,
		Object.assign({}, ...kept.map((each) => each?.[kind]), known) as typeof known
	]);
	return { ...found, headings: Object.fromEntries(all) as T['headings'] };
}
