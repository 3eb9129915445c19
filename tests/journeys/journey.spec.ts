import {
	button,
	expect,
	firstStart,
	heading,
	noNetwork,
	press,
	readyForOffline,
	rows,
	saved,
	seed,
	test,
	type Page
} from './pit.ts';
import { aLittleOfEverything, note as written, person } from './rows.ts';

const titles = ['Aanmelden', 'Kennismaken', 'Starten', 'Kijken', 'Kiezen', 'Doen', 'Terugkijken', 'Verder'];
const phaseLinks = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');
const note = async (page: Page, id: string) => (await rows(page, 'note')).find((each) => each.id === id);
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** Once here, the words of the journey are kept on the phone. */
async function withJourney(page: Page): Promise<void> {
	await expect
		.poll(async () => (await rows(page, 'content')).map((each) => each.id), { timeout: 20_000 })
		.toContain('nl.journey');
}

test('the whole road is walked without internet: where I am, every phase, and every kind of question @worker', async ({
	page,
	context,
	complaints
}) => {
	test.setTimeout(120_000);
	complaints.allow(noNetwork);
	await firstStart(page, { name: 'Sam' });
	await readyForOffline(page);
	await withJourney(page);
	await context.setOffline(true);

	await page.getByRole('link', { name: 'Mijn reis' }).click();
	await expect(heading(page, 'Mijn reis')).toBeVisible();
	await expect(phaseLinks(page)).toHaveCount(8);
	for (const [index, title] of titles.entries()) {
		await phaseLinks(page).nth(index).click();
		await expect(heading(page, title)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Wat gebeurt hier?' })).toBeVisible();
		await page.getByText('Wat kan ik alvast doen?').click();
		await page.getByText('Wat mag ik vragen?').click();
		if (index === 0) await expect(page.getByText('Voor wie is deze plek?')).toBeVisible();
		await page.getByRole('link', { name: 'Terug', exact: true }).click();
	}

	// Where I am is my own choice: on the phase, in the list, and it can be none again.
	await page.goto('/journey/planning');
	await page.getByRole('switch', { name: 'Hier ben ik nu' }).click();
	await expect(page.getByRole('switch', { name: 'Hier ben ik nu' })).toBeChecked();
	await page.goto('/journey');
	await expect(page.getByRole('link', { name: 'Kiezen' })).toContainText('Hier ben ik nu');
	await page.getByText('Hier ben ik nu: Kiezen').click();
	await page.getByRole('radio', { name: 'Dat zeg ik niet' }).check();
	await expect(page.getByText('Waar ben ik nu?')).toBeVisible();
	expect(await rows(page, 'person')).toMatchObject([{ phase: null }]);
	await page.getByRole('radio', { name: 'Doen' }).check();
	await expect(page.getByRole('link', { name: 'Doen' })).toContainText('Hier ben ik nu');

	// A choice of many, with own words; then a text with a beginning of a sentence.
	await page.goto('/journey/implementation/learning-style');
	await press(page, 'Gewoon doen');
	await press(page, 'Eerst kijken');
	await page.getByLabel('Wil je er iets bij zeggen?').fill('Met muziek aan.');
	await expect(saved(page)).toBeVisible();
	await press(page, 'Verder');
	await expect(heading(page, 'Wat leerde jij een keer heel goed?')).toBeVisible();
	await press(page, 'Ik leerde een keer … Zet dit in je tekst.');
	await expect(page.getByRole('textbox')).toBeFocused();
	await page.keyboard.type('fietsen maken.');
	await press(page, 'Verder');
	await expect(heading(page, 'Doen')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Hoe leer jij het best?' })).toContainText('Gewoon doen · Eerst kijken');
	await expect(page.getByRole('link', { name: 'Hoe leer jij het best?' })).toContainText('Met muziek aan.');
	await expect(page.getByText('Ik leerde een keer fietsen maken.')).toBeVisible();
	await expect(page.getByText('2 antwoorden')).toBeVisible();

	// A choice of one: not knowing takes it back, and a new choice takes not knowing back.
	await page.goto('/journey/evaluation/go-on-or-round-off');
	await page.getByRole('radio', { name: 'Stoppen met deze hulp' }).check();
	await press(page, 'Weet ik nog niet');
	await expect(page.getByRole('radio', { name: 'Stoppen met deze hulp' })).not.toBeChecked();
	await page.getByRole('radio', { name: 'Verder, maar anders' }).check();
	await expect(button(page, 'Weet ik nog niet')).toHaveAttribute('aria-pressed', 'false');
	await expect(saved(page)).toBeVisible();
	await page.getByRole('switch', { name: 'Alleen voor mij' }).click();
	await expect
		.poll(() => note(page, 'go-on-or-round-off'))
		.toMatchObject({ choices: ['go-on-differently'], plainAnswer: null, onlyForMe: true });

	await page.reload();
	await expect(page.getByRole('radio', { name: 'Verder, maar anders' })).toBeChecked();
	await page.goto('/journey/implementation/learning-style');
	await expect(button(page, 'Gewoon doen')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('textbox')).toHaveValue('Met muziek aan.');
	expect(await note(page, 'learning-style')).toMatchObject({ choices: ['do', 'watch'], text: 'Met muziek aan.' });
});

test('what I want to tell is asked per domain, one at a time, with a pause after four and skipping without a trace', async ({
	page
}) => {
	await seed(page, { person: [person()] });
	await page.goto('/journey/intake');
	await page.getByText('Wat ik wil vertellen').click();
	await page.getByRole('link', { name: 'Begin met de eerste vraag' }).first().click();
	const question = heading(page, 'Wat wil je hierover vertellen?');
	await expect(question).toBeVisible();
	await expect(page.getByText('Wat telt voor mij')).toBeVisible();
	await press(page, 'Sla deze over');
	await expect(page.getByText('Wonen', { exact: true })).toBeVisible();
	await page.getByRole('textbox').fill('Ik slaap nu bij een vriend.');
	await press(page, 'Verder');
	await expect(page.getByText('Geld', { exact: true })).toBeVisible();
	await press(page, 'Sla deze over');
	await press(page, 'Sla deze over');
	await expect(heading(page, 'Klaar voor nu?')).toBeVisible();
	await press(page, 'Nog een paar vragen');
	await expect(page.getByText('Mijn lijf', { exact: true })).toBeVisible();
	await press(page, 'Terug');
	await expect(page.getByText('Mensen om mij heen', { exact: true })).toBeVisible();
	await page.goto('/journey/intake');
	await expect(page.getByRole('link', { name: 'Wonen' })).toContainText('Ik slaap nu bij een vriend.');
	await expect(page.getByText('1 antwoord', { exact: true })).toBeVisible();
	const notes = await rows(page, 'note');
	expect(notes.map((each) => each.id)).toEqual(['intake-tell.home']);
	expect(notes[0]).toMatchObject({ asked: { questionId: 'intake-tell', text: 'Wat wil je hierover vertellen?' } });
});

test('what was answered stays at hand when its domain is in no chosen set, or when the past is left out', async ({
	page
}) => {
	await seed(page, {
		person: [person({ skipPast: true })],
		note: [
			written('intake-tell.safety', 'Ik slaap met het licht aan.', { onlyForMe: true }),
			written('earlier-help-worked', 'Samen koken.')
		]
	});
	await page.goto('/journey/intake');
	await page.getByRole('link', { name: /Ik slaap met het licht aan/ }).click();
	await page.getByRole('textbox').fill('');
	await expect(saved(page)).toBeVisible();
	await page.getByRole('textbox').fill('Ik slaap nu goed.');
	await press(page, 'Verder');
	await expect(page.getByRole('link', { name: /Ik slaap nu goed/ })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Wat hielp jou toen goed?' })).toContainText('Samen koken.');
	await expect(page.getByRole('link', { name: 'Welke hulp had je eerder?' })).toHaveCount(0);
});

test('things to arrange: who does it, ticked, let go and back, own ones added and thrown away with a way back', async ({
	page
}) => {
	await seed(page, { person: [person()] });
	await page.goto('/journey/start-up');
	await page.getByText('Dingen om te regelen', { exact: true }).click();
	await press(page, 'Wie? Een huisarts en een tandarts');
	const sheet = page.getByRole('dialog');
	await sheet.getByRole('radio', { name: 'iemand die ik ken' }).check();
	await sheet.getByLabel('Wie is dat? Een bijnaam mag.').fill('tante Roos');
	await sheet.getByLabel('Wanneer?').fill('vrijdag');
	await sheet.getByRole('button', { name: 'Klaar' }).click();
	await expect(row(page, 'Een huisarts en een tandarts')).toContainText('vrijdag · tante Roos');
	const tick = page.getByRole('checkbox', { name: 'Een pas of paspoort' });
	await tick.check();
	await expect(row(page, 'Een pas of paspoort')).toContainText('gedaan');

	await press(page, 'Wie? Mijn medicijnen');
	await sheet.getByRole('button', { name: 'Dit is niet voor mij' }).click();
	await expect(page.getByRole('checkbox', { name: 'Mijn medicijnen' })).toBeHidden();
	await press(page, 'Zet terug');
	await expect(page.getByRole('checkbox', { name: 'Mijn medicijnen' })).toBeVisible();

	await press(page, '+ Nog iets');
	await sheet.getByLabel('In jouw woorden').fill('De hond aanmelden');
	await sheet.getByRole('radio', { name: 'samen' }).check();
	await sheet.getByRole('button', { name: 'Klaar' }).click();
	await expect(row(page, 'De hond aanmelden')).toContainText('samen');

	await page.reload();
	await expect(page.getByText('1 gedaan')).toBeVisible();
	await expect(tick).toBeChecked();
	await expect(row(page, 'Een huisarts en een tandarts')).toContainText('tante Roos');
	await press(page, 'Wie? De hond aanmelden');
	await sheet.getByRole('button', { name: 'Gooi weg' }).click();
	await expect(row(page, 'De hond aanmelden')).toBeHidden();
	await press(page, 'Zet terug');
	await expect(page.getByRole('checkbox', { name: 'De hond aanmelden' })).toBeVisible();

	// "Ik" takes no name along.
	await press(page, 'Wie? Een huisarts en een tandarts');
	await sheet.getByRole('radio', { name: 'ik', exact: true }).check();
	await sheet.getByRole('button', { name: 'Klaar' }).click();
	await expect
		.poll(async () => (await rows(page, 'task')).find((each) => each.id === 'arrange-doctor'))
		.toMatchObject({ who: 'me', whoName: '', when: 'vrijdag', list: 'to-arrange', own: false });
});

test('what I take along is gathered from what is there, and asks what is missing', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/journey/departure');
	await page.getByRole('link', { name: 'Wat ik meeneem' }).click();
	await expect(heading(page, 'Wat ik meeneem')).toBeVisible();
	const main = page.getByRole('main');
	for (const text of ['koken', 'rustig', 'Voor 1 juni heb ik een eigen kamer']) await expect(main).toContainText(text);
	await expect(main).not.toContainText('moedig');
	await page.getByRole('link', { name: 'Wat werkte goed voor jou?' }).click();
	await page.getByRole('textbox').fill('Eerst een rondje lopen.');
	await press(page, 'Verder');
	await page.goto('/journey/take-along');
	await expect(main).toContainText('Eerst een rondje lopen.');
});

test('the doors of a phase open the screens that belong to it', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	const doors = [
		['analysis', 'Mijn mensen', 'Mijn mensen'],
		['planning', 'Mijn droom', /\?$/],
		['evaluation', 'Toen en nu', 'Toen en nu'],
		['evaluation', 'Zet een gesprek klaar', 'Een gesprek klaarzetten'],
		['registration', 'Hulp nu', 'Hulp nu']
	] as const;
	for (const [phase, door, opens] of doors) {
		await page.goto(`/journey/${phase}`);
		// Hulp nu stands in the bar above too.
		await page.getByRole('main').getByRole('link', { name: door, exact: true }).last().click();
		await expect(heading(page, opens)).toBeVisible();
	}
});

test('the journey in English, and an address that is none', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await page.goto('/');
	await press(page, /^Mine/);
	await press(page, 'Skip this one');
	await press(page, 'Skip this one');
	await page.getByRole('link', { name: 'My journey' }).click();
	await expect(heading(page, 'My journey')).toBeVisible();
	await page.getByRole('link', { name: 'Looking back' }).click();
	await expect(page.getByText('Your support worker calls this: evaluation.')).toBeVisible();
	await page.getByText('What I think of the help').click();
	await page.getByRole('link', { name: 'What did your support worker do that helped?' }).click();
	await page.getByRole('textbox').fill('She listened.');
	await expect(page.getByText('Saved on this phone')).toBeVisible();
	await page.goto('/journey/evaluation');
	await expect(page.getByText('She listened.')).toBeVisible();
	await page.goto('/journey/holiday');
	await expect(heading(page, 'This place is not there')).toBeVisible();
});

test('without the words of the journey there is a way to try again', async ({ page, context, complaints }) => {
	complaints.allow(noNetwork);
	let refused = 0;
	await context.route('**/content/nl/journey', (route) => {
		refused += 1;
		return route.abort();
	});
	await seed(page, { person: [person()] });
	await page.goto('/journey');
	// The screen asks, and so does the start of Pit, behind everything else.
	await expect.poll(() => refused).toBe(2);
	await expect(button(page, 'Probeer opnieuw')).toBeVisible();
	// The screen asks, and Pit itself does after its first words: an answer to that one would take the button away.
	await expect.poll(() => refused).toBe(2);
	await context.unroute('**/content/nl/journey');
	await press(page, 'Probeer opnieuw');
	await expect(heading(page, 'Mijn reis')).toBeVisible();
});
