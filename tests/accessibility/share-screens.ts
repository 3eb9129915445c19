/** The screens of a link that is out there, of what comes back, and of what goes without a server. */
import { answer, lockUp } from '../journeys/answer.ts';
import { button, codeOn, expect, heading, press, previewFor, seed, shareWith, type Page } from '../journeys/pit.ts';
import { reply } from '../journeys/reply-rows.ts';
import { aLittleOfEverything } from '../journeys/rows.ts';
import { at, empty, then, type Screen } from './screen.ts';

const withReplies = {
	...aLittleOfEverything,
	reply: [
		reply('r-1', 'Samira', [
			{ kind: 'read' },
			{ kind: 'strength', text: 'Je blijft rustig als het druk is.', layer: 'qualities' },
			{ kind: 'view', text: 'Je helpt veel in huis.', domain: 'home', heading: 'Wonen' },
			{ kind: 'view', text: 'Je speelt gitaar.', domain: 'own', heading: 'Muziek' },
			{ kind: 'question', text: 'Hoe slaap je nu?', fate: 'left' },
			{ kind: 'agreement', text: 'Samen de gemeente bellen' },
			{ kind: 'strength', text: 'Je bent eerlijk.', fate: 'taken' }
		]),
		reply('r-2', '', [], { readable: false, seenAt: 1 })
	]
};
const aReply = at('', '/share/replies/r-1', withReplies);
const taking = (name: string, index: number) =>
	then(aReply, name, async (page) => {
		await button(page, 'Neem over').nth(index).click();
		await expect(page.getByRole('dialog')).toBeVisible();
	});
const live = (name: string, act: (page: Page, link: string) => Promise<unknown>): Screen => ({
	name,
	go: async ({ page }) => {
		await seed(page, aLittleOfEverything);
		const link = await shareWith(page, 'Samira', undefined, true);
		await act(page, link);
	}
});

export const shareScreens: Screen[] = [
	at('home with an answer', '/', withReplies),
	at('answers', '/share/replies', withReplies),
	empty('answers', '/share/replies'),
	then(aReply, 'an answer, with what was left', async (page) => {
		await page.getByText('Wat ik liet liggen').click();
		await expect(page.getByText('Hoe slaap je nu?')).toBeVisible();
	}),
	at('an answer that cannot be read', '/share/replies/r-2', withReplies),
	taking('a strength to take over', 0),
	taking('a view to take over, somewhere', 2),
	taking('an agreement to take over', 3),
	live('a link with a code', (page) => codeOn(page)),
	live('a link that is locked, with an answer', async (page, link) => {
		await answer(link, { passcode: await codeOn(page), parts: [{ kind: 'read' }] });
		await lockUp(link);
		await page.goto('/share');
		await expect(page.getByText(/De link zit op slot\.$/)).toBeVisible();
	}),
	live('another end for a link', async (page) => {
		await page.getByRole('link', { name: 'Verander het einde' }).click();
		await expect(heading(page, 'Wanneer stopt deze link?')).toBeVisible();
	}),
	live('what is in a link', async (page) => {
		await page.getByRole('link', { name: 'Lees wat erin zit' }).click();
		await expect(heading(page, 'Dit liet je zien aan Samira')).toBeVisible();
	}),
	{
		name: 'without a server',
		go: async ({ page }) => {
			await seed(page, aLittleOfEverything);
			await previewFor(page, 'Samira', ['Wat kan ik?']);
			await press(page, 'Deel zonder internet');
			await press(page, 'Maak het bestand');
			await expect(page.getByText('Het bestand is klaar.')).toBeVisible();
			await press(page, 'Maak de link');
			await expect(page.getByLabel('Jouw link')).toBeVisible();
		}
	}
];
