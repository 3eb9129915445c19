import {
	codeOn,
	emptyTab,
	expect,
	heading,
	noNetwork,
	press,
	rows,
	saved,
	seed,
	shareWith,
	test,
	type Page
} from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

const DAY = 86_400;
const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: `Voor ${name}` });
const dayFrom = (seconds: number) =>
	new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'long' }).format(new Date(seconds * 1000));
const share = async (page: Page) => (await rows(page, 'share'))[0];
const end = async (page: Page) => Number((await share(page))?.['expiresAt']);

test('Mijn links tells for whom, since when, until when, with what in it; all of it can be read as it was', async ({
	page
}) => {
	await seed(page, aLittleOfEverything);
	await shareWith(page, 'Samira', ['Wat kan ik?', 'Wonen', 'Ik blijf sporten']);
	await page.getByRole('link', { name: 'Mijn links' }).click();
	const row = rowOf(page, 'Samira');
	const today = dayFrom(Date.now() / 1000);
	await expect(row).toContainText(`Gemaakt op ${today}. Zonder code.`);
	await expect(row).toContainText(`De link werkt tot ${dayFrom(await end(page))}.`);
	await expect(row).toContainText('Dit zit erin: Wat kan ik? · Wonen · Ik blijf sporten');

	// What is written afterwards is not in it.
	await page.goto('/story/home/fixed-important');
	await page.getByRole('textbox').fill('Ik woon nu alleen.');
	await expect(saved(page)).toBeVisible();
	await page.goto('/share');
	await row.getByRole('link', { name: 'Laat de link zien' }).click();
	await page.getByRole('link', { name: 'Lees wat erin zit' }).click();
	await expect(heading(page, 'Dit liet je zien aan Samira')).toBeVisible();
	await expect(page.getByText(`Zo was het op ${today}.`)).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Ik woon in een huis met vijf anderen.');
	await expect(page.getByRole('main')).not.toContainText('Ik woon nu alleen.');
	await expect(page.getByRole('main')).not.toContainText('lawaai');
});

test('a link can end sooner or later, within 30 days; the day is said before it is chosen', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await shareWith(page, 'Samira', ['Wat kan ik?']);
	const now = Date.now() / 1000;
	await page.getByRole('link', { name: 'Verander het einde' }).click();
	await expect(heading(page, 'Wanneer stopt deze link?')).toBeVisible();
	const latest = Number((await share(page))?.['notAfter']) - 60;
	await expect(page.getByRole('radio')).toHaveCount(3);
	for (const name of [
		`1 dag vanaf nu: ${dayFrom(now + DAY)}`,
		`2 weken vanaf nu: ${dayFrom(now + 14 * DAY)}`,
		`zo lang als kan: ${dayFrom(latest)}`
	])
		await expect(page.getByRole('radio', { name })).not.toBeChecked();
	await page.getByRole('radio', { name: /^1 dag/ }).check();
	await press(page, 'Verder');
	await expect(heading(page, 'De link voor Samira is klaar')).toBeVisible();
	await expect(page.getByText(`De link werkt tot ${dayFrom(now + DAY)}.`)).toBeVisible();
	expect(Math.abs((await end(page)) - now - DAY)).toBeLessThan(60);

	await page.getByRole('link', { name: 'Verander het einde' }).click();
	await page.getByRole('radio', { name: /^zo lang/ }).check();
	await press(page, 'Verder');
	await expect(page.getByText(`De link werkt tot ${dayFrom(latest)}.`)).toBeVisible();
	expect(await end(page)).toBe(latest);
	// Leaving the question changes nothing.
	await page.getByRole('link', { name: 'Verander het einde' }).click();
	await page.getByRole('radio', { name: /^1 dag/ }).check();
	await page.getByRole('link', { name: 'Terug' }).last().click();
	await expect(page.getByText(`De link werkt tot ${dayFrom(latest)}.`)).toBeVisible();
	expect(await share(page)).toMatchObject({ wantedEnd: null, expiresAt: latest });
});

test('offline another end waits, and is not said to be there; then it comes by itself', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await shareWith(page, 'Samira', ['Wat kan ik?']);
	const before = await end(page);
	await page.getByRole('link', { name: 'Verander het einde' }).click();
	await context.setOffline(true);
	await page.getByRole('radio', { name: /^1 dag/ }).check();
	await press(page, 'Verder');
	const wanted = dayFrom(Date.now() / 1000 + DAY);
	await expect(
		page.getByText(`Pit verandert het einde zodra je internet hebt. Dan stopt de link op ${wanted}.`)
	).toBeVisible();
	await expect(page.getByText(`De link werkt tot ${dayFrom(before)}.`)).toBeVisible();
	expect(await end(page)).toBe(before);
	await context.setOffline(false);
	await expect(page.getByText(`De link werkt tot ${wanted}.`)).toBeVisible();
	await expect(page.getByText(/Pit verandert het einde/)).toBeHidden();
});

test('what is stopped stays where it was until the screen is left, lies below then, and can be taken off the list', async ({
	page
}) => {
	await seed(page, aLittleOfEverything);
	await shareWith(page, 'Samira', ['Wat kan ik?'], true);
	await shareWith(page, 'Noor', ['Wat kan ik?']);
	await page.getByRole('link', { name: 'Mijn links' }).click();
	await rowOf(page, 'Samira').getByRole('button', { name: 'Stop deze link' }).click();
	await expect(rowOf(page, 'Samira').getByText(/^Gestopt\. Niemand kan/)).toBeVisible();
	await page.goto('/share');
	await expect(rowOf(page, 'Noor').getByRole('button', { name: 'Stop deze link' })).toBeVisible();
	await expect(rowOf(page, 'Samira')).toBeHidden();
	await page.getByText('Gestopt of voorbij').click();
	await expect(rowOf(page, 'Samira')).toContainText('Dit zit erin: Wat kan ik?');
	await rowOf(page, 'Samira').getByRole('link', { name: 'Lees wat erin zit' }).click();
	await expect(page.getByRole('main')).toContainText('koken');
	await page.getByRole('link', { name: 'Terug' }).last().click();
	await page.getByText('Gestopt of voorbij').click();
	await press(page, 'Haal van mijn lijst');
	await expect(rowOf(page, 'Samira')).toHaveCount(0);
	await page.goto('/settings');
	await press(page, 'Samira. Zet terug.');
	await page.goto('/share');
	await page.getByText('Gestopt of voorbij').click();
	await expect(rowOf(page, 'Samira')).toBeVisible();
});

test('a link that was stopped in another tab, or is over, says so here', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await shareWith(page, 'Samira', ['Wat kan ik?'], true);
	const code = await codeOn(page);
	const tab = await emptyTab(page);
	await tab.goto('/share');
	await tab.getByRole('button', { name: 'Stop deze link' }).click();
	await expect(tab.getByText(/^Gestopt\./)).toBeVisible();
	await expect(page.getByText(/^Gestopt\./)).toBeVisible();
	await expect(page.getByText(code)).toBeHidden();
	await expect(page.getByRole('link', { name: 'Verander het einde' })).toBeHidden();
});
