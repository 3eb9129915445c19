import type { Store } from '$lib/storage/store';

/** Removes everything of Pit from this device: rows, settings, cached files and the service worker. */
export async function wipeDevice(store: Store): Promise<void> {
	await store.wipe();
	localStorage.clear();
	sessionStorage.clear();
	if ('caches' in window) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
	const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(registrations.map((each) => each.unregister()));
}
