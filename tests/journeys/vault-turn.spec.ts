/** Everything on its way into the vault and out of it: nothing gets lost on the way. */
import { join } from 'node:path';
import { bundle } from '../engines/bundle.ts';
import { atRest } from './at-rest.ts';
import { ownBrowser } from './own-browser.ts';
import { expect, heading, press, rows, seed, test } from './pit.ts';
import { copies, makeVault, shut } from './vault-steps.ts';
import { aLittleOfEverything } from './rows.ts';
import type { InPage } from './store-entry.ts';

for (const way of ['into', 'out of'] as const)
	test(`rows that are written while everything goes ${way} the vault are all there`, async ({ page }) => {
		await seed(page, aLittleOfEverything);
		await page.goto('/away');
		await page.evaluate(await bundle(join(import.meta.dirname, 'store-entry.ts')));
		const found = await page.evaluate(async (direction) => {
			const { openDeviceStore, makeVault, leaveVault, tryWords, readLocks } = globalThis as unknown as InPage;
			const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
			const open = () => openDeviceStore(() => undefined, Date.now);
			const [store, other] = [await open(), await open()];
			if (direction === 'out of') {
				await makeVault(store, 'een twee drie', random);
				const { vault } = await readLocks(other);
				other.enter(null, store.generation);
				if (vault !== null) await tryWords(other, 'een twee drie', random);
			}
			const row = (at: number) => ({ id: `s-${at}`, layer: 'skills', text: `kracht ${at}` });
			const acknowledged: number[] = [];
			const begun = Promise.withResolvers<void>();
			let isOver = false;
			const writing = (async () => {
				for (let at = 0; !isOver && at < 2000; at += 1) {
					// As somebody who types: now and then in the middle of it.
					await new Promise((resolve) => setTimeout(resolve, 60 * Math.random()));
					await other.write([{ table: 'strength', put: [row(at)] }]).then(
						() => {
							acknowledged.push(at);
							begun.resolve();
						},
						() => undefined
					);
				}
			})();
			await begun.promise;
			await (direction === 'into' ? makeVault(store, 'een twee drie', random) : leaveVault(store));
			isOver = true;
			await writing;
			const texts = (await store.read('strength')).map((each) => (each as { text?: string }).text);
			return { texts, acknowledged };
		}, way);
		expect(found.texts).toEqual(expect.arrayContaining(found.acknowledged.map((at) => `kracht ${at}`)));
	});

test('kill -9 while everything goes into the vault and out again: it is in it or it is not, and whole', async ({
	server
}) => {
	test.setTimeout(150_000);
	const browser = ownBrowser();
	const script = await bundle(join(import.meta.dirname, 'store-entry.ts'));
	const many = 600;
	const seen = new Set<string>();
	for (let round = 0; round < 8; round += 1) {
		const { context, page } = await browser.start();
		await page.goto(`${server.url}/away`);
		await page.evaluate(script);
		// What there is: all of it, in plain words or sealed.
		const found = await page.evaluate(async (many: number) => {
			const { openDeviceStore, makeVault, readLocks, tryWords } = globalThis as unknown as InPage;
			const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
			const store = await openDeviceStore(() => undefined, Date.now);
			const { vault } = await readLocks(store);
			if (vault !== null) await tryWords(store, 'een twee drie', random);
			const texts = (await store.read('strength')).map((row) => (row as { text?: string }).text);
			if (texts.length === 0) {
				const rows = Array.from({ length: many }, (_, at) => ({ id: `s-${at}`, text: `kracht ${at}` }));
				await store.write([{ table: 'strength', put: rows }]);
				await makeVault(store, 'een twee drie', random);
			}
			return { texts, isVault: vault !== null };
		}, many);
		if (round > 0) {
			expect(found.texts.toSorted()).toEqual(Array.from({ length: many }, (_, at) => `kracht ${at}`).toSorted());
			seen.add(found.isVault ? 'sealed' : 'plain');
			const text = await atRest(page);
			expect(text.includes('kracht 12')).toBe(!found.isVault);
		}
		// To and fro until the battery is out, each time at another moment.
		void page
			.evaluate(async () => {
				const { openDeviceStore, makeVault, leaveVault, readLocks, tryWords } = globalThis as unknown as InPage;
				const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
				const store = await openDeviceStore(() => undefined, Date.now);
				const { vault } = await readLocks(store);
				if (vault !== null) await tryWords(store, 'een twee drie', random);
				for (;;) {
					if (store.vault === null) await makeVault(store, 'een twee drie', random);
					else await leaveVault(store);
				}
			})
			.catch(() => undefined);
		await page.waitForTimeout(400 + 137 * round);
		browser.kill();
		await context.close().catch(() => undefined);
	}
	browser.throwAway();
	expect(seen.size).toBeGreaterThan(0);
});

test('a lock that stands in another window follows, and the older versions stay', async ({ page, context }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await expect.poll(() => copies(page)).toBeGreaterThan(0);
	const words = await makeVault(page);
	const other = await context.newPage();
	await other.goto('/plan');
	await shut(other);
	await press(page, 'Haal alles uit de kluis');
	await press(page, 'Ja, haal alles eruit');
	await expect(page.getByText('Er staat nog geen slot op Pit.')).toBeVisible();
	await expect(heading(other, 'Mijn plan')).toBeVisible();
	await expect(other.getByLabel('De vijf woorden van je kluis')).toHaveCount(0);
	expect(words.split(' ')).toHaveLength(5);
	// Longer than it takes until a window that just opened tidies.
	await other.waitForTimeout(3000);
	expect(await copies(page)).toBeGreaterThan(0);

	// And a phone that then empties Pit still has them.
	await other.close();
	await page.goto('/away');
	await page.evaluate(
		() =>
			new Promise<void>((done) => {
				indexedDB.deleteDatabase('pit').onsuccess = () => done();
			})
	);
	await page.goto('/');
	await press(page, 'Zet een oudere versie terug');
	await page.getByRole('list', { name: 'Oudere versies' }).getByRole('button').last().click();
	await press(page, 'Zet deze versie terug');
	await expect(page.getByText('De oudere versie staat er weer.')).toBeVisible();
	expect(await rows(page, 'strength')).toHaveLength(aLittleOfEverything.strength.length);
});

test('a way out of the vault that does not come about leaves nothing in plain words', async ({ page, complaints }) => {
	complaints.allow(/storage\./);
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await expect.poll(() => copies(page)).toBeGreaterThan(0);
	await makeVault(page);
	await page.evaluate(() => {
		IDBObjectStore.prototype.clear = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await press(page, 'Haal alles uit de kluis');
	await press(page, 'Ja, haal alles eruit');
	await expect(page.getByText('Je telefoon is vol.')).toBeVisible();
	expect(await atRest(page)).not.toMatch(/koken|eigen kamer/);
	expect(await copies(page)).toBeGreaterThan(0);
});
