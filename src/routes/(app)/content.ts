/** The method's words in one language: from the device when it has them, from the server when it can be reached. */
import { contentPack, type ContentPack } from '$lib/domain/content-pack';
import { type LocaleId } from '$lib/domain/ids';
import { problem, type Outcome } from '$lib/domain/problem';
import { keptContent } from '$lib/storage/notebook';
import type { Store } from '$lib/storage/store';

export async function fetchContent(locale: LocaleId): Promise<Outcome<{ pack: ContentPack; etag: string }>> {
	try {
		const response = await fetch(`/content/${locale}`);
		if (!response.ok) return problem('content.unavailable');
		const pack = contentPack.safeParse(await response.json());
		if (!pack.success) return problem('content.unavailable');
		return { ok: true, pack: pack.data, etag: response.headers.get('etag') ?? '' };
	} catch {
		return problem('content.unavailable');
	}
}

/** What was kept at an earlier start. A kept pack that no longer fits its schema counts as none. */
export async function keptPack(store: Store, locale: LocaleId): Promise<ContentPack | null> {
	for (const row of await store.read('content')) {
		const kept = keptContent.safeParse(row);
		if (!kept.success || kept.data.id !== locale) continue;
		const pack = contentPack.safeParse(kept.data.pack);
		if (pack.success) return pack.data;
	}
	return null;
}

/** @throws StoreError */
export const keepContent = (store: Store, { pack, etag }: { pack: ContentPack; etag: string }): Promise<void> =>
	store.write([{ table: 'content', put: [{ id: pack.locale, etag, pack } as { id: string }] }]);

/** The kept pack at once, refreshed behind it for the next start; without one, the server's. */
export async function loadContent(store: Store, locale: LocaleId): Promise<Outcome<{ pack: ContentPack }>> {
	const kept = await keptPack(store, locale);
	const fresh = fetchContent(locale).then(async (fetched) => {
		if (fetched.ok) await keepContent(store, fetched).catch(() => undefined);
		return fetched;
	});
	return kept === null ? await fresh : { ok: true, pack: kept };
}
