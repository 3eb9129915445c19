/** A copy outside the phone, the card with it, and the move to another phone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseCopy, giveWords, makeCopy } from '../journeys/copy-file.ts';
import { button, expect, heading, noNetwork, press, type Page } from '../journeys/pit.ts';
import { at, then, type Screen } from './screen.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name));
const backup = at('', '/settings/backup');
const move = at('', '/settings/move');

const opened = (name: string, file: string, act: (page: Page) => Promise<void>) =>
	then(backup, name, async (page) => {
		await chooseCopy(page, fixture(file));
		await act(page);
	});

export const copyScreens: Screen[] = [
	at('a copy outside the phone', '/settings/backup'),
	then(backup, 'words for a copy', async (page) => {
		await page.getByRole('switch', { name: 'Op slot met woorden' }).click();
		await expect(page.getByText('Schrijf ze op.')).toBeVisible();
	}),
	then(backup, 'own words for a copy', async (page) => {
		await page.getByRole('switch', { name: 'Op slot met woorden' }).click();
		await press(page, 'Ik kies zelf woorden');
		await expect(page.getByLabel('Jouw woorden')).toBeVisible();
	}),
	then(backup, 'a copy that is made', async (page) => {
		await makeCopy(page, { locked: true });
	}),
	then(backup, 'a file that is no copy', async (page) => {
		await chooseCopy(page, 'Beste Sam');
		await expect(page.getByText('Dit is geen kopie van Pit.')).toBeVisible();
	}),
	opened('words of a copy', 'backup-2-words.txt', async (page) => {
		await giveWords(page, 'zomer');
		await expect(page.getByText('Dit zijn niet de woorden')).toBeVisible();
	}),
	opened('what a copy would change', 'backup-1.json', async (page) => {
		await expect(button(page, 'Zet terug')).toBeVisible();
	}),
	then(backup, 'a card on paper', async (page) => {
		await makeCopy(page, { locked: true });
		await page.getByRole('link', { name: 'Maak er een kaart bij' }).click();
		await page.getByRole('switch', { name: 'Zet mijn woorden erop' }).click();
		await expect(heading(page, 'Een kaart op papier')).toBeVisible();
	}),
	then(move, 'to another phone', async (page) => {
		await expect(button(page, 'Stuur alles vanaf deze telefoon')).toBeVisible();
	}),
	then(move, 'the code for another phone', async (page) => {
		await press(page, 'Stuur alles vanaf deze telefoon');
		await expect(page.getByRole('heading', { name: 'Dit is je code' })).toBeVisible();
	}),
	{
		name: 'to this phone',
		go: async ({ page, elsewhere, complaints }) => {
			complaints.allow(noNetwork);
			const other = await elsewhere();
			await move.go({ page: other, elsewhere, complaints });
			await press(other, 'Stuur alles vanaf deze telefoon');
			const code = await other.getByText(/^([0-9A-Z]{4}\s*){4}$/).innerText();
			await move.go({ page, elsewhere, complaints });
			await page.getByRole('link', { name: 'Haal alles naar deze telefoon' }).click();
			await page.getByLabel('De code van je andere telefoon').fill(code);
			await press(page, 'Zoek');
			await expect(button(page, 'Zet alles hier')).toBeVisible();
		}
	}
];
