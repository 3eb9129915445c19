import { join } from 'node:path';
import { startServer } from './server.ts';
import {
	expect,
	firstStart,
	heading,
	noNetwork,
	nothingStored,
	press,
	readyForOffline,
	seed,
	storages,
	test,
	type Page
} from './pit.ts';
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

test('an organisation’s own number stands beside them: before the first answer, without internet, and on the lock @worker', async ({
	browser,
	complaints
}) => {
	const server = await startServer({ env: { CONTENT_DIR: join(import.meta.dirname, '../../src/content/example') } });
	const context = await browser.newContext({ baseURL: server.url, locale: 'nl-NL' });
	complaints.of(context);
	complaints.allow(noNetwork);
	const page = await context.newPage();
	const own = page.getByRole('listitem').filter({ hasText: 'Iemand van De Brug' });
	const isThere = async () => {
		await expect(own.getByRole('link', { name: 'Bel 010 000 00 01' })).toHaveAttribute('href', 'tel:0100000001');
		await expect(own).toContainText('Nagekeken op 22 november 2026.');
		await expect(page.getByRole('link', { name: /^Bel/ }).first()).toHaveText('Bel 112');
	};
	await page.goto('/help');
	await isThere();
	expect(await storages(page)).toEqual(nothingStored);

	await firstStart(page);
	await readyForOffline(page);
	await page.goto('/settings/lock/pin');
	await page.getByLabel('Je code voor Brug').fill('2468');
	await press(page, 'Zet de code erop');
	await expect(page.getByText('Er staat een code op Brug.')).toBeVisible();
	await context.setOffline(true);
	await page.goto('/');
	await expect(heading(page, 'Brug is op slot')).toBeVisible();
	await page.getByRole('link', { name: 'Hulp nu' }).click();
	await isThere();
	await context.close();
	await server.stop();
});
