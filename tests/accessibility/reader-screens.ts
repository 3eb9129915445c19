/** The page that opens a link, in all its states. */
import { makeFile, makeInlineLink, makeShare } from '../fixtures/made-share.ts';
import { expect, heading, press, refusedWith, type Page } from '../journeys/pit.ts';
import { opened, openForm, sent } from '../journeys/reply-form.ts';
import type { Go, Screen } from './screen.ts';

const passcode = '123456789012';

/** A state of the page, from where the server is. */
const state = (name: string, go: (page: Page, server: string, means: Go) => Promise<unknown>): Screen => ({
	name,
	bare: true,
	apart: true,
	go: async (means) => {
		await means.page.goto('/s');
		await go(means.page, new URL(means.page.url()).origin, means);
	}
});

const form = (name: string, act: (page: Page) => Promise<unknown>) =>
	state(name, async (page, server) => {
		await opened(page, (await makeShare(server)).link);
		await openForm(page);
		await act(page);
	});

export const readerScreens: Screen[] = [
	state('a code is asked for, and was another one', async (page, server, { complaints }) => {
		complaints.allow(refusedWith(401));
		await page.goto((await makeShare(server, { passcode })).link);
		await press(page, 'Laat zien');
		await page.getByLabel('De code').fill('999999999999');
		await press(page, 'Laat zien');
		await expect(page.getByRole('alert')).toContainText('Deze code klopt niet.');
	}),
	state('everything in the link', async (page, server) => {
		await page.goto(makeInlineLink(server));
		await press(page, 'Laat zien');
		await expect(heading(page, 'Dit ben ik, Sam')).toBeVisible();
	}),
	state('a file that does not open', async (page) => {
		await page.getByLabel('Het bestand').setInputFiles({ name: 'a', mimeType: '', buffer: makeFile(passcode) });
		await page.getByLabel('De code').fill('999999999999');
		await press(page, 'Laat zien');
		await expect(page.getByRole('alert')).toBeVisible();
	}),
	form('an answer', async (page) => {
		await page.getByLabel('Jouw naam').fill('Samira');
		await page.getByLabel('Een afspraak').fill('Wij gaan samen kijken. '.repeat(50));
		await press(page, 'Stuur je antwoord');
		await expect(page.getByRole('alert')).toBeVisible();
	}),
	form('an answer that is sent', async (page) => {
		await press(page, 'Stuur alleen: gelezen');
		await expect(sent(page)).toBeVisible();
	}),
	state('a part that is copied, on a laptop', async (page, server) => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.setViewportSize({ width: 1280, height: 800 });
		await opened(page, (await makeShare(server)).link);
		await press(page, 'Kopieer: Wonen');
		await expect(page.getByText('Gekopieerd')).toBeVisible();
	})
];
