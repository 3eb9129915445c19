import { button, expect, firstStart, heading, installed, nothingStored, press, rows, storages, test } from './pit.ts';

test('the first question is whose phone this is, and nothing is stored before the answer @worker', async ({ page }) => {
	await page.goto('/');
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	for (const answer of [/^Van mij/, /^Ik deel hem/, /^Van de bieb of opvang/]) {
		await expect(button(page, answer)).toBeVisible();
	}
	expect(await storages(page)).toEqual(nothingStored);

	await page.getByRole('combobox', { name: 'Taal' }).selectOption('English');
	await expect(heading(page, 'Whose phone is this?')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	expect(await storages(page)).toEqual(nothingStored);

	await page.getByRole('combobox', { name: 'Language' }).selectOption('Nederlands');
	await page.getByRole('link', { name: 'Hulp nu' }).click();
	await expect(heading(page, 'Hulp nu')).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);

	await page.goto('/plan');
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	await page.reload();
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
});

test('the language chosen before the answer is not stored, and the one at the answer is kept', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('combobox', { name: 'Taal' }).selectOption('English');
	await page.reload();
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	await page.getByRole('combobox', { name: 'Taal' }).selectOption('English');
	await press(page, /^Mine/);
	await press(page, 'Skip this one');
	await expect(page.getByLabel('In your words')).toBeVisible();
	await press(page, 'Skip this one');
	await expect(heading(page, 'Hi. This is yours.')).toBeVisible();
	await page.reload();
	await expect(heading(page, 'Hi. This is yours.')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('after three answers the home screen shows a first strength, and a reload does not ask again', async ({
	page
}) => {
	await firstStart(page, { card: 'koken' });
	await expect(heading(page, 'Hoi. Dit is van jou.')).toBeVisible();
	const main = page.getByRole('main');
	await expect(main).toContainText('Je hebt al 1 kracht. Zoals: koken');
	await page.reload();
	await expect(main).toContainText('Je hebt al 1 kracht. Zoals: koken');

	await page.getByRole('link', { name: 'Instellingen' }).click();
	await page.getByLabel('Jouw naam').fill('Noor');
	await expect(page.getByText('Bewaard op deze telefoon')).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(heading(page, 'Hoi Noor. Dit is van jou.')).toBeVisible();
});

test('a first start in own words, on a phone that is shared', async ({ page }) => {
	await page.goto('/');
	await press(page, /^Ik deel hem/);
	await page.getByLabel('Jouw naam').fill('Sam');
	await page.keyboard.press('Enter');
	await page.getByLabel('In jouw woorden').fill('Ik maak fietsen.');
	await press(page, 'Verder');
	await expect(heading(page, 'Wil je een slot op Pit?')).toBeVisible();
	await press(page, 'Sla deze over');
	await expect(heading(page, 'Hoi Sam. Dit is van jou.')).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Zoals: Ik maak fietsen.');
	expect(await rows(page, 'strength')).toMatchObject([{ text: 'Ik maak fietsen.', layer: 'skills' }]);
});

test('on a phone of the library or shelter everything is in memory only, and it says so @worker', async ({ page }) => {
	await page.goto('/');
	await expect(button(page, /^Van de bieb/)).toContainText('Pit bewaart niks. Sluit je Pit? Dan is alles weg.');
	await press(page, /^Van de bieb of opvang/);
	await page.getByLabel('Jouw naam').fill('Sam');
	await press(page, 'Verder');
	await press(page, 'koken');
	await page.getByLabel('In jouw woorden').fill('Ik maak fietsen.');
	await expect(page.getByText('Dit blijft zolang Pit open is')).toBeVisible();
	await press(page, 'Verder');
	await expect(page.getByRole('main')).toContainText('Pit bewaart hier niks. Sluit je Pit? Dan is alles weg.');
	await expect(page.getByRole('main')).toContainText('2 krachten');

	await page.getByRole('link', { name: /^Mijn verhaal/ }).click();
	await page.getByRole('link', { name: /^Wonen/ }).click();
	await page.getByRole('link', { name: 'Begin met de eerste vraag' }).click();
	await page.getByRole('textbox').fill('Ik woon in de opvang.');
	await expect(page.getByText('Dit blijft zolang Pit open is')).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(page.getByRole('main')).toContainText('Ik woon in de opvang.');

	// Everything that is kept elsewhere on a phone of one's own.
	await page.getByRole('link', { name: 'Terug' }).click();
	await page.getByRole('link', { name: 'Terug' }).click();
	await page.getByRole('link', { name: 'Instellingen' }).click();
	await page.getByRole('radio', { name: 'English' }).check();
	await page.getByRole('radio', { name: 'dark' }).check();
	await page.getByRole('radio', { name: 'Nederlands' }).check();
	await expect(page.getByRole('link', { name: 'Bekijk oudere versies' })).toBeHidden();
	expect(await storages(page)).toEqual(nothingStored);

	await page.reload();
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
	await expect(page.locator('html')).not.toHaveAttribute('data-scheme', 'dark');
});

test.describe('on an iPhone', () => {
	test.use({
		userAgent:
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
	});

	test('the hint to install comes before the first word', async ({ page }) => {
		await page.goto('/');
		await press(page, /^Van mij/);
		await expect(heading(page, 'Zet Pit eerst op je beginscherm')).toBeVisible();
		await expect(page.getByRole('textbox')).toHaveCount(0);
		await press(page, 'Ik ga hier verder');
		await expect(heading(page, 'Hoe mag Pit jou noemen?')).toBeVisible();
	});

	test('the installed app does not show the hint, and neither does a borrowed phone', async ({ page }) => {
		await page.goto('/');
		await press(page, /^Van de bieb of opvang/);
		await expect(heading(page, 'Hoe mag Pit jou noemen?')).toBeVisible();
		await installed(page);
		await page.reload();
		await press(page, /^Van mij/);
		await expect(heading(page, 'Hoe mag Pit jou noemen?')).toBeVisible();
	});
});
