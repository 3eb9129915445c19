import { wipeCopies } from '$lib/storage/copies.store';
import type { Store } from '$lib/storage/store';
import { tellOtherTabs } from '../other-tabs';

/** Removes everything of Pit from this device: rows and their copies, settings, cached files and the service worker. */
export async function wipeDevice(store: Store): Promise<void> {
	// They would write again: settings, a copy.
	if (store.kind === 'device') tellOtherTabs('wipe');
	await store.wipe();
	if (store.kind === 'device') await wipeCopies();
	localStorage.clear();
	sessionStorage.clear();
	if ('caches' in window) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
	const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(registrations.map((each) => each.unregister()));
}
