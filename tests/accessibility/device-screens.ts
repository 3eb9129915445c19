/** The screens about this device: its lock, leaving it, and what it lost. */
import { button, expect, firstStart, heading, press, seed } from '../journeys/pit.ts';
import { aLittleOfEverything } from '../journeys/rows.ts';
import { at, then, type Screen } from './screen.ts';

const withCode = then(at('', '/settings/lock/pin'), 'a lock on the screen', async (page) => {
	await page.getByLabel('Jouw code').fill('2468');
	await press(page, 'Zet de code erop');
	await expect(page.getByText('Er staat een code op Pit.')).toBeVisible();
});
const words = at('the words of a vault', '/settings/lock/vault');
const typed = then(words, 'the words of a vault, to type', async (page) => {
	await press(page, 'Ik heb ze opgeschreven');
	await page.getByLabel('Jouw vijf woorden').fill('appel');
	await press(page, 'Zet alles in de kluis');
	await expect(page.getByText('Dit zijn niet de woorden.')).toBeVisible();
});
const locked: Screen = {
	...then(withCode, 'locked', async (page) => {
		await page.goto('/');
		await page.getByText('Ik weet het niet meer').click();
		await page.getByLabel('Jouw code').fill('1111');
		await press(page, 'Doe open');
		await expect(page.getByText('Dat is niet de code.')).toBeVisible();
	}),
	bare: true
};

export const deviceScreens: Screen[] = [
	at('no lock yet', '/settings/lock'),
	at('a new code', '/settings/lock/pin'),
	withCode,
	words,
	typed,
	locked,
	at('privacy', '/privacy'),
	{
		name: 'a lock that is offered',
		bare: true,
		go: async ({ page }) => {
			await page.goto('/');
			await press(page, /^Ik deel hem/);
			await press(page, 'Sla deze over');
			await press(page, 'Sla deze over');
			await expect(heading(page, 'Wil je een slot op Pit?')).toBeVisible();
		}
	},
	{
		name: 'leaving a borrowed device',
		go: async ({ page }) => {
			await firstStart(page, { whose: 'Van de bieb of opvang' });
			await page.getByRole('link', { name: 'Ik ben hier klaar' }).click();
			await expect(heading(page, 'Neem je iets mee?')).toBeVisible();
		}
	},
	{
		name: 'a phone that emptied Pit',
		bare: true,
		go: async ({ page }) => {
			await seed(page, aLittleOfEverything);
			await page.evaluate(() => void indexedDB.deleteDatabase('pit'));
			await page.goto('/');
			await expect(button(page, 'Begin opnieuw')).toBeVisible();
		}
	}
];
