/** The eight phases in one language, fetched behind the rest of the method's words and kept beside them. */
import type { LocaleId } from '$lib/domain/ids';
import { journey, type Journey } from '$lib/domain/journey';
import { keptContent } from '$lib/storage/notebook';
import type { Store } from '$lib/storage/store';
import type { PitApp } from '../app.state.svelte';
import { withKeptNames } from './kept-names';

export { withKeptNames };

/** Milliseconds after which a hanging line counts as none. */
const SLOW = 20_000;

const rowId = (locale: LocaleId) => `${locale}.journey`;
/** The language asked for last: an earlier answer that comes later changes nothing on screen. */
let wanted: LocaleId | null = null;

/** What was kept at an earlier start. A kept journey that no longer fits its schema counts as none. */
export async function keptJourney(store: Store, locale: LocaleId): Promise<Journey | null> {
	for (const row of await store.read('content')) {
		const kept = keptContent.safeParse(row);
		if (!kept.success || kept.data.id !== rowId(locale)) continue;
		const found = journey.safeParse(kept.data.pack);
		if (found.success) return found.data;
	}
	return null;
}

async function fetchJourney(locale: LocaleId): Promise<{ found: Journey; etag: string } | null> {
	try {
		const response = await fetch(`/content/${locale}/journey`, { signal: AbortSignal.timeout(SLOW) });
		if (!response.ok) return null;
		const found = journey.safeParse(await response.json());
		return found.success ? { found: found.data, etag: response.headers.get('etag') ?? '' } : null;
	} catch {
		return null;
	}
}

/**
 * Gives the app the kept journey at once, and the server's for the next start; without a kept one, the server's.
 * @returns whether the app has the journey in this language
 */
export async function loadJourney(app: PitApp, locale: LocaleId): Promise<boolean> {
	wanted = locale;
	const { store } = app.storage;
	const kept = await keptJourney(store, locale).catch(() => null);
	if (kept !== null && wanted === locale) app.journey = kept;
	const fetched = await fetchJourney(locale);
	if (fetched === null) return kept !== null;
	if (kept === null && wanted === locale) app.journey = fetched.found;
	const { etag, found } = fetched;
	// Kept for later only: a refusal costs nothing now.
	await withKeptNames(store, found)
		.then((pack) => store.write([{ table: 'content', put: [{ id: rowId(locale), etag, pack } as { id: string }] }]))
		.catch(() => undefined);
	return true;
}
