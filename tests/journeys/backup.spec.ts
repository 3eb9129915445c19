import { DATABASE_VERSION } from '../../src/lib/storage/store.ts';
import { readFileSync } from 'node:fs';
import { button, expect, firstStart, heading, press, rows, saved, seed, shareWith, test, type Page } from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

const tables = ['person', 'strength', 'storyText', 'domainMark', 'goal', 'subgoal', 'action', 'share', 'answer'];

/** Saves a copy in settings, and gives the text of the file. */
async function saveCopy(page: Page): Promise<string> {
	await page.goto('/settings');
	const download = page.waitForEvent('download');
	await press(page, 'Bewaar een kopie');
	const file = await download;
	expect(file.suggestedFilename()).toBe('pit-kopie.json');
	await expect(page.getByText('De kopie staat bij je bestanden.')).toBeVisible();
	return readFileSync(await file.path(), 'utf8');
}

async function openCopy(page: Page, text: string): Promise<void> {
	const choosing = page.waitForEvent('filechooser');
	await button(page, 'Zet een kopie terug').first().click();
	await (await choosing).setFiles({ name: 'kopie.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function everything(page: Page) {
	const all = [];
	for (const table of tables) all.push([table, (await rows(page, table)).toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
	return all;
}

test('a copy outside the phone brings everything back after a wipe', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await shareWith(page, 'Samira', ['Wat kan ik?']);
	const before = await everything(page);
	const copy = await saveCopy(page);
	expect(copy).toContain('Voor 1 juni heb ik een eigen kamer');

	await press(page, 'Wis alles van dit apparaat');
	await expect(page.getByText('Je hebt nog links open. Stop die eerst.')).toBeVisible();
	await press(page, 'Ja, wis alles');
	await expect(button(page, /^Van mij/)).toBeVisible();
	await firstStart(page);
	await page.getByRole('link', { name: 'Instellingen' }).click();
	// One button, also for who hears the screen: the file input behind it is not a second one.
	await expect.soft(button(page, 'Zet een kopie terug')).toHaveCount(1);
	await openCopy(page, copy);
	await expect(page.getByText(/^Deze kopie is van \d+ \p{L}+\. Dit zit erin:$/u)).toBeVisible();
	for (const part of ['3 krachten', '4 stukken tekst', '3 doelen']) await expect(page.getByText(part)).toBeVisible();
	await expect(page.getByText('Wat er nu staat, blijft.')).toBeVisible();
	// Nothing has happened yet: it can still be left.
	await press(page, 'Nee, liever niet');
	expect(await rows(page, 'strength')).toHaveLength(0);
	await openCopy(page, copy);
	await press(page, 'Zet terug');
	await expect(page.getByText('Alles uit de kopie staat er weer.')).toBeVisible();
	expect(JSON.stringify(await everything(page))).toBe(JSON.stringify(before));

	await page.goto('/');
	await expect(heading(page, 'Hoi Sam. Dit is van jou.')).toBeVisible();
	// The link can still be stopped: its key came back too.
	await page.goto('/share');
	await press(page, 'Stop deze link');
	await expect(
		page.getByText('Gestopt. Niemand kan de link nog openen. Wat gelezen is, blijft gelezen.')
	).toBeVisible();
});

test('a restored copy does not overwrite what is newer', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	const copy = await saveCopy(page);
	await page.goto('/story/home/fixed-important');
	await page.getByRole('textbox').fill('Ik woon nu alleen.');
	await expect(saved(page)).toBeVisible();
	await page.goto('/settings');
	await openCopy(page, copy);
	await press(page, 'Zet terug');
	await expect(page.getByText('Alles uit de kopie staat er weer.')).toBeVisible();
	await page.goto('/story/home');
	await expect(page.getByRole('main')).toContainText('Ik woon nu alleen.');
});

test('a damaged, foreign or newer file each get their own sentence, and change nothing', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	const copy = await saveCopy(page);
	const before = JSON.stringify(await everything(page));
	const changed = (part: object) => JSON.stringify({ ...(JSON.parse(copy) as object), ...part });
	const damaged = 'Deze kopie is niet heel. Kies een andere kopie.';
	const foreign = 'Dit is geen kopie van Pit. Kies een ander bestand.';
	const newer = 'Deze kopie komt uit een Pit die nieuwer is. Laad de pagina opnieuw.';
	for (const [text, sentence] of [
		[copy.slice(0, copy.length / 2), damaged],
		[copy.replace('eigen kamer', 'ander huis'), damaged],
		[changed({ tables: 5 }), damaged],
		['', foreign],
		['Beste Sam, hier is je brief.', foreign],
		['{"recepten":[]}', foreign],
		['\u0089PNG\r\n\u001a\n', foreign],
		[changed({ format: 2 }), newer],
		[changed({ schema: DATABASE_VERSION + 1 }), newer]
	] as const) {
		await openCopy(page, text);
		await expect(page.getByText(sentence), text.slice(0, 40)).toBeVisible();
		await expect(button(page, 'Nee, liever niet')).toBeHidden();
		await page.reload();
	}
	expect(JSON.stringify(await everything(page))).toBe(before);
});
