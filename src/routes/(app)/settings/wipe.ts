import { wipeCopies } from '$lib/storage/copies.store';
import type { Store } from '$lib/storage/store';

/** Removes everything of Pit from this device: rows and their copies, settings, cached files and the service worker. */
export async function wipeDevice(store: Store): Promise<void> {
	await store.wipe();
	if (store.kind === 'device') await wipeCopies();
	localStorage.clear();
	sessionStorage.clear();
	if ('caches' in window) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
	const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(registrations.map((each) => each.unregister()));
}
