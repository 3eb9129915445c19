/**
 * The pictures of the README: `npm run screenshots`. Fills in an example person (Sam) in the built app, the way a
 * person would, and writes docs/screenshots/*.png: a phone of 390 px, the reader's screen of 1280 px, light and dark.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumArgs, ensureChromium } from '../browser.ts';
import { copyHouse } from './house.ts';
import { addStep, firstStart, heading, makeGoal, press, previewFor, saved, shareWith, writeStory } from './pit.ts';
import { startServer } from './server.ts';

const pictures = join(import.meta.dirname, '../../docs/screenshots');
// A copy, so that a build that runs at the same time changes nothing. It needs the packages of this folder.
const house = join(import.meta.dirname, '../.out/screenshots');
const dataDir = mkdtempSync(join(tmpdir(), 'pit-screenshots-'));

/** One screen in both schemes, as it stands. */
async function picture(page: Page, name: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`), scale: 'css', caret: 'hide' });
	}
}

async function answer(page: Page, question: string, cards: string[], words?: string): Promise<void> {
	await page.goto(`/strengths/${question}`);
	for (const card of cards) await press(page, card);
	if (words !== undefined) await page.getByLabel('In jouw woorden').fill(words);
	await saved(page).waitFor();
}

async function fillIn(page: Page): Promise<void> {
	await firstStart(page, { name: 'Sam', card: 'koken' });
	await answer(page, 'skills/skills-good-at', ['rustig blijven'], 'Ik maak fietsen voor de hele straat.');
	await answer(page, 'interests/interests-lose-time', ['techniek', 'tekenen']);
	await answer(page, 'contacts/contacts-be-myself', ['een vriend of vriendin'], 'Bij mijn tante kan ik altijd eten.');
	await answer(page, 'surroundings/surroundings-nice-place', ['het park'], 'De werkplaats in het buurthuis.');
	await answer(page, 'qualities/qualities-proud', ['trouw', 'nieuwsgierig'], 'Ik heb een jaar lang elke dag gewerkt.');
	await writeStory(page, 'home', {
		now: 'Ik woon in een huis met vijf anderen. Ik heb een eigen kamer.',
		goesWell: 'Ik kook drie keer in de week voor iedereen.',
		hard: 'In de nacht is er veel lawaai.',
		help: 'Ik ruim mijn kamer zelf op. Samira helpt mij met post.',
		want: 'Over een jaar wil ik een eigen plek.'
	});
	await writeStory(page, 'activity', {
		now: 'Ik werk twee dagen in een fietsenmaker.',
		goesWell: 'Ik kom op tijd en leer snel.',
		want: 'Ik wil een diploma halen.'
	});
	await writeStory(page, 'meaning', { now: 'Mijn zusje is het belangrijkst voor mij.' });
	await makeGoal(page, {
		title: 'Voor 1 juni sta ik op drie lijsten',
		domain: 'Wonen',
		why: 'Dan komt mijn eigen plek dichterbij.',
		strength: 'rustig blijven'
	});
	await addStep(page, { title: 'Ik schrijf mij in bij de woningsite', when: 'vrijdag' });
	await addStep(page, { title: 'Met Samira het formulier invullen', who: 'samen', when: 'volgende week' });
	await page.getByRole('checkbox', { name: 'Ik schrijf mij in bij de woningsite' }).check();
	await makeGoal(page, { title: 'Ik blijf elke week sporten', why: 'Daar word ik rustig van.' });
}

async function takePictures(page: Page, reader: Page): Promise<void> {
	await fillIn(page);
	await page.goto('/');
	await heading(page, /^Hoi Sam/).waitFor();
	await picture(page, 'home');
	await page.goto('/strengths?layer=skills');
	await heading(page, 'Zes lagen kracht').waitFor();
	await picture(page, 'strengths');
	await page.goto('/strengths/qualities/qualities-friend-says');
	await press(page, 'eerlijk');
	await saved(page).waitFor();
	await picture(page, 'question');
	await page.goto('/story');
	await heading(page, 'Mijn verhaal').waitFor();
	await picture(page, 'story');
	await page.goto('/plan');
	await heading(page, /Mijn plan/).waitFor();
	await picture(page, 'plan');
	await previewFor(page, 'Samira', ['Wat kan ik?', 'Wonen']);
	await press(page, 'Terug');
	await heading(page, 'Wat mag Samira zien?').waitFor();
	await page.evaluate(() => window.scrollTo(0, 0));
	await picture(page, 'share');

	await reader.goto(await shareWith(page, 'Samira'));
	await press(reader, 'Laat zien');
	await heading(reader, /^Dit ben ik/).waitFor();
	await picture(reader, 'reader');
}

mkdirSync(pictures, { recursive: true });
copyHouse(house);
const server = await startServer({ from: house, dataDir });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
try {
	const device = { baseURL: server.url, locale: 'nl-NL', reducedMotion: 'reduce', serviceWorkers: 'block' } as const;
	const phone = await browser.newContext({ ...device, viewport: { width: 390, height: 844 } });
	const laptop = await browser.newContext({ ...device, viewport: { width: 1280, height: 900 } });
	phone.setDefaultTimeout(15_000);
	await takePictures(await phone.newPage(), await laptop.newPage());
} finally {
	await browser.close();
	await server.stop();
	rmSync(dataDir, { recursive: true, force: true });
	rmSync(house, { recursive: true, force: true });
}
