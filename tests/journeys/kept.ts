/** What the browser keeps of Pit, and the worker that makes it work without internet. */
import { expect, type Page } from '@playwright/test';

/** Where the worker is held off, nothing can be said about it. */
async function expectWorkers(page: Page): Promise<void> {
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

/** Waits until Pit has everything that it needs without internet, and is behind this page. */
export async function readyForOffline(page: Page): Promise<void> {
	await expectWorkers(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.reload();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
