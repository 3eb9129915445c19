/** The method's words in one language: from the device when it has them, from the server when it can be reached. */
import { contentPack, type ContentPack } from '$lib/domain/content-pack';
import { type LocaleId } from '$lib/domain/ids';
import { problem, type Outcome } from '$lib/domain/problem';
import { keptContent } from '$lib/storage/notebook';
import type { Store } from '$lib/storage/store';
import type { PitApp } from './app.state.svelte';

/** Milliseconds after which a hanging line counts as none. */
const SLOW = 20_000;

export async function fetchContent(locale: LocaleId): Promise<Outcome<{ pack: ContentPack; etag: string }>> {
	try {
		const response = await fetch(`/content/${locale}`, { signal: AbortSignal.timeout(SLOW) });
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

/**
 * Gives the app the kept pack at once and refreshes it behind that for the next start.
 * Without a kept one, the server's arrives when it arrives: nobody waits for it before writing.
 */
export async function loadContent(app: PitApp, locale: LocaleId): Promise<void> {
	const { store } = app.storage;
	const kept = await keptPack(store, locale);
	const hadNone = kept === null;
	if (kept !== null) app.use(kept);
	const refreshed = fetchContent(locale).then(async (fetched) => {
		if (!fetched.ok) {
			if (app.pack === null) app.problem = fetched.problem;
			return;
		}
		if (hadNone) app.use(fetched.pack);
		if (app.problem === 'content.unavailable') app.problem = null;
		// Kept for later only: a refusal costs nothing now.
		await keepContent(store, fetched).catch(() => undefined);
	});
	void refreshed.then(() => bringJourney(app, locale));
}

/** The eight phases come behind everything else: the first screens do without. Their own screens ask again. */
export const bringJourney = (app: PitApp, locale: LocaleId): Promise<boolean> =>
	import('./journey/load-journey').then(
		({ loadJourney }) => loadJourney(app, locale),
		() => false
	);
