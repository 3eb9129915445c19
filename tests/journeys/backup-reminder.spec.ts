import { makeCopy } from './copy-file.ts';
import { button, expect, heading, press, rows, seed, test, type Page } from './pit.ts';
import { note, person, strength } from './rows.ts';

const first = 'Er staat al veel in Pit. Je hebt nog geen kopie. Wil je er nu een maken?';
const much = 'Er is veel bij gekomen sinds je laatste kopie. Wil je er nu een maken?';

/** A phone on which so many things stand. */
const withThings = (page: Page, count: number) =>
	seed(page, {
		person: [person()],
		strength: Array.from({ length: count }, (_, at) => strength(`s-${at}`, 'skills', `kracht ${at}`))
	});

/** Changes things past the app: as many notes as said, changed now. */
const add = (page: Page, count: number, from: string) =>
	page.evaluate(
		({ rows }) =>
			new Promise<void>((done) => {
				const opening = indexedDB.open('pit');
				opening.onsuccess = () => {
					const transaction = opening.result.transaction('note', 'readwrite');
					for (const row of rows) transaction.objectStore('note').put({ ...row, changedAt: Date.now() });
					transaction.oncomplete = () => (opening.result.close(), done());
				};
			}),
		{ rows: Array.from({ length: count }, (_, at) => note(`${from}-${at}`, 'iets')) }
	);

async function home(page: Page): Promise<void> {
	await page.goto('/');
	await expect(heading(page, /^Hoi/)).toBeVisible();
}

test('below ten things nothing is said; from ten on it is, on home and in settings, until a copy is made', async ({
	page
}) => {
	await withThings(page, 9);
	await home(page);
	await expect(page.getByText('Wil je er nu een maken?')).toBeHidden();
	await add(page, 1, 'a');
	await home(page);
	await expect(page.getByText(first)).toBeVisible();
	await page.goto('/settings');
	await expect(page.getByText(first)).toBeVisible();
	await page.getByRole('link', { name: 'Maak een kopie' }).click();
	await makeCopy(page);

	await home(page);
	await expect(page.getByText('Wil je er nu een maken?')).toBeHidden();
	await add(page, 9, 'b');
	await home(page);
	await expect(page.getByText('Wil je er nu een maken?')).toBeHidden();
	await add(page, 1, 'c');
	await home(page);
	await expect(page.getByText(much)).toBeVisible();
	expect(await page.getByText(much).innerText()).not.toMatch(/\d/);
});

test('Nu niet is quiet until ten more', async ({ page }) => {
	await withThings(page, 12);
	await home(page);
	await press(page, 'Nu niet');
	await expect(page.getByText(first)).toBeHidden();
	await add(page, 9, 'a');
	await home(page);
	await expect(page.getByText(first)).toBeHidden();
	await add(page, 1, 'b');
	await home(page);
	await expect(page.getByText(first)).toBeVisible();
	expect(await rows(page, 'note')).toHaveLength(10);
});

test('on a borrowed computer nobody is reminded of anything', async ({ page }) => {
	await page.goto('/');
	await press(page, /^Van de bieb/);
	await press(page, 'Sla deze over');
	const cards = page.getByRole('list', { name: 'Kaartjes met woorden' }).getByRole('button');
	await expect(cards.first()).toBeVisible();
	await press(page, 'Meer kaartjes');
	for (const card of await cards.all()) await card.click();
	await press(page, 'Verder');
	await expect(page.getByRole('main')).toContainText(/1\d krachten/);
	await expect(button(page, 'Nu niet')).toBeHidden();
});
