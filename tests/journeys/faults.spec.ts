/** What can go wrong under the app: whatever the database has said yes to is there afterwards (docs/reliability.md). */
import { join } from 'node:path';
import { bundle } from '../engines/bundle.ts';
import { ownBrowser } from './own-browser.ts';
import { expect, heading, noNetwork, press, rows, saved, seed, test, type Page } from './pit.ts';
import { aLittleOfEverything, person, storyText } from './rows.ts';
import type { InPage } from './store-entry.ts';

const question = '/story/home/fixed-important';
type Kept = InPage & { acknowledge(id: string): Promise<void> };

test('kill -9 while writing: in ten rounds nothing is lost that the database had said yes to', async ({ server }) => {
	test.setTimeout(150_000);
	const browser = ownBrowser();
	const store = await bundle(join(import.meta.dirname, 'store-entry.ts'));
	const acknowledged: string[] = [];
	for (let round = 0; round < 10; round += 1) {
		const { context, page } = await browser.start();
		if (round === 0) {
			await page.goto(server.url);
			await press(page, /^Van mij/);
			await press(page, 'Sla deze over');
			await press(page, 'Sla deze over');
			await expect(heading(page, /^Hoi/)).toBeVisible();
		}
		await page.goto(`${server.url}/strengths/skills/skills-good-at`);
		await expect(page.getByRole('list', { name: 'Kaartjes met woorden' })).toBeVisible();
		const all = await rows(page, 'strength');
		expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
		// The app's own store; a line out for each write that it acknowledged.
		let here = 0;
		const enough = Promise.withResolvers<void>();
		await page.exposeFunction('acknowledge', (id: string) => {
			acknowledged.push(id);
			if (++here === 10) enough.resolve();
		});
		await page.evaluate(store);
		void page
			.evaluate(async (from) => {
				const { openDeviceStore, acknowledge } = globalThis as unknown as Kept;
				const store = await openDeviceStore(() => undefined, Date.now);
				for (let at = 0; ; at += 1) {
					const id = `${from}-${at}`;
					const row = { id, layer: 'skills', text: id, proof: '', cardId: null, asked: null };
					const put = [{ ...row, createdAt: at, changedAt: at, retiredAt: null }];
					await store.write([{ table: 'strength', put }]);
					await acknowledge(id);
				}
			}, round)
			.catch(() => undefined);
		await enough.promise;
		browser.kill();
		await context.close().catch(() => undefined);
	}
	const { context, page } = await browser.start();
	await page.goto(`${server.url}/strengths?layer=skills`);
	expect(acknowledged.length).toBeGreaterThanOrEqual(100);
	expect((await rows(page, 'strength')).map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
	await context.close();
	browser.throwAway();
});

test('two windows write in the same text: both are there', async ({ page, context }) => {
	await seed(page, { person: [person()], storyText: [storyText('home', 'now', 'Ik woon hier.')] });
	await page.goto(question);
	const other = await context.newPage();
	await other.goto(question);
	await expect(other.getByRole('textbox')).toHaveValue('Ik woon hier.');
	await page.getByRole('textbox').fill('In het eerste venster.');
	await expect(saved(page)).toBeVisible();
	await other.getByRole('textbox').fill('In het andere venster.');
	await expect(saved(other)).toBeVisible();
	await page.getByRole('textbox').press('End');
	await page.keyboard.type(' En verder.');
	await expect.poll(async () => (await rows(page, 'storyText'))[0]?.['text']).toBe('In het eerste venster. En verder.');
	const earlier = (await rows(page, 'earlierText')).map((each) => each['text']);
	// Each window keeps what stood there when it opened; on screen each wording stands once.
	expect(new Set(earlier)).toEqual(new Set(['Ik woon hier.', 'In het andere venster.', 'In het eerste venster.']));
});

/** The app's own connection, for a test that closes it under the app. */
const holdConnection = (page: Page) =>
	page.addInitScript(() => {
		const open = indexedDB.open.bind(indexedDB);
		indexedDB.open = (...args) => {
			const opening = open(...args);
			opening.addEventListener('success', () => Object.assign(globalThis, { connection: opening.result }));
			return opening;
		};
	});

test('a connection that the phone closed in the background is opened anew, and the text is kept', async ({ page }) => {
	await holdConnection(page);
	await seed(page, aLittleOfEverything);
	await page.goto(question);
	await expect(page.getByRole('textbox')).toBeVisible();
	await page.evaluate(() => (globalThis as unknown as { connection: IDBDatabase }).connection.close());
	await page.getByRole('textbox').fill('Dit staat er na de pauze.');
	await expect(saved(page)).toBeVisible();
	const texts = (await rows(page, 'storyText')).map((each) => each['text']);
	expect(texts).toContain('Dit staat er na de pauze.');
});

test('a database that is taken away under the app: the text stays on screen, and it is said', async ({
	page,
	complaints
}) => {
	complaints.allow(/storage\./);
	await seed(page, aLittleOfEverything);
	await page.goto(question);
	await expect(page.getByRole('textbox')).toBeVisible();
	await page.evaluate(
		() =>
			new Promise<void>((done) => {
				const deleting = indexedDB.deleteDatabase('pit');
				deleting.onsuccess = () => done();
			})
	);
	await page.getByRole('textbox').fill('Dit mag niet weg.');
	await expect(page.getByText('Nog niet bewaard. Laat dit scherm open.')).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveValue('Dit mag niet weg.');
	await expect(saved(page)).toBeHidden();
});

for (const shape of ['QuotaExceededError', 'AbortError'] as const)
	test(`a full disk as ${shape}: the text stays on screen, and the sentence is the same`, async ({
		page,
		complaints
	}) => {
		complaints.allow(/storage\.full/);
		await seed(page, aLittleOfEverything);
		await page.goto(question);
		await expect(page.getByRole('textbox')).toBeVisible();
		// As the browsers do it: the one says so itself, the other aborts and carries the reason along.
		await page.evaluate((name) => {
			const full = new DOMException('full', 'QuotaExceededError');
			const error = name === 'AbortError' ? Object.assign(new DOMException('gone', name), { inner: full }) : full;
			Object.defineProperty(globalThis, 'put', { value: IDBObjectStore.prototype.put });
			IDBObjectStore.prototype.put = () => {
				throw error;
			};
		}, shape);
		await page.getByRole('textbox').fill('Hier is geen plaats meer voor.');
		await expect(page.getByText('Je telefoon is vol. Laat dit scherm open en maak ruimte.')).toBeVisible();
		await expect(page.getByText('Nog niet bewaard. Laat dit scherm open.')).toBeVisible();
		await expect(page.getByRole('textbox')).toHaveValue('Hier is geen plaats meer voor.');
		await page.evaluate(() => {
			IDBObjectStore.prototype.put = (globalThis as unknown as { put: typeof IDBObjectStore.prototype.put }).put;
		});
		// Tried again by itself, as soon as there is room.
		await expect(saved(page)).toBeVisible();
	});

for (const [when, year] of [
	['behind', 1999],
	['ahead', 2061]
] as const)
	test(`a clock that is years ${when}: writing and sharing work`, async ({ page, elsewhere }) => {
		await page.clock.setFixedTime(new Date(`${year}-05-05T12:00:00Z`));
		await seed(page, aLittleOfEverything);
		await page.goto(question);
		await page.getByRole('textbox').fill('De klok staat verkeerd.');
		await expect
			.poll(async () => (await rows(page, 'storyText')).map((each) => each['text']))
			.toContain('De klok staat verkeerd.');
		await page.goto('/share/new');
		const reader = await elsewhere();
		const link = await linkFor(page);
		await reader.goto(link);
		await press(reader, 'Laat zien');
		await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
	});

async function linkFor(page: Page): Promise<string> {
	await page.getByLabel('Voor wie is dit?').fill('Samira');
	await page.getByRole('switch', { name: 'Wonen', exact: true }).click();
	await press(page, 'Kijk wat Samira ziet');
	await press(page, 'Laat zien aan Samira');
	await expect(heading(page, 'De link voor Samira is klaar')).toBeVisible();
	return page.getByLabel('Jouw link').inputValue();
}

test('one file that does not come during the install: no promise of offline, and it is tried again @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork, /status of 500/, /bad-precaching-response/, /ServiceWorker/);
	let isBroken = true;
	await context.route(/_app\/immutable\/assets\/.*woff2/, (route) =>
		isBroken && route.request().serviceWorker() !== null ? route.fulfill({ status: 500 }) : route.continue()
	);
	await page.goto('/');
	await press(page, /^Van mij/);
	await press(page, 'Sla deze over');
	await press(page, 'Sla deze over');
	await expect(heading(page, /^Hoi/)).toBeVisible();
	await page.goto('/settings');
	await expect(page.getByText('Pit werkt nu ook zonder internet')).toBeHidden();
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null))
		.toBe(null);
	isBroken = false;
	await context.setOffline(true);
	await context.setOffline(false);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
});

test('a database that is gone without a word is not made anew under the text that is being written', async ({
	page,
	complaints
}) => {
	complaints.allow(/storage\./);
	await holdConnection(page);
	await seed(page, aLittleOfEverything);
	await page.goto(question);
	await expect(page.getByRole('textbox')).toBeVisible();
	await page.evaluate(
		() =>
			new Promise<void>((done) => {
				(globalThis as unknown as { connection: IDBDatabase }).connection.close();
				indexedDB.deleteDatabase('pit').onsuccess = () => done();
			})
	);
	await page.getByRole('textbox').fill('Dit mag niet weg.');
	await expect(page.getByText('Nog niet bewaard. Laat dit scherm open.')).toBeVisible();
	expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('pit');
	await expect(page.getByRole('textbox')).toHaveValue('Dit mag niet weg.');
});
