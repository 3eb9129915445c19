import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { chooseCopy, makeCopy, putBack } from './copy-file.ts';
import { bridge, drawn, test } from './looks.ts';
import {
	button,
	expect,
	firstStart,
	heading,
	press,
	readyForOffline,
	rows,
	seed,
	shareWith,
	type Page
} from './pit.ts';
import { aLittleOfEverything } from './rows.ts';
import { startServer } from './server.ts';

const logo = (page: Page) => page.getByRole('img', { name: 'Brug', exact: true });
const schemes = ['light', 'dark'] as const;

test('Pit has the colours, the name and the logo of the organisation, from the first screen on', async ({ page }) => {
	await page.goto('/');
	await expect(page).toHaveTitle(/ – Brug$/);
	await expect(logo(page)).toBeVisible();
	const { height = 0 } = (await logo(page).boundingBox()) ?? {};
	expect(height).toBeGreaterThan(20);
	expect(height).toBeLessThanOrEqual(40);
	await expect(page.getByText('Dan weet Brug wat mag blijven staan.')).toBeVisible();
	for (const colorScheme of schemes) {
		await page.emulateMedia({ colorScheme });
		expect(await drawn(page)).toEqual(bridge[colorScheme]);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await firstStart(page, { name: 'Pit', card: 'koken' });
	// A person may be called anything.
	await expect(heading(page, 'Hoi Pit. Dit is van jou.')).toBeVisible();
	const door = page.getByRole('link', { name: /^Mijn kracht/ });
	await expect(door).toHaveCSS('background-color', 'rgb(246, 196, 83)');
	await expect(door).toHaveCSS('color', 'rgb(15, 45, 51)');

	// Chosen in settings, on a phone that is light.
	await page.goto('/settings');
	await page.getByRole('radio', { name: 'Donker' }).check();
	expect(await drawn(page)).toEqual(bridge.dark);
	await page.reload();
	expect(await drawn(page)).toEqual(bridge.dark);
	// Paper is white, also in the dark.
	await page.emulateMedia({ media: 'print' });
	expect(await drawn(page)).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
});

test('no sentence calls it Pit, in both languages, apart from the one that says what it is made with', async ({
	page
}) => {
	await seed(page, aLittleOfEverything);
	const paths = ['/', '/strengths', '/story', '/plan', '/share', '/settings', '/settings/lock', '/settings/backup'];
	for (const language of ['Nederlands', 'English']) {
		await page.goto('/settings');
		await page.getByRole('radio', { name: language }).check();
		await expect(heading(page, language === 'English' ? 'Settings' : 'Instellingen')).toBeVisible();
		for (const path of [...paths, '/privacy', '/for-supporters', '/s']) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.locator('body'), `${path} ${language}`).not.toContainText(/\bPit\b/);
			expect(await page.title()).toMatch(/ – Brug$/);
		}
		await page.goto('/about');
		const made = language === 'English' ? 'Brug is made with Pit.' : 'Brug is gemaakt met Pit.';
		await expect(page.getByText(made)).toBeVisible();
		expect((await page.locator('body').innerText()).match(/\bPit\b/g)).toHaveLength(1);
	}
});

test('who opens a link sees the organisation, in its colours', async ({ page, elsewhere }) => {
	await seed(page, aLittleOfEverything);
	const reader = await elsewhere();
	await reader.goto(await shareWith(page, 'Samira', ['Wat kan ik?']));
	await expect(reader).toHaveTitle(/ – Brug$/);
	await expect(logo(reader)).toBeVisible();
	expect(await drawn(reader)).toEqual(bridge.light);
	await press(reader, 'Laat zien');
	await expect(reader.getByText('koken').first()).toBeVisible();
	await reader.emulateMedia({ colorScheme: 'dark' });
	expect(await drawn(reader)).toEqual(bridge.dark);
	// The dolls beside the strengths are in the colours of the organisation's layers.
	const dolls = await reader.locator('img[width="394"]').last().getAttribute('src');
	expect(dolls).toContain('%23f6c453');
	expect(dolls).not.toContain('%23ffb627');
});

test('without internet it looks the same, on a screen that was opened and on one that was not @worker', async ({
	page,
	context,
	own
}) => {
	await firstStart(page, { name: 'Sam' });
	await readyForOffline(page);
	await context.setOffline(true);
	await own.server.stop();
	for (const path of ['/', '/plan', '/settings']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page).toHaveTitle(/ – Brug$/);
		expect(await drawn(page)).toEqual(bridge.light);
	}
	await page.goto('/');
	await expect(logo(page)).toBeVisible();
	expect(await logo(page).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('other looks are offered to a phone that has it, and taken when the person says so; then also without internet @worker', async ({
	page,
	context,
	own
}) => {
	await firstStart(page, { name: 'Sam' });
	await readyForOffline(page);
	await own.wear({ name: 'De Haven', colours: { light: { paper: '#fdf3f7', ink: '#3a0f2a', line: '#3a0f2a' } } });
	await page.reload();
	await expect(page.getByText('Er is een nieuwe Brug.')).toBeVisible();
	expect(await drawn(page)).toEqual(bridge.light);

	const haven = { paper: 'rgb(253, 243, 247)', ink: 'rgb(58, 15, 42)' };
	await button(page, 'Open de nieuwe Brug').click();
	await expect(page).toHaveTitle(/ – De Haven$/);
	const name = page.getByRole('main').getByText('De Haven', { exact: true });
	await expect(name).toBeVisible();
	await expect(name).toHaveCSS('text-transform', 'none');
	await expect(logo(page)).toHaveCount(0);
	expect(await drawn(page)).toEqual(haven);
	await expect(heading(page, 'Hoi Sam. Dit is van jou.')).toBeVisible();

	await context.setOffline(true);
	await page.goto('/plan');
	await expect(page).toHaveTitle(/ – De Haven$/);
	expect(await drawn(page)).toEqual(haven);
	// What was not said is ours.
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await drawn(page)).toEqual({ paper: 'rgb(23, 21, 43)', ink: 'rgb(253, 246, 233)' });
});

test('a copy of one name opens under another', async ({ page, elsewhere }) => {
	await seed(page, aLittleOfEverything);
	const before = await rows(page, 'strength');
	const copy = await makeCopy(page);
	const plain = await startServer();
	const other = await elsewhere();
	await firstStartAt(other, plain.url);
	await other.goto(`${plain.url}/settings/backup`);
	await chooseCopy(other, copy.text);
	await putBack(other);
	expect(before.length).toBeGreaterThan(0);
	expect(await rows(other, 'strength')).toEqual(before);
	await plain.stop();
});

async function firstStartAt(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await press(page, /^Van mij/);
	await press(page, 'Sla deze over');
	await press(page, 'Sla deze over');
	await expect(heading(page, /^Hoi/)).toBeVisible();
}

test('every word can be read in the colours of the example, in both schemes', async ({ page, elsewhere }) => {
	const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	const hardToRead = async (each: Page) => {
		await each.evaluate(axe);
		const found = await each.evaluate(() =>
			(window as unknown as { axe: { run(where: Document, how: object): Promise<AxeResults> } }).axe.run(document, {
				runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
			})
		);
		return found.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160)));
	};
	const look = async (each: Page) => {
		for (const colorScheme of schemes) {
			await each.emulateMedia({ colorScheme });
			expect(await hardToRead(each), `${each.url()} ${colorScheme}`).toEqual([]);
		}
	};
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
	for (const path of [
		'/',
		'/strengths?layer=skills',
		'/strengths/skills/skills-good-at',
		'/plan',
		'/people',
		'/settings'
	]) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await look(page);
	}
	const reader = await elsewhere();
	await reader.goto(link);
	await look(reader);
	await press(reader, 'Laat zien');
	await expect(reader.getByText('koken').first()).toBeVisible();
	await look(reader);
});
