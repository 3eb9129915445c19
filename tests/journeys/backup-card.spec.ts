import { makeCopy, wordsOn } from './copy-file.ts';
import { button, expect, heading, press, seed, test } from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

/** Pages of a PDF, not the one object that lists them. */
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;

test('the card says where the copy is and how it comes back, on one sheet; words only when asked', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	const { name, words } = await makeCopy(page, { locked: true });
	await page.getByRole('link', { name: 'Maak er een kaart bij' }).click();
	await expect(heading(page, 'Een kaart op papier')).toBeVisible();
	const card = page.getByRole('article', { name: 'Mijn kopie' });
	for (const text of [name, new URL(page.url()).host, 'Ik bewaar het bestand hier', 'Ik heb al een Pit of een kopie'])
		await expect(card).toContainText(text);
	await expect(card).toContainText(/Mijn kopie is van\s*\d+ \p{L}+ \d{4}/u);
	for (const word of words.split(' ')) await expect(card).not.toContainText(word);
	await page.getByRole('switch', { name: 'Zet mijn woorden erop' }).click();
	expect(await wordsOn(page)).toContain(words);

	let printed = 0;
	await page.exposeFunction('printed', () => (printed += 1));
	await page.evaluate(() => (window.print = () => void (window as unknown as { printed(): void }).printed()));
	await press(page, 'Print of bewaar als pdf');
	await expect.poll(() => printed).toBe(1);
	expect(pages(await page.pdf({ preferCSSPageSize: true, tagged: true }))).toBe(1);
	await page.emulateMedia({ media: 'print' });
	for (const hidden of ['Print of bewaar als pdf', 'Snel weg']) await expect(button(page, hidden)).toBeHidden();
	await expect(heading(page, 'Een kaart op papier')).toBeHidden();
});

test('without words of this visit there are five lines to write on', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await makeCopy(page, { locked: true });
	await page.goto('/settings/backup/card');
	await expect(heading(page, 'Een kaart op papier')).toBeVisible();
	await expect(page.getByRole('switch')).toHaveCount(0);
	const card = page.getByRole('article', { name: 'Mijn kopie' });
	await expect(card).toContainText(/Mijn kopie is van\s*\d+ \p{L}+ \d{4}/u);
	await expect(card.getByRole('list').first().getByRole('listitem')).toHaveCount(5);
	expect((await card.getByRole('list').first().innerText()).replace(/[\d.\s]/g, '')).toBe('');
});
