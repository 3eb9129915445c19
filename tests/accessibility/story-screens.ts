/** The screens around Mijn verhaal. */
import { expect, press } from '../journeys/pit.ts';
import { aroundTheStory, ownDomains } from '../journeys/rows.ts';
import { at, then, type Screen } from './screen.ts';

export const storyScreens: Screen[] = [
	then(at('', '/story/domains', ownDomains), 'choosing other domains', async (page) => {
		await page.getByText('Andere delen kiezen').click();
		await expect(page.getByRole('radio').first()).toBeVisible();
	}),
	at('my own list of domains', '/story/domains', ownDomains),
	then(at('', '/story/domains', ownDomains), 'a domain to change', async (page) => {
		await press(page, '+ Een eigen deel');
		await page.getByRole('dialog').getByRole('textbox').fill('Schulden');
		await expect(page.getByRole('button', { name: 'Gebruik: Mijn centen' })).toBeVisible();
	}),
	at('a note about me', '/story/me/about-me', aroundTheStory),
	at('my dream', '/story/me/future-vision', aroundTheStory),
	at('not in my hands', '/story/me/beyond-me'),
	at('an earlier text', '/story/me/future-vision/earlier', aroundTheStory),
	at('what sentences are', '/story/home/sentences', aroundTheStory),
	at('do something with a domain', '/story/home/next', aroundTheStory),
	at('a domain with more beside it', '/story/home', aroundTheStory),
	then(at('', '/story/home', aroundTheStory), 'the view of someone else to change', async (page) => {
		await press(page, 'Verander wat Samira zegt');
		await expect(page.getByRole('dialog')).toBeVisible();
	}),
	then(at('', '/story/home', aroundTheStory), 'all questions of a domain', async (page) => {
		await page.getByText('Alle vragen').click();
		await expect(page.getByRole('switch', { name: 'Over vroeger liever niet' })).toBeVisible();
	}),
	then(at('', '/story/home/fixed-goes-well'), 'examples and themes', async (page) => {
		await page.getByText('Laat voorbeelden zien').click();
		await page.getByText('Waar kan dit over gaan?').click();
	}),
	then(at('', '/story/home', aroundTheStory), 'tips beside a text', async (page) => {
		await page.getByText('Kijk je tekst na').click();
		await expect(page.getByRole('list', { name: 'Tips bij je tekst' })).toBeVisible();
	})
];
