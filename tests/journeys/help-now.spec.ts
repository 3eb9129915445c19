import { expect, firstStart, heading, noNetwork, readyForOffline, seed, test, type Page } from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

const numbers = ['112', '113', '08000113', '08002000', '08000188', '08000432'];

async function helpIsThere(page: Page): Promise<void> {
	await expect(heading(page, 'Hulp nu')).toBeVisible();
	const calls = await page
		.getByRole('link', { name: /^Bel / })
		.evaluateAll((links) => links.map((each) => each.getAttribute('href')));
	expect(calls).toEqual(expect.arrayContaining(numbers.map((each) => `tel:${each}`)));
	await expect(page.getByText('Niemand leest hier live mee.')).toBeVisible();
}

test('Hulp nu is there before the first answer, in both languages', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Hulp nu' }).click();
	await helpIsThere(page);
	await page.getByRole('link', { name: 'Terug' }).click();
	await page.getByRole('combobox', { name: 'Taal' }).selectOption('English');
	await page.getByRole('link', { name: 'Help now' }).click();
	await expect(heading(page, 'Help now')).toBeVisible();
	await page.goto('/help');
	await helpIsThere(page);
});

test('Hulp nu opens from every screen, brings back to it, and works without internet @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await readyForOffline(page);
	await context.setOffline(true);
	for (const path of [
		'/strengths?layer=skills',
		'/strengths/skills/skills-good-at',
		'/story',
		'/story/home',
		'/story/home/fixed-hard',
		'/story/read',
		'/plan',
		'/plan/g-1',
		'/plan/g-1/why',
		'/share',
		'/share/new',
		'/settings',
		'/'
	]) {
		await page.goto(path);
		const screen = await page.getByRole('heading', { level: 1 }).innerText();
		await page.getByRole('link', { name: 'Hulp nu', exact: true }).first().click();
		await helpIsThere(page);
		await page.getByRole('link', { name: 'Terug' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(screen);
	}
});

test('a first start goes on where it was after Hulp nu', async ({ page }) => {
	await firstStart(page, { name: 'Sam' });
	await page.getByRole('link', { name: 'Hulp nu' }).first().click();
	await helpIsThere(page);
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(heading(page, 'Hoi Sam. Dit is van jou.')).toBeVisible();
});
