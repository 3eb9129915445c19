/** Making, choosing and looking at a copy outside the phone, the way a person does. */
import { readFileSync } from 'node:fs';
import { button, expect, press, rows, type Page } from './pit.ts';

export type Copy = { name: string; text: string; words: string };

/** The words on the screen, in their order. */
export const wordsOn = async (page: Page) => (await page.getByRole('listitem').allInnerTexts()).join(' ');

/** Makes a copy at /settings/backup, and gives the file; with words when `locked`. */
export async function makeCopy(page: Page, { locked = false }: { locked?: boolean } = {}): Promise<Copy> {
	await page.goto('/settings/backup');
	let words = '';
	if (locked) {
		await page.getByRole('switch', { name: 'Op slot met woorden' }).click();
		words = await wordsOn(page);
	}
	const download = page.waitForEvent('download');
	await press(page, 'Maak een kopie');
	const file = await download;
	await expect(page.getByText('Je kopie is klaar.')).toBeVisible();
	return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8'), words };
}

/** Chooses a file behind one of the two buttons. */
export async function chooseCopy(
	page: Page,
	text: string | Buffer,
	how: 'Zet een kopie terug' | 'Probeer je kopie' = 'Zet een kopie terug'
): Promise<void> {
	const choosing = page.waitForEvent('filechooser');
	await press(page, how);
	await (await choosing).setFiles({ name: 'kopie.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
}

export async function giveWords(page: Page, words: string): Promise<void> {
	await page.getByLabel('Deze kopie is op slot. Wat zijn de woorden?').fill(words);
	await press(page, 'Open de kopie');
}

export async function putBack(page: Page): Promise<void> {
	await press(page, 'Zet terug');
	await expect(page.getByText('Alles uit de kopie staat er weer.')).toBeVisible();
}

/** What is in the dialog under one of its headings. */
export async function under(page: Page, heading: string): Promise<string[]> {
	const title = page.getByRole('heading', { name: heading });
	await expect(page.getByRole('dialog').getByRole('heading', { name: heading })).toBeVisible();
	return page.getByRole('dialog').locator('section').filter({ has: title }).getByRole('listitem').allInnerTexts();
}

const tables = [
	'person',
	'strength',
	'storyText',
	'domainMark',
	'goal',
	'subgoal',
	'action',
	'share',
	'answer',
	'note'
];

/** Every row of the person, as the database has it. */
export async function everything(page: Page): Promise<string> {
	const all = [];
	for (const table of tables) all.push([table, (await rows(page, table)).toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
	return JSON.stringify(all);
}

export const closeSheet = (page: Page) => button(page, /^(Nee, liever niet|Klaar)$/).click();
