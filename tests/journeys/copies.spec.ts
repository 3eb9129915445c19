import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import {
	expect,
	firstStart,
	heading,
	nothingStored,
	press,
	refusedWith,
	rows,
	saved,
	seed,
	shareWith,
	storages,
	test,
	type Page,
	type Tables
} from './pit.ts';
import { aLittleOfEverything, person } from './rows.ts';

const question = '/story/home/fixed-important';
const stored = (version: number) =>
	JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/database-v${version}.json`), 'utf8')) as {
		tables: Tables;
	};

/** What stands in the database of copies, oldest first. */
const copies = (page: Page) =>
	page.evaluate(async () => {
		if (!(await indexedDB.databases()).some(({ name }) => name === 'pit-copies')) return [];
		return new Promise<{ reason: string; generation: number }[]>((found) => {
			const opening = indexedDB.open('pit-copies');
			opening.onsuccess = () => {
				const asked = opening.result.transaction('copy').objectStore('copy').getAll();
				asked.onsuccess = () => {
					opening.result.close();
					found(asked.result as { reason: string; generation: number }[]);
				};
			};
		});
	});
const reasons = async (page: Page) => (await copies(page)).map(({ reason }) => reason);

test('an older version comes back whole, after a copy of what stood there, and links stay as they are', async ({
	page
}) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await expect.poll(() => reasons(page)).toEqual(['rolling']);
	await page.goto(question);
	await page.getByRole('textbox').fill('Ik woon nu in een flat.');
	await expect(saved(page)).toBeVisible();
	await page.goto('/strengths?layer=skills');
	await press(page, 'koken. Verander deze kracht.');
	await page.getByRole('dialog').getByRole('button', { name: 'Gooi weg' }).click();
	await shareWith(page, 'Samira', ['Hoe ben ik?']);

	await page.goto('/settings');
	await page.getByRole('link', { name: 'Bekijk oudere versies' }).click();
	await expect(heading(page, 'Oudere versies')).toBeVisible();
	const versions = page.getByRole('list', { name: 'Oudere versies' }).getByRole('button');
	await expect(versions.last()).toHaveText(/^\p{L}+dag \d+ \p{L}+ om \d+:\d+$/u);
	await versions.last().click();
	const sheet = page.getByRole('dialog');
	await expect(sheet).toContainText(/Zo was het op .+ Dit zit erin:/);
	for (const part of ['3 krachten', '4 stukken tekst', '0 mensen', '3 doelen']) await expect(sheet).toContainText(part);
	// Only looking changes nothing.
	await press(page, 'Nee, liever niet');
	expect(await rows(page, 'strength')).toHaveLength(2);

	await versions.last().click();
	await press(page, 'Zet deze versie terug');
	await expect(page.getByText('De oudere versie staat er weer. Wat er net stond, vind je hier ook.')).toBeVisible();
	for (const [table, before] of Object.entries(aLittleOfEverything))
		expect(await rows(page, table), table).toEqual(before.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
	expect(await rows(page, 'share')).toMatchObject([{ receiver: 'Samira', state: 'live' }]);
	expect(await reasons(page)).toContain('restore');

	// And what stood there before can come back as well.
	await versions.first().click();
	await expect(sheet).toContainText('2 krachten');
	await press(page, 'Zet deze versie terug');
	await expect(page.getByText('De oudere versie staat er weer.')).toBeVisible();
	await page.goto(question);
	await expect(page.getByRole('textbox')).toHaveValue('Ik woon nu in een flat.');
});

test('a copy is made at the start only when something changed, and wiping takes the copies along @worker', async ({
	page
}) => {
	await seed(page, { person: [person()] });
	for (let start = 1; start <= 3; start += 1) {
		await page.goto('/');
		await expect.poll(() => copies(page)).toHaveLength(1);
		// Long enough for a second one, if it came.
		await page.waitForTimeout(2500);
	}
	expect(await reasons(page)).toEqual(['rolling']);
	await page.goto('/settings');
	await page.getByLabel('Jouw naam').fill('Noor');
	await expect(saved(page)).toBeVisible();
	await page.goto('/');
	await expect.poll(() => copies(page)).toHaveLength(2);
	await page.goto('/settings');
	await press(page, 'Wis alles van dit apparaat');
	await press(page, 'Ja, wis alles');
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
});

test('on a borrowed phone no copy is ever made @worker', async ({ page }) => {
	await firstStart(page, { whose: 'Van de bieb of opvang', card: 'koken' });
	await page.waitForTimeout(2500);
	expect(await storages(page)).toEqual(nothingStored);
});

test('before the database is brought up to date there is a copy of how it was, and it can come back', async ({
	page,
	complaints
}) => {
	// The links in it are of another server.
	complaints.allow(refusedWith(404));
	const { tables } = stored(1);
	await seed(page, tables, { version: 1, names: Object.keys(tables) });
	await page.goto('/plan');
	await expect(page.getByRole('link', { name: 'Voor 1 juni heb ik een eigen kamer' })).toBeVisible();
	expect(await reasons(page)).toEqual(['upgrade']);
	const upgraded = await rows(page, 'goal');
	await page.goto('/settings/copies');
	await page.getByRole('list', { name: 'Oudere versies' }).getByRole('button').last().click();
	await press(page, 'Zet deze versie terug');
	await expect(page.getByText('De oudere versie staat er weer.')).toBeVisible();
	expect(await rows(page, 'goal')).toEqual(upgraded);
});

test('an upgrade that does not succeed leaves everything there to read, and says so', async ({ page, complaints }) => {
	complaints.allow(/upgrade/, /AbortError/, refusedWith(404));
	const { tables } = stored(2);
	await seed(page, tables, { version: 2, names: Object.keys(tables) });
	await page.addInitScript(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (...args) {
			if (this.transaction.mode === 'versionchange') throw new Error('this upgrade goes wrong');
			return put.apply(this, args);
		};
	});
	await page.goto(question);
	const sentence = 'Pit kan je tekst nu alleen laten zien.';
	await expect(page.getByText(sentence)).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveValue('Ik woon nu in een flat.');
	await page.getByRole('textbox').fill('Dit kan nu niet.');
	await expect(page.getByText('Nog niet bewaard. Laat dit scherm open.')).toBeVisible();
	// Nothing was left half done: every row is as it was, in a database of the version it was.
	expect(
		await page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'pit')?.version)
	).toBe(2);
	for (const [table, before] of Object.entries(tables))
		expect(await rows(page, table), table).toHaveLength(before.length);
	// What is there is readable, and can leave the phone.
	await page.goto('/settings');
	await expect(page.getByText(/Pit kon \d+ stukjes? niet lezen/)).toHaveCount(0);
	await page.goto('/settings/backup');
	const download = page.waitForEvent('download');
	await press(page, 'Maak een kopie');
	expect(readFileSync(await (await download).path()).length).toBeGreaterThan(1000);
});
