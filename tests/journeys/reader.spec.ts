/** The page of the begeleider: a laptop, five minutes, and no mouse needed. */
import { makeShare, sam } from '../fixtures/made-share.ts';
import { expect, heading, nothingStored, press, storages, test, type Page } from './pit.ts';
import { opened } from './reply-form.ts';

/** The name of what has the focus, as a screen reader would say it. */
const focusedName = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> }) | null;
		const said = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.innerText ?? element?.innerText ?? '';
		return said.replace(/\s+/g, ' ').trim();
	});

/** By Tab alone; every stop has a ring and is on the screen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
	for (let stop = 0; stop < 80; stop += 1) {
		await page.keyboard.press('Tab');
		const seen = await page.evaluate(() => {
			const element = document.activeElement;
			if (!(element instanceof HTMLElement) || element === document.body) return 'nothing';
			// Of a link on two lines the first.
			const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
			const above = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
			const hasRing = getComputedStyle(element).outlineStyle !== 'none';
			return element.contains(above) && hasRing ? 'seen' : element.outerHTML.slice(0, 120);
		});
		if (seen === 'nothing') continue;
		expect(seen).toBe('seen');
		if (name.test(await focusedName(page))) return;
	}
	throw new Error(`Tab never reached ${String(name)}`);
}

test('open, look around, copy a part, answer: by keyboard alone', async ({ elsewhere, server }) => {
	const share = await makeShare(server.url);
	const reader = await elsewhere();
	await reader.goto(share.link);
	await tabTo(reader, /^Laat zien$/);
	await reader.keyboard.press('Enter');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeFocused();

	await tabTo(reader, /^Geld$/);
	await reader.keyboard.press('Enter');
	await expect(reader.getByRole('heading', { name: 'Geld' })).toBeFocused();
	await expect(reader.getByRole('heading', { name: 'Geld' })).toBeInViewport();
	expect(reader.url()).toBe(share.link);

	await tabTo(reader, /^Kopieer: Geld$/);
	await reader.keyboard.press('Enter');
	await expect(reader.getByRole('status').filter({ hasText: 'Gekopieerd' })).toBeVisible();
	expect(await reader.evaluate(() => navigator.clipboard.readText())).toBe('Geld\nIk spaar elke week.');

	await tabTo(reader, /^Antwoord Sam$/);
	await reader.keyboard.press('Enter');
	await expect(reader.getByRole('heading', { name: 'Antwoord aan Sam' })).toBeFocused();
	await tabTo(reader, /^Jouw naam$/);
	await reader.keyboard.type('Samira');
	await tabTo(reader, /^Een kracht die ik zie$/);
	await reader.keyboard.type('sparen');
	await tabTo(reader, /^Waar hoort die kracht bij\?$/);
	await reader.keyboard.press('ArrowDown');
	await tabTo(reader, /^Stuur je antwoord$/);
	await reader.keyboard.press('Enter');
	await expect(reader.getByText(/^Je antwoord is verstuurd/)).toBeFocused();
	await tabTo(reader, /^Schrijf nog een antwoord$/);
	expect(await share.replies()).toMatchObject([
		{ name: 'Samira', items: [{ kind: 'strength', text: 'sparen', layer: 'skills' }] }
	]);
	expect(reader.url()).toBe(share.link);
	await reader.reload();
	await expect(heading(reader, 'Iemand laat jou iets zien')).toBeVisible();
});

test('every part has its own button to copy, and all of it together goes in the order in which it reads', async ({
	elsewhere,
	server
}) => {
	const { link } = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, link);
	const copied = () => reader.evaluate(() => navigator.clipboard.readText());
	const parts: [string, string][] = [
		['Hier wil ik over praten', '- Mijn kamer is te duur.\nMijn vraag: Mag ik later thuiskomen?'],
		['Dit ben ik', 'Ik ben Sam en ik hou van soep.'],
		['Mijn droom', 'Een huis met een tuin.'],
		['Wonen', 'Ik woon in een huis met vijf anderen. Over een jaar wil ik een eigen plek.'],
		['Geld', 'Ik spaar elke week.'],
		['Mijn kracht', 'Wat kan ik?\n- koken\nHoe ben ik?\n- rustig\n- trouw'],
		[
			'Mijn plan',
			'Voor 1 juni sta ik op drie lijsten · Wonen\nDit maakt het belangrijk: Dan slaap ik beter.\nDit helpt mij: rustig\n- Ik schrijf mij in (ik · vrijdag)'
		],
		['Mijn mensen', 'Dichtbij\n- tante Roos (mijn tante)']
	];
	for (const [name, text] of parts) {
		await reader.getByRole('button', { name: `Kopieer: ${name}`, exact: true }).click();
		await expect.poll(copied, name).toBe(`${name}\n${text}`);
	}
	await press(reader, 'Kopieer tekst');
	const all = parts.map(([name, text]) => `${name}\n${text}`).join('\n\n');
	await expect.poll(copied).toMatch(/^Geschreven door Sam zelf · .+\n\n/);
	expect((await copied()).endsWith(`\n\n${all}`)).toBe(true);
	const contents = reader.getByRole('navigation').getByRole('button');
	await expect(contents).toHaveText([...parts.map(([name]) => name), 'Antwoord aan Sam']);
	// The same order on the page itself, and one language for all of it.
	await reader.getByRole('combobox', { name: 'Taal' }).selectOption('English');
	await expect(contents).toHaveText([
		'What I want to talk about',
		'This is me',
		'My dream',
		'My home',
		'Money',
		'My strength',
		'My plan',
		'My people',
		'Answer to Sam'
	]);
});

test('places and headings are in order, and a first stop skips to the text', async ({ elsewhere, server }) => {
	const { link } = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, link);
	await expect(reader.getByRole('banner')).toHaveCount(1);
	await expect(reader.getByRole('main')).toHaveCount(1);
	await expect(reader.getByRole('navigation', { name: 'Inhoud' })).toBeVisible();
	const levels = await reader
		.getByRole('heading')
		.evaluateAll((all) => all.map((each) => Number(each.tagName.slice(1))));
	expect(levels[0]).toBe(1);
	levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
	// Before the heading, which has the focus: the language, and before that the way to the text.
	await reader.keyboard.press('Shift+Tab');
	await reader.keyboard.press('Shift+Tab');
	await expect(reader.getByRole('button', { name: 'Naar de tekst' })).toBeFocused();
	await expect(reader.getByRole('button', { name: 'Naar de tekst' })).toBeInViewport();
	await reader.keyboard.press('Enter');
	await expect(reader.getByRole('heading', { name: 'Hier wil ik over praten' })).toBeFocused();
});

test('the notice says whose text it is and what to do; help opens beside it and stores nothing', async ({
	elsewhere,
	server
}) => {
	const { link } = await makeShare(server.url, { content: { ...sam, name: '' } });
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik')).toBeVisible();
	for (const sentence of [
		'Dit is de eigen tekst van de schrijver, vrij gedeeld.',
		'Volg dan de afspraken van je organisatie.',
		'Niemand leest hier live mee. Is er nu gevaar? Bel 112.'
	])
		await expect(reader.getByText(sentence)).toBeVisible();
	await expect(reader.getByRole('heading', { name: 'Antwoord aan de schrijver' })).toBeVisible();
	const [help] = await Promise.all([
		reader.context().waitForEvent('page'),
		reader.getByRole('link', { name: /^Hulp nu/ }).click()
	]);
	await expect(heading(help, 'Hulp nu')).toBeVisible();
	expect(await storages(help)).toEqual(nothingStored);
	await expect(heading(reader, 'Dit ben ik')).toBeVisible();
	expect(reader.url()).toBe(link);
});
