import { wipeCopies } from '$lib/storage/copies.store';
import type { Store } from '$lib/storage/store';
import { offline } from '../offline.state.svelte';
import { tellOtherTabs } from '../other-tabs';

/** Removes everything of Pit from this device: rows and their copies, settings, cached files and the service worker. */
export async function wipeDevice(store: Store): Promise<void> {
	// They would write again: settings, a copy.
	if (store.kind === 'device') tellOtherTabs('wipe');
	await store.wipe();
	if (store.kind === 'device') await wipeCopies();
	localStorage.clear();
	sessionStorage.clear();
	offline.forget();
	const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(registrations.map((each) => each.unregister()));
	if ('caches' in window) await clearCaches();
}

/** Milliseconds in which a worker that was still being installed would put a file back. */
const PAUSE = 200;

/** Until there are none, two looks in a row: a worker that was just being installed goes on for a moment. */
async function clearCaches(): Promise<void> {
	for (let looks = 0, empty = 0; empty < 2 && looks < 20; looks += 1) {
		const names = await caches.keys();
		await Promise.all(names.map((name) => caches.delete(name)));
		empty = names.length === 0 ? empty + 1 : 0;
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
}
