/** The ways of a person with a vault. */
import { expect, heading, press, type Page } from './pit.ts';

export const shut = (page: Page) => expect(heading(page, 'Pit is op slot')).toBeVisible();

/** Makes a vault, as a person does; the five words. */
export async function makeVault(page: Page): Promise<string> {
	await page.goto('/settings/lock');
	await page.getByRole('link', { name: 'Maak een kluis' }).click();
	const list = page.getByRole('list', { name: 'De vijf woorden van je kluis' }).getByRole('listitem');
	await expect(list).toHaveCount(5);
	const words = await list.allInnerTexts();
	await press(page, 'Ik heb ze opgeschreven');
	await page.getByLabel('De vijf woorden van je kluis').fill(words.join(' '));
	await press(page, 'Zet alles in de kluis');
	await expect(page.getByText('Er zit een kluis op Pit.')).toBeVisible();
	return words.join(' ');
}

/** How many copies the phone has. */
export const copies = (page: Page) =>
	page.evaluate(async () => {
		if (!(await indexedDB.databases()).some(({ name }) => name === 'pit-copies')) return 0;
		return new Promise<number>((found) => {
			const opening = indexedDB.open('pit-copies');
			opening.onsuccess = () => {
				const asked = opening.result.transaction('copy').objectStore('copy').count();
				asked.onsuccess = () => {
					opening.result.close();
					found(asked.result);
				};
			};
		});
	});
