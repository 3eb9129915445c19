/** Every part of the method, switched on one by one and read by somebody else; and what stays off stays home. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { button, expect, heading, press, seed, test, type Page } from './pit.ts';
import { talk } from './people-rows.ts';
import { action, aLittleOfEverything, contact, goal, keptMoment, note, review, secondView, subgoal } from './rows.ts';

const everything = {
	...aLittleOfEverything,
	contact: [
		contact('c-1', 'tante Roos', { gives: 'Ik kook voor haar.', role: 'mijn tante' }),
		contact('c-2', 'Dennis')
	],
	note: [
		note('about-me', 'Ik ben Sam en ik hou van soep.'),
		note('future-vision', 'Een huis met een tuin.'),
		note('beyond-me', 'De wachtlijst is lang.'),
		note('learning-style', '', { choices: ['do'] }),
		note('take-along-worked', 'Elke dag wandelen.'),
		note('exit-best', 'Dit blijft van mij.', { onlyForMe: true }),
		note('intake-tell.money', 'Ik krijg elke week geld.')
	],
	talk: [
		talk('t-1', {
			points: [
				{ id: 'p-1', text: 'Mijn kamer is te duur.' },
				{ id: 'p-2', text: 'Dit punt blijft thuis.' }
			],
			good: 'Ik heb gekookt voor iedereen.',
			question: 'Mag ik later thuiskomen?'
		})
	],
	secondView: [secondView('v-1', 'home', 'Samira', 'Ik zie veel rust.')],
	goal: [
		goal('g-1', 'Voor 1 juni heb ik een eigen kamer', { domain: 'home', contactIds: ['c-1', 'c-2'] }),
		goal('g-2', 'Ik haal mijn rijbewijs', { state: 'reached' })
	],
	subgoal: [subgoal('sub-1', 'g-1', 'Ik sta op de lijst', { sign: 'Ik krijg een brief.' })],
	action: [
		action('a-1', 'g-1', 'Samen bellen', { who: 'someone', contactId: 'c-2' }),
		action('a-2', 'g-1', 'Naar de bieb', { who: 'someone', whoName: 'buurman Ali', order: 2 })
	],
	task: [
		{
			id: 'start-own',
			list: 'to-arrange',
			own: true,
			title: 'De hond aanmelden',
			who: 'together',
			whoName: '',
			when: 'vrijdag',
			state: 'done',
			createdAt: 1,
			changedAt: 1
		}
	],
	review: [
		review('r-1', 'g-1', { outcome: 'partly', learned: 'Op tijd beginnen.' }),
		review('r-2', 'g-2', { outcome: 'worked', did: 'Ik heb elke week gereden.' })
	],
	moment: [keptMoment('m-1', 'Lente')]
};

const on = (page: Page, name: string) => page.getByRole('switch', { name }).click();

async function link(page: Page): Promise<string> {
	await press(page, 'Kijk wat de ander ziet');
	await expect(heading(page, 'Dit ziet de ander')).toBeVisible();
	await press(page, 'Laat zien');
	return page.getByLabel('Jouw link').inputValue();
}

test('what is switched on is read in the language of the reader; what is off is not there', async ({
	page,
	elsewhere
}) => {
	await seed(page, everything);
	await page.goto('/share/new');
	for (const each of await page.getByRole('switch').all()) await expect(each).not.toBeChecked();
	await on(page, 'Mijn kamer is te duur.');
	await on(page, 'Mag ik later thuiskomen?');
	await on(page, 'Dit ben ik');
	await on(page, 'Mijn droom');
	await on(page, 'Hier kan ik niks aan doen');
	await on(page, 'Wat kan ik?');
	await on(page, 'Wonen');
	await on(page, 'Zo ziet een ander het');
	await on(page, 'Voor 1 juni heb ik een eigen kamer');
	await on(page, 'Namen van mijn mensen');
	await page.getByText('Andere doelen', { exact: true }).click();
	await on(page, 'Ik haal mijn rijbewijs');
	await page.getByText('Mijn mensen', { exact: true }).click();
	await expect(page.getByRole('switch', { name: 'tante Roos' })).not.toBeChecked();
	await on(page, 'tante Roos');
	await page.getByText('Mijn reis', { exact: true }).click();
	await page.getByRole('switch', { name: 'Wat ik meeneem' }).click();
	await on(page, 'Dingen om te regelen');
	await page.getByText('Toen en nu', { exact: true }).click();
	await on(page, 'Sinds Lente');
	const address = await link(page);

	const reader = await elsewhere();
	await reader.goto(address);
	await press(reader, 'Laat zien');
	const read = reader.getByRole('main');
	const seen = [
		'Mijn kamer is te duur.',
		'Mag ik later thuiskomen?',
		'Ik ben Sam en ik hou van soep.',
		'Een huis met een tuin.',
		'De wachtlijst is lang.',
		'koken',
		'Ik woon in een huis met vijf anderen.',
		'Ik zie veel rust.',
		'Voor 1 juni heb ik een eigen kamer',
		'Ik krijg een brief.',
		'Op tijd beginnen.',
		'buurman Ali',
		'Ik heb elke week gereden.',
		'De hond aanmelden',
		'tante Roos',
		'Ik kook voor haar.',
		'Elke dag wandelen.',
		'Ik sliep bij vrienden.',
		'fietsen'
	];
	for (const words of seen) await expect(read, words).toContainText(words);
	const off = [
		'Dit punt blijft thuis.',
		'Ik heb gekookt',
		'Dennis',
		'Dit blijft van mij.',
		'veel lawaai',
		'Het was koud.'
	];
	for (const words of off) await expect(read, words).not.toContainText(words);

	// The talk stands on top.
	await expect(read.getByRole('heading', { level: 2 }).first()).toHaveText('Hier wil ik over praten');
	await reader.getByRole('combobox', { name: 'Taal' }).selectOption('English');
	for (const words of ['What I want to talk about', 'My dream', 'What I take along', 'Then and now', 'Looking back'])
		await expect(read, words).toContainText(words);
	await expect(read).toContainText('Een huis met een tuin.');
	const [file] = await Promise.all([reader.waitForEvent('download'), button(reader, 'Word file').click()]);
	expect(file.suggestedFilename()).toBe('pit.docx');
});

test('what was told for a first talk goes along with its domain, also when nothing else was written there', async ({
	page
}) => {
	await seed(page, everything);
	await page.goto('/share/new');
	await on(page, 'Geld');
	await press(page, 'Kijk wat de ander ziet');
	await expect(page.getByRole('alert')).toContainText('Er staat nog niks aan');
	await page.getByText('Mijn reis', { exact: true }).click();
	await on(page, 'Wat ik wil vertellen');
	await press(page, 'Kijk wat de ander ziet');
	await expect(heading(page, 'Dit ziet de ander')).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Ik krijg elke week geld.');
});

test('a link that an older Pit made still opens, with everything in it', async ({ page, elsewhere }) => {
	const path = join(import.meta.dirname, '../fixtures/database-v1.json');
	const { tables } = JSON.parse(readFileSync(path, 'utf8')) as {
		tables: Record<string, { state?: string; receiver?: string }[]>;
	};
	// A share of the older Pit that still waits to be sent: its frozen words are those of version 1.
	const [old] = (tables['share'] ?? []).filter((each) => each.receiver === 'Yara');
	const waiting = { ...old, state: 'waiting', tried: false, envelope: null, notAfter: null, expiresAt: null };
	await seed(page, { ...tables, share: [waiting] } as never, { version: 1, names: Object.keys(tables) });
	await page.goto('/share');
	await expect(page.getByText(/^De link werkt tot/)).toBeVisible();
	await page.getByRole('link', { name: 'Laat de link zien' }).click();
	const address = await page.getByLabel('Jouw link').inputValue();
	const reader = await elsewhere();
	await reader.goto(address);
	await press(reader, 'Laat zien');
	await expect(reader.getByRole('main')).toContainText('koken');
	await expect(reader.getByRole('main')).toContainText('Iedereen eet mee.');
});
