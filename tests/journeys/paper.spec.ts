import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { button, expect, heading, noNetwork, press, readyForOffline, seed, test, type Page } from './pit.ts';
import { aLittleOfEverything, contact, person, review, storyText } from './rows.ts';

const eight = [
	'health',
	'safety',
	'money-and-admin',
	'home',
	'family',
	'work-and-learning',
	'friends-and-leisure',
	'society-and-culture'
];
const note = (id: string, text: string, part = {}) => ({
	id,
	text,
	choices: [],
	plainAnswer: null,
	onlyForMe: false,
	asked: null,
	changedAt: 1,
	...part
});
const hiddenDomain = (id: string) => ({
	id,
	own: false,
	title: '',
	hidden: true,
	order: null,
	reportsTo: [],
	createdAt: 1,
	changedAt: 1
});
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
const choose = (page: Page, what: string) => page.getByRole('radio', { name: what }).check();

test('a whole story of eight domains fits on two A4 at 12 points, tagged and with its language', async ({ page }) => {
	const sentence = 'Ik woon in een huis met vijf anderen en ik kook graag voor iedereen in de straat. ';
	const story = eight.flatMap((domain) =>
		['now', 'goesWell', 'hard', 'help', 'want'].map((field) =>
			storyText(domain, field, `${sentence.repeat(2).slice(0, 138).trim()}.`)
		)
	);
	await seed(page, { person: [person({ domainSet: 'eight', name: 'Sam van den Berg' })], storyText: story });
	await page.goto('/paper');
	await expect(heading(page, 'Zet het op papier')).toBeVisible();
	// The method's words come from the server: before that there is nothing to put on paper.
	await expect(page.locator('article')).toBeAttached();
	const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
	expect(pages(pdf)).toBe(2);
	expect(pdf.toString('latin1')).toMatch(/\/Lang\s*\(nl\)/);
	expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
	await expect(page.getByText(/^Sam van den Berg. Dit heb ik zelf geschreven/)).toBeVisible();
	for (const each of await page.getByRole('article').getByRole('paragraph').all()) {
		expect(await each.evaluate((node) => parseFloat(getComputedStyle(node).fontSize))).toBeGreaterThanOrEqual(14.5);
	}
});

test('story, plan, what I take along and the talk each go on paper; only for me never does', async ({ page }) => {
	await seed(page, {
		...aLittleOfEverything,
		note: [
			note('about-me', 'Ik ben Sam.'),
			note('future-vision', 'Een huis met een tuin.', { onlyForMe: true }),
			note('take-along-worked', 'Elke dag wandelen.')
		],
		talk: [
			{
				id: 't-1',
				points: [{ id: 'p-1', text: 'mijn kamer' }],
				good: 'Ik heb gekookt.',
				question: 'Mag ik later thuis?',
				after: '',
				heldAt: null,
				createdAt: 1,
				changedAt: 1
			}
		]
	});
	await page.goto('/paper');
	const paper = page.getByRole('article');
	await expect(paper).toContainText('Ik ben Sam.');
	await expect(paper).toContainText('Ik woon in een huis met vijf anderen.');
	await expect(paper).not.toContainText('In de nacht is er veel lawaai.');
	await expect(paper).not.toContainText('Een huis met een tuin.');
	await choose(page, 'Mijn plan');
	await expect(paper).toContainText('Voor 1 juni heb ik een eigen kamer');
	await expect(paper).toContainText('tante Roos');
	await expect(paper).not.toContainText('Ik woon in een huis');
	await choose(page, 'Wat ik meeneem');
	await expect(paper).toContainText('Elke dag wandelen.');
	await expect(paper).toContainText('koken');
	await choose(page, 'Voor het gesprek');
	await expect(paper).toContainText('mijn kamer');
	await expect(paper).toContainText('Mag ik later thuis?');
	await page.reload();
	await expect(paper).toContainText('mijn kamer');
});

test('copied as text, and saved as a Word file that says the same', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await seed(page, aLittleOfEverything);
	await page.goto('/paper?what=plan');
	await press(page, 'Kopieer tekst');
	await expect(page.getByText('De tekst is gekopieerd.')).toBeVisible();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toContain('Mijn plan\nVoor 1 juni heb ik een eigen kamer');
	const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Word-bestand').click()]);
	expect(file.suggestedFilename()).toBe('pit.docx');
	await expect(page.getByText(/^Het bestand is bewaard/)).toBeVisible();
	const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
	const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
	expect(document).toContain('Voor 1 juni heb ik een eigen kamer');
	expect(document).toContain('w:val="Heading1"');
	expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:lang w:val="nl"');
});

test('without internet: what I take along is what its screen shows, and hidden parts of the story stay home @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, {
		...aLittleOfEverything,
		domainChoice: [hiddenDomain('home')],
		contact: [contact('c-1', 'tante Roos'), contact('c-2', 'Dennis', { wish: 'less' })],
		review: [review('r-1', 'g-1', { helped: 'Bellen in de ochtend.' })]
	});
	await page.goto('/paper');
	await readyForOffline(page);
	await context.setOffline(true);
	await page.reload();
	const paper = page.getByRole('article');
	await expect(paper).toContainText('Ik voel mij veilig op zolder.');
	await expect(paper).not.toContainText('Ik woon in een huis met vijf anderen.');
	await choose(page, 'Wat ik meeneem');
	for (const words of ['koken', 'tante Roos', 'Bellen in de ochtend.', 'Voor 1 juni heb ik een eigen kamer'])
		await expect(paper, words).toContainText(words);
	await expect(paper).not.toContainText('Dennis');
	// The maker of a Word file was never fetched here: that is said, and the text can still be copied or printed.
	await press(page, 'Word-bestand');
	await expect(page.getByText('Dat lukte niet. Kijk of er internet is.')).toBeVisible();
});

test('in English, with what was reached', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await seed(page, aLittleOfEverything);
	await page.goto('/paper?what=plan');
	await expect(heading(page, 'Put it on paper')).toBeVisible();
	await expect(page.getByRole('article')).toContainText('Ik haal mijn rijbewijs');
	await expect(button(page, 'Word file')).toBeVisible();
});
