import { button, expect, heading, noNetwork, nothingStored, readyForOffline, seed, storages, test } from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;

test('a begeleider reads what Pit is, in both languages, and prints it on one A4; nothing is kept', async ({
	elsewhere
}) => {
	const page = await elsewhere();
	await page.goto('/for-supporters');
	await expect(heading(page, 'Pit, voor wie begeleidt')).toBeVisible();
	for (const name of [
		'In 30 seconden',
		'Wat is Pit?',
		'Samen beginnen in vijf minuten',
		'Wat krijg je?',
		'Wat kun je niet verwachten?',
		'Goed antwoorden'
	])
		await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
	await expect(page.getByText('Niemand leest live mee.')).toBeVisible();
	await expect(page.getByRole('listitem')).toHaveCount(18);
	await expect(button(page, 'Print dit op één blad')).toBeVisible();
	expect(pages(await page.pdf({ preferCSSPageSize: true, tagged: true }))).toBe(1);

	await page.getByRole('combobox', { name: 'Taal' }).selectOption('English');
	await expect(heading(page, 'Pit, for who supports')).toBeVisible();
	expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
	expect(await storages(page)).toEqual(nothingStored);
});

test('who opens Pit finds it behind "Over Pit"', async ({ page }) => {
	await page.goto('/about');
	await page.getByRole('link', { name: 'Voor begeleiders' }).click();
	await expect(heading(page, 'Pit, voor wie begeleidt')).toBeVisible();
});

test('without internet it opens where it was read before; where it was not, there is a way back @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork, /Failed to fetch dynamically imported module/);
	await seed(page, aLittleOfEverything);
	await page.goto('/about');
	await readyForOffline(page);
	const link = page.getByRole('link', { name: 'Voor begeleiders' });
	await context.setOffline(true);
	await link.click();
	await expect(heading(page, 'Er ging iets mis')).toBeVisible();
	await expect(button(page, 'Probeer opnieuw')).toBeVisible();
	await page.getByRole('link', { name: 'Naar het begin' }).click();
	await expect(heading(page, /^Hoi/)).toBeVisible();

	await context.setOffline(false);
	await page.goto('/about');
	await link.click();
	await expect(heading(page, 'Pit, voor wie begeleidt')).toBeVisible();
	await context.setOffline(true);
	await page.reload();
	await expect(heading(page, 'Pit, voor wie begeleidt')).toBeVisible();
});
