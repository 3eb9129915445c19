import { afterEach, expect, test, vi } from 'vitest';
import { localizeJourney, localizePack } from '$lib/domain/content-source';
import type { Journey } from '$lib/domain/journey';
import { defaultContent } from '$lib/server/default-content';
import { createMemoryStore } from '$lib/storage/memory.store';
import type { Store } from '$lib/storage/store';
import type { PitApp } from './app.state.svelte';
import { keepContent, keptPack } from './content';
import { keptJourney, loadJourney } from './journey/load-journey';

const { pack, journey } = defaultContent();
const appOn = (store: Store) => ({ storage: { store }, journey: null as Journey | null }) as unknown as PitApp;
const answer = (locale: 'nl' | 'en') => () =>
	Promise.resolve(Response.json(localizeJourney(journey, locale), { headers: { etag: `"${locale}"` } }));
afterEach(() => void vi.unstubAllGlobals());

test('the pack and the journey of a language are kept side by side, and neither is taken for the other', async () => {
	const store = createMemoryStore();
	const app = appOn(store);
	vi.stubGlobal('fetch', answer('nl'));
	expect(await loadJourney(app, 'nl')).toBe(true);
	expect(await keptPack(store, 'nl')).toBeNull();
	await keepContent(store, { pack: localizePack(pack, 'nl'), etag: '"1"' });
	const rows = (await store.read('content')) as { id: string }[];
	expect(rows.map((each) => each.id).sort()).toEqual(['nl', 'nl.journey']);
	expect(await keptPack(store, 'nl')).toEqual(localizePack(pack, 'nl'));
	expect(await keptJourney(store, 'nl')).toEqual(localizeJourney(journey, 'nl'));
	expect(await keptJourney(store, 'en')).toBeNull();
});

test('without internet the kept journey is there; with neither there is none', async () => {
	const store = createMemoryStore();
	vi.stubGlobal('fetch', answer('nl'));
	await loadJourney(appOn(store), 'nl');
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
	const app = appOn(store);
	expect(await loadJourney(app, 'nl')).toBe(true);
	expect(app.journey?.locale).toBe('nl');
	const other = appOn(store);
	expect(await loadJourney(other, 'en')).toBe(false);
	expect(other.journey).toBeNull();
});

test('an answer that is no journey is none, and a kept one that no longer fits is none', async () => {
	const store = createMemoryStore();
	vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ phases: [] })));
	const app = appOn(store);
	expect(await loadJourney(app, 'nl')).toBe(false);
	expect(await store.read('content')).toEqual([]);
	await store.write([
		{ table: 'content', put: [{ id: 'nl.journey', etag: '', pack: { phases: [] } } as { id: string }] }
	]);
	expect(await loadJourney(app, 'nl')).toBe(false);
	expect(app.journey).toBeNull();
});

test('the language asked for last stays on screen, whichever answer comes last', async () => {
	const app = appOn(createMemoryStore());
	let late = (): void => undefined;
	const waiting = new Promise<void>((go) => (late = go));
	vi.stubGlobal('fetch', (path: string) => (path.includes('/nl/') ? waiting.then(answer('nl')) : answer('en')()));
	const first = loadJourney(app, 'nl');
	await loadJourney(app, 'en');
	late();
	expect(await first).toBe(true);
	expect(app.journey?.locale).toBe('en');
});
