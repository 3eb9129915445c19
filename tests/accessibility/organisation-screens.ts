/** The screens of a Pit that an organisation made its own. */
import {
	expect,
	heading,
	noNetwork,
	press,
	previewFor,
	refusedWith,
	seed,
	type Page,
	type Row
} from '../journeys/pit.ts';
import { aLittleOfEverything, note, storyText, strength } from '../journeys/rows.ts';
import { at, then, type Screen } from './screen.ts';

const both = {
	text: 'Heb je een vraag over De Brug? Bel ons overdag.',
	number: '010 000 00 00',
	checked: '2026-11-22'
};
const own = {
	organisation: { name: 'De Brug', contact: both },
	createKey: { how: 'Vraag de sleutel aan je begeleider van De Brug.' },
	hiddenParts: ['talk', 'cards']
};

/** The server's words, with what an organisation says of itself. */
const ownWords = (page: Page) =>
	page.route('**/content/nl', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, json: { ...((await response.json()) as object), ...own } });
	});

const on = (name: string, path: string, act: (page: Page) => Promise<unknown>): Screen => ({
	name,
	go: async ({ page }) => {
		await ownWords(page);
		await seed(page, aLittleOfEverything);
		await page.goto(path);
		await act(page);
	}
});

const asked = (questionId: string, text: string) => ({ asked: { questionId, packVersion: 1, text } });
const fromBefore: Record<string, Row[]> = {
	...aLittleOfEverything,
	strength: [strength('s-1', 'skills', 'fietsen maken', asked('gone-1', 'Wat maak jij graag?'))],
	storyText: [
		storyText('home', 'now', 'Ik woon hier fijn.', { asked: [asked('gone-2', 'Hoe woon je nu?').asked] }),
		storyText('parenting', 'now', 'Ik breng mijn zoon naar school.')
	],
	note: [note('gone-3', 'Brood met kaas', asked('gone-3', 'Wat eet je graag?'))]
};
const before = (name: string, path: string) =>
	then(at('', path, fromBefore), name, (page) => page.getByText('Eerder beantwoord').click());

export const organisationScreens: Screen[] = [
	on('about, with an organisation', '/about', (page) =>
		expect(page.getByRole('heading', { name: 'Deze Pit is van De Brug.' })).toBeVisible()
	),
	on('a part that is left out', '/talk', (page) =>
		expect(page.getByText('Deze Pit heeft dit deel niet.')).toBeVisible()
	),
	on('a question without cards', '/strengths/skills/skills-good-at', (page) =>
		expect(page.getByRole('textbox')).toBeVisible()
	),
	on('a key in settings', '/settings', async (page) => {
		await press(page, 'Geef de sleutel');
		await expect(page.getByLabel('Typ of plak de sleutel')).toBeVisible();
	}),
	...['a link that waits for a key', 'links, one waits for a key'].map((name, index): Screen => ({
		name,
		go: async ({ page, complaints }) => {
			complaints.allow(refusedWith(403), noNetwork);
			await ownWords(page);
			await page.route('**/api/share', (route) => route.fulfill({ status: 403, json: { problem: 'share.key' } }));
			await seed(page, aLittleOfEverything);
			await previewFor(page, 'Samira', ['Wat kan ik?']);
			await press(page, 'Laat zien aan Samira');
			await expect(heading(page, 'De link voor Samira')).toBeVisible();
			await page.getByLabel('Typ of plak de sleutel').fill('niet deze');
			await press(page, 'Probeer deze sleutel');
			await expect(page.getByText('Deze sleutel past niet.')).toBeVisible();
			if (index === 0) return;
			await page.getByRole('link', { name: 'Mijn links' }).click();
			await expect(page.getByRole('link', { name: 'Geef de sleutel' })).toBeVisible();
		}
	})),
	before('strengths from before', '/strengths'),
	before('texts from before', '/story/home'),
	before('answers of the journey from before', '/journey'),
	at('a domain from before', '/story', fromBefore)
];
