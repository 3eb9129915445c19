import { button, expect, heading, press, rows, saved, seed, test } from './pit.ts';
import { aLittleOfEverything, aroundTheStory, person, storyText } from './rows.ts';

test('help has three sides, and what was written before stands first and can still be changed', async ({ page }) => {
	await seed(page, {
		person: [person()],
		storyText: [storyText('home', 'help', 'Samira helpt mij met post.')]
	});
	for (const [question, label, text] of [
		['fixed-help-self', 'Wonen: Dit doe ik zelf', 'Ik kook zelf.'],
		['home-who-helps', 'Wonen: Mijn mensen helpen', 'Mijn oom klust.'],
		['fixed-help-supporter', 'Wonen: Dit vraag ik mijn begeleider', 'Ga mee naar de bank.']
	] as const) {
		await page.goto(`/story/home/${question}`);
		await page.getByRole('textbox', { name: label }).fill(text);
		await expect(saved(page)).toBeVisible();
	}
	await page.goto('/story/read');
	const story = await page.getByRole('article').innerText();
	const places = ['Samira helpt mij met post.', 'Ik kook zelf.', 'Mijn oom klust.', 'Ga mee naar de bank.'].map(
		(text) => story.indexOf(text)
	);
	expect(places.every((place) => place > 0)).toBe(true);
	expect(places).toEqual(places.toSorted((one, other) => one - other));
	await page.goto('/story/home');
	await page.getByRole('link', { name: /^Wie doet wat/ }).click();
	await page.getByRole('textbox', { name: 'Wonen: Wie doet wat' }).fill('Samira helpt mij met alle post.');
	await press(page, 'Verder');
	await expect(heading(page, 'Wonen')).toBeVisible();
	expect((await rows(page, 'storyText')).map(({ id, text }) => [id, text])).toEqual([
		['home.help', 'Samira helpt mij met alle post.'],
		['home.help.people', 'Mijn oom klust.'],
		['home.help.self', 'Ik kook zelf.'],
		['home.help.supporter', 'Ga mee naar de bank.']
	]);
	// The three sides can be looked at before they are shared.
	await page.goto('/share/new');
	await expect(page.getByRole('switch', { name: 'Wonen' })).toBeVisible();
});

test('after the questions of a domain: now leads to a goal there, later and not are just as fine', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/story/home/home-arrange');
	await press(page, 'Sla deze over');
	await expect(heading(page, 'Wil je hier iets mee?')).toBeVisible();
	await page.getByRole('radio', { name: 'later' }).check();
	await expect(button(page, 'Maak hier een doel van')).toHaveCount(0);
	await page.getByRole('radio', { name: 'nu', exact: true }).check();
	await press(page, 'Maak hier een doel van');
	await page.getByRole('textbox').fill('Ik heb een eigen kamer');
	await press(page, 'Verder');
	await expect
		.poll(() => rows(page, 'goal'))
		.toMatchObject([{ title: 'Ik heb een eigen kamer', domain: 'home', state: 'open' }]);
	expect(await rows(page, 'note')).toMatchObject([{ id: 'domain-next.home', choices: ['now'] }]);
});

test('examples and themes come on demand, are someone else’s, and put nothing into the text', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/story/money/money-can-do');
	await expect(page.getByText('Dit is niet van jou.')).toBeHidden();
	await page.getByText('Laat voorbeelden zien').click();
	await expect(page.getByText('Dit is niet van jou.')).toBeVisible();
	await expect(page.getByRole('list', { name: 'Zo kan een ander het schrijven' }).getByRole('listitem')).toHaveCount(3);
	await page.getByText('Waar kan dit over gaan?').click();
	await expect(page.getByRole('list', { name: 'Waar kan dit over gaan?' })).toContainText('verzekeringen');
	await expect(page.getByRole('textbox')).toHaveValue('');
	expect(await rows(page, 'storyText')).toEqual([]);
});

test('three notes stand around the domains: who I am, my dream, and what is not in my hands', async ({ page }) => {
	await seed(page, { person: [person()] });
	for (const [name, question, text] of [
		['Dit ben ik', 'Wie ben jij, in drie zinnen?', 'Ik ben Sam.'],
		['Mijn droom', 'Hoe ziet jouw droom eruit?', 'Een huis met een tuin.'],
		['Hier kan ik niks aan doen', 'Waar kun jij niks aan doen?', 'Ik wacht al lang op een huis.']
	] as const) {
		await page.goto('/story');
		await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
		await expect(heading(page, question)).toBeVisible();
		await page.getByRole('textbox', { name }).fill(text);
		await expect(saved(page)).toBeVisible();
	}
	await page.getByRole('switch', { name: 'Alleen voor mij' }).click();
	await press(page, 'Verder');
	await expect(page.getByRole('link', { name: /^Mijn droom/ })).toContainText('1 zin');
	await page.getByRole('link', { name: 'Lees je verhaal' }).click();
	const headings = page.getByRole('heading', { level: 2 });
	await expect(headings).toHaveText(['Dit ben ik', 'Mijn droom', 'Hier kan ik niks aan doen']);
	await expect(page.getByText('Ik wacht al lang op een huis.')).toContainText('Alleen voor mij');
	expect(await rows(page, 'note')).toMatchObject([
		{ id: 'about-me', text: 'Ik ben Sam.', onlyForMe: false },
		{ id: 'beyond-me', onlyForMe: true },
		{ id: 'future-vision', text: 'Een huis met een tuin.' }
	]);
});

test('a sentence can be a fact, my view, or what someone else says, and the text stays as it is', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/story/home');
	await page.getByRole('link', { name: 'Wat is een feit? Wat vind jij?' }).click();
	const first = page.getByRole('group', { name: 'Ik woon in een huis met vijf anderen.' });
	await first.getByRole('button', { name: 'feit' }).click();
	const second = page.getByRole('group', { name: 'In de nacht is er veel lawaai.' });
	await second.getByRole('button', { name: 'dat zegt een ander' }).click();
	await second.getByRole('textbox', { name: 'Wie zegt dat?' }).fill('Samira');
	await expect(saved(page)).toBeVisible();
	await page.getByRole('link', { name: 'Klaar' }).click();
	await expect(page.getByRole('main')).toContainText(/vijf anderen\.\s\(feit\)/);
	await page.goto('/story/read');
	await expect(page.getByRole('article').first()).toContainText(/veel lawaai\.\s\(dat zegt Samira\)/);
	const marked = (await rows(page, 'storyText')).filter((each) => each['domain'] === 'home');
	expect(marked).toMatchObject([
		{ text: 'In de nacht is er veel lawaai.', marks: [{ kind: 'other', who: 'Samira' }] },
		{ text: 'Ik woon in een huis met vijf anderen.', marks: [{ kind: 'fact', who: '' }] }
	]);
	// Pressing it again takes it back.
	await page.goto('/story/home/sentences');
	await first.getByRole('button', { name: 'feit' }).click();
	await expect(saved(page)).toBeVisible();
	await page.goto('/story/read');
	await expect(page.getByRole('article').first()).not.toContainText('(feit)');
});

test('the view of someone else stands beside my words under its own name', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/story/home');
	await press(page, 'Zet erbij hoe een ander het ziet');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('textbox', { name: 'Wie ziet het zo?' }).fill('Samira');
	await dialog.getByRole('textbox', { name: 'Wat ziet die ander?' }).fill('Sam helpt veel in huis.');
	await expect(dialog.getByText('Bewaard op deze telefoon')).toBeVisible();
	await dialog.getByRole('button', { name: 'Klaar' }).click();
	await page.goto('/story/read');
	const view = page.getByRole('article').first().getByRole('figure', { name: 'Zo ziet Samira het' });
	await expect(view).toContainText('Sam helpt veel in huis.');
	await page.goto('/story/home');
	await press(page, 'Verander wat Samira zegt');
	await press(page, 'Gooi weg');
	await expect(page.getByRole('figure')).toHaveCount(0);
	await press(page, 'Zet terug');
	await expect(page.getByRole('figure', { name: 'Zo ziet Samira het' })).toBeVisible();
	expect(await rows(page, 'storyText')).toHaveLength(aLittleOfEverything.storyText.length);
});

test('in English the story has its notes, its sides of help and its marks', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await seed(page, aroundTheStory);
	await page.goto('/story/home');
	for (const part of ['This I do myself', 'My people help', 'This I ask my support worker'])
		await expect(page.getByRole('link', { name: new RegExp(`^${part}`) })).toBeVisible();
	await page.goto('/story/read');
	await expect(page.getByRole('heading', { name: 'My dream' })).toBeVisible();
	await expect(page.getByRole('article').first()).toContainText('(Samira says this)');
});
