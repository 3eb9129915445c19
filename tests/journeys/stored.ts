/** What a browser keeps for Pit, and who may be asked about it. */
import { expect, type Page } from '@playwright/test';

/** Where the worker is held off, nothing can be said about it. */
export async function expectWorkers(page: Page): Promise<void> {
	const register = await page.evaluate(() => String(navigator.serviceWorker.register));
	expect(register, 'this journey is about the worker too: put @worker in its name').toContain('[native code]');
}

/** Everything that this origin keeps in the browser, of every kind. */
export async function storages(page: Page) {
	await expectWorkers(page);
	const kept = await page.evaluate(async () => ({
		databases: (await indexedDB.databases()).map((each) => each.name),
		localStorage: Object.keys(localStorage),
		sessionStorage: Object.keys(sessionStorage),
		caches: await caches.keys(),
		serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length
	}));
	return { ...kept, cookies: (await page.context().cookies()).map((each) => each.name) };
}

export const nothingStored = {
	databases: [],
	localStorage: [],
	sessionStorage: [],
	caches: [],
	serviceWorkers: 0,
	cookies: []
};
