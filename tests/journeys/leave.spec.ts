/** A device of the library or shelter: what goes along, and that nothing of it stays, however somebody leaves. */
import { readFileSync } from 'node:fs';
import { expect, firstStart, heading, nothingStored, press, storages, test, type Page } from './pit.ts';

async function writeSomething(page: Page): Promise<void> {
	await firstStart(page, { whose: 'Van de bieb of opvang', name: 'Sam', card: 'koken' });
	await page.getByRole('link', { name: /^Mijn verhaal/ }).click();
	await page.getByRole('link', { name: /^Wonen/ }).click();
	await page.getByRole('link', { name: 'Begin met de eerste vraag' }).click();
	await page.getByRole('textbox').fill('Ik woon in de opvang.');
	await expect(page.getByText('Dit blijft zolang Pit open is')).toBeVisible();
	await backHome(page, /^Wonen/, /^Mijn verhaal/);
}

/** Back, by way of the screens that are named, to the home screen. */
async function backHome(page: Page, ...screens: RegExp[]): Promise<void> {
	for (const screen of [...screens, /^Hoi Sam/]) {
		await page.getByRole('link', { name: 'Terug' }).first().click();
		await expect(heading(page, screen)).toBeVisible();
	}
}

/** The question of the first start, and nothing in any storage. */
async function isEmpty(page: Page): Promise<void> {
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
	expect(await page.content()).not.toMatch(/Sam|opvang\.|koken/);
}

test('before leaving: on paper, as a file, or as a link of one day; then everything is gone @worker', async ({
	page
}) => {
	await writeSomething(page);
	await page.getByRole('link', { name: 'Ik ben hier klaar' }).click();
	await expect(heading(page, 'Neem je iets mee?')).toBeVisible();

	await page.getByRole('link', { name: 'Op papier' }).click();
	await expect(page.getByRole('main')).toContainText('Ik woon in de opvang.');
	await backHome(page);
	await page.getByRole('link', { name: 'Ik ben hier klaar' }).click();

	await page.getByRole('link', { name: 'Als bestand' }).click();
	const download = page.waitForEvent('download');
	await press(page, 'Maak een kopie');
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^pit-kopie-.+\.txt$/);
	expect(readFileSync(await file.path(), 'utf8').length).toBeGreaterThan(500);
	expect(await storages(page)).toEqual(nothingStored);
	await backHome(page, /^Instellingen/);
	await page.getByRole('link', { name: 'Ik ben hier klaar' }).click();

	await page.getByRole('link', { name: 'Als link van 1 dag' }).click();
	await press(page, 'Ik snap het');
	await expect(page.getByRole('radio', { name: 'na 1 dag' })).toBeChecked();
	await expect(page.getByRole('radio', { name: 'na 30 dagen' })).toHaveCount(0);
	await backHome(page, /^Laat zien|Delen|kiest/);
	await page.getByRole('link', { name: 'Ik ben hier klaar' }).click();

	await press(page, 'Klaar. Wis alles hier');
	await isEmpty(page);
	await page.goBack({ timeout: 2_000 }).catch(() => null);
	expect(await page.content()).not.toMatch(/Sam|koken/);
});

test('a slip that would close Pit is asked about; leaving on purpose and Snel weg are not @worker', async ({
	page
}) => {
	await page.context().route('https://www.knmi.nl/**', (route) => route.fulfill({ body: 'weer' }));
	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.type());
		void dialog.accept();
	});
	await writeSomething(page);
	await page.reload();
	expect(asked).toEqual(['beforeunload']);
	await isEmpty(page);

	await writeSomething(page);
	await page.getByRole('link', { name: 'Ik ben hier klaar' }).click();
	await press(page, 'Klaar. Wis alles hier');
	await isEmpty(page);
	await writeSomething(page);
	await press(page, /^Snel weg/);
	await page.waitForURL('https://www.knmi.nl/**');
	expect(asked).toEqual(['beforeunload']);
});

test('closing the window leaves nothing for the next one @worker', async ({ page, context }) => {
	await writeSomething(page);
	await page.close();
	const next = await context.newPage();
	await next.goto('/');
	await isEmpty(next);
});
