/** Two phones: everything of one comes to the other by a code, through a server that cannot read it. */
import type { BrowserContext } from '@playwright/test';
import { everything } from './copy-file.ts';
import {
	button,
	expect,
	firstStart,
	heading,
	noNetwork,
	press,
	readyForOffline,
	refusedWith,
	rows,
	seed,
	shareWith,
	test,
	type Page
} from './pit.ts';
import { aLittleOfEverything, strength } from './rows.ts';

test.beforeEach(({ complaints }) => complaints.allow(refusedWith(410), refusedWith(404)));

/** Starts sending, and gives the code as it stands on the screen. */
async function send(page: Page): Promise<string> {
	await page.goto('/settings/move');
	await press(page, 'Stuur alles vanaf deze telefoon');
	await expect(page.getByText(/^Pit wacht op je andere telefoon\. De code werkt tot \d+:\d\d\.$/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Dit is je code' })).toBeFocused();
	const code = await page.getByText(/^([0-9A-Z]{4}\s*){4}$/).innerText();
	return code.replace(/\s+/g, ' ').trim();
}

/** A new phone, up to the question for the code. */
async function otherPhone(page: Page): Promise<void> {
	await page.goto('/');
	await press(page, /^Van mij/);
	await page.getByRole('link', { name: 'Ik heb al een Pit of een kopie' }).click();
	await expect(heading(page, 'Alles naar deze telefoon')).toBeVisible();
}

async function find(page: Page, code: string): Promise<void> {
	await page.getByLabel('De code van je andere telefoon').fill(code);
	await press(page, 'Zoek');
}

test('everything comes to the other phone, both hear it, the server keeps nothing, and a link is stopped from there', async ({
	page,
	elsewhere
}) => {
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
	const before = await everything(page);
	const code = await send(page);
	expect(code).toMatch(/^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$/);
	await expect(page.getByText('Wie deze code heeft, krijgt alles. Laat hem aan niemand zien.')).toBeVisible();

	const other = await elsewhere();
	await otherPhone(other);
	await find(other, code.toLowerCase().replaceAll(' ', '-'));
	await expect(other.getByRole('heading', { name: 'Gevonden' })).toBeFocused();
	for (const part of ['3 krachten', '4 stukken tekst', '1 link']) await expect(other.getByText(part)).toBeVisible();
	// Only looking puts nothing here, and tells nobody.
	expect(await rows(other, 'strength')).toEqual([]);
	await expect(page.getByText(/^Pit wacht/)).toBeVisible();
	await press(other, 'Zet alles hier');
	await expect(other.getByText('Aangekomen. Alles staat nu op deze telefoon.')).toBeVisible();
	await expect(other.getByText('Je andere telefoon weet het ook.')).toBeVisible();
	await expect(page.getByText('Aangekomen op je andere telefoon.')).toBeVisible();
	expect(await everything(other)).toBe(before);
	// What was sent stays here as well.
	expect(await everything(page)).toBe(before);

	const third = await elsewhere();
	await otherPhone(third);
	await find(third, code);
	await expect(third.getByText(/^Pit vindt niks bij deze code\./)).toBeVisible();

	await other.getByRole('link', { name: 'Naar het begin' }).click();
	await expect(heading(other, 'Hoi Sam. Dit is van jou.')).toBeVisible();
	await other.goto('/share');
	await press(other, 'Stop deze link');
	await expect(other.getByText('Gestopt. Niemand kan de link nog openen.')).toBeVisible();
	await third.goto(link);
	await press(third, 'Laat zien');
	await expect(heading(third, 'Deze link is er niet meer')).toBeVisible();
});

test('what is on the other phone already stays, and is not doubled', async ({ page, elsewhere }) => {
	await seed(page, aLittleOfEverything);
	const code = await send(page);
	const other = await elsewhere();
	await seed(other, { ...aLittleOfEverything, strength: [strength('s-9', 'skills', 'fietsen')] });
	await other.goto('/settings');
	await other.getByRole('link', { name: 'Naar een andere telefoon' }).click();
	await other.getByRole('link', { name: 'Haal alles naar deze telefoon' }).click();
	await find(other, code);
	await press(other, 'Nee, liever niet');
	expect(await rows(other, 'strength')).toHaveLength(1);
	await find(other, code);
	await press(other, 'Zet alles hier');
	await expect(other.getByText('Je andere telefoon weet het ook.')).toBeVisible();
	expect((await rows(other, 'strength')).map(({ id }) => id)).toEqual(['s-1', 's-2', 's-3', 's-9']);
	expect(await rows(other, 'goal')).toHaveLength(3);
});

test('a move that is stopped is nowhere any more; the code stays while one looks elsewhere', async ({
	page,
	elsewhere
}) => {
	await seed(page, aLittleOfEverything);
	const code = await send(page);
	await page.getByRole('link', { name: 'Terug' }).click();
	await page.getByRole('link', { name: 'Naar een andere telefoon' }).click();
	await expect(page.getByText(/^([0-9A-Z]{4}\s*){4}$/)).toContainText(code.slice(0, 4));
	await press(page, 'Stop met sturen');
	await expect(page.getByText('Gestopt. Er staat niks meer op de server.')).toBeVisible();
	const other = await elsewhere();
	await otherPhone(other);
	await find(other, code);
	await expect(other.getByText(/^Pit vindt niks bij deze code\. Klopt elke letter\?/)).toBeVisible();
	await press(page, 'Maak een nieuwe code');
	await expect(page.getByRole('heading', { name: 'Dit is je code' })).toBeVisible();
});

test('a code that is not whole, or of nobody, is said kindly', async ({ page }) => {
	await firstStart(page);
	await page.goto('/settings/move?get');
	await find(page, 'ABCD EFGH');
	await expect(page.getByText(/^Deze code is niet heel\. Hij heeft 16 letters en cijfers\./)).toBeVisible();
	await find(page, 'ABCD-EFGH-JKMN-PQRS');
	await expect(page.getByText(/^Pit vindt niks bij deze code\./)).toBeVisible();
	await expect(page.getByLabel('De code van je andere telefoon')).toHaveValue('ABCD-EFGH-JKMN-PQRS');
});

const offline = (context: BrowserContext, page: Page) =>
	Promise.all([context.setOffline(true), page.waitForFunction(() => !navigator.onLine)]);

test('without internet it is said, the file is named, and what is not told yet is told later @worker', async ({
	page,
	context,
	elsewhere,
	complaints
}) => {
	complaints.allow(noNetwork, /Failed to fetch dynamically imported module/);
	await seed(page, aLittleOfEverything);
	await page.goto('/settings');
	await readyForOffline(page);
	await offline(context, page);
	// The code for it is not on the phone: it would be of no use there.
	await page.goto('/settings/move');
	await expect(page.getByRole('alert')).toHaveText(/^Je hebt nu geen internet\. Doe het met een bestand/);
	await page.getByRole('link', { name: 'Doe het met een bestand' }).click();
	await expect(heading(page, 'Mijn kopie')).toBeVisible();
	await context.setOffline(false);
	await page.goto('/settings/move');
	await expect(button(page, 'Stuur alles vanaf deze telefoon')).toBeVisible();
	await offline(context, page);
	await press(page, 'Stuur alles vanaf deze telefoon');
	await expect(page.getByText(/^Er is geen verbinding\./)).toBeVisible();
	await context.setOffline(false);

	const code = await send(page);
	const other = await elsewhere();
	await otherPhone(other);
	await find(other, code);
	await expect(button(other, 'Zet alles hier')).toBeVisible();
	await offline(other.context(), other);
	await press(other, 'Zet alles hier');
	await expect(other.getByText('Je andere telefoon weet het nog niet. Laat dit scherm open.')).toBeVisible();
	expect(await rows(other, 'strength')).toHaveLength(3);
	await other.context().setOffline(false);
	await expect(other.getByText('Je andere telefoon weet het ook.')).toBeVisible();
	await expect(page.getByText('Aangekomen op je andere telefoon.')).toBeVisible();
});
