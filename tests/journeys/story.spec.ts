import {
	button,
	expect,
	fieldQuestions,
	firstStart,
	heading,
	press,
	rows,
	saved,
	seed,
	test,
	writeStory
} from './pit.ts';
import { aLittleOfEverything, person } from './rows.ts';

const seven = ['Wat telt voor mij', 'Wonen', 'Geld', 'Mensen om mij heen', 'Mijn lijf', 'Mijn hoofd', 'Werk en school'];
const eight = [
	'Gezond zijn',
	'Veilig zijn',
	'Geld en post',
	'Wonen',
	'Familie',
	'Werken en leren',
	'Vrienden en vrije tijd',
	'Meedoen en erbij horen'
];
const texts = {
	now: 'Ik woon met vijf anderen.',
	goesWell: 'Ik kook drie keer in de week.',
	hard: 'In de nacht is er lawaai.',
	help: 'Samira helpt mij met post.',
	want: 'Over een jaar wil ik een eigen plek.'
};

test('the seven domains are the default, the eight are a choice, and texts stay when switching', async ({ page }) => {
	await firstStart(page);
	await page.getByRole('link', { name: /^Mijn verhaal/ }).click();
	const domains = page.getByRole('list', { name: /^(Delen van mijn leven|Dit schreef je ook)$/ }).getByRole('link');
	const names = () => domains.evaluateAll((links) => links.map((each) => each.querySelector('strong')?.textContent));
	await expect(domains).toHaveCount(7);
	expect(await names()).toEqual(seven);
	await writeStory(page, 'money', { now: 'Ik spaar elke maand.' });
	await page.goto('/story');
	await expect(page.getByRole('link', { name: 'Geld' })).toContainText('1 zin · begonnen');

	await page.getByRole('link', { name: 'Verander deze delen' }).click();
	await page.getByText('Andere delen kiezen').click();
	await page.getByRole('radio', { name: 'Acht delen van je leven' }).check();
	await expect(page.getByText('Wat je schreef, blijft altijd staan.')).toBeVisible();
	await page.getByRole('link', { name: 'Klaar' }).click();
	await expect(domains).toHaveCount(9);
	expect(await names()).toEqual([...eight, 'Geld']);
	await expect(page.getByRole('heading', { name: 'Dit schreef je ook' })).toBeVisible();
	await page.reload();
	await page.getByRole('link', { name: /^Geld/ }).last().click();
	await expect(page.getByRole('main')).toContainText('Ik spaar elke maand.');

	await page.goto('/settings');
	await page.getByRole('radio', { name: 'Zeven delen van je leven' }).check();
	await page.goto('/story');
	await expect(domains).toHaveCount(7);
	expect(await names()).toEqual(seven);
});

test('five fields per domain are asked one by one and read back as one story', async ({ page }) => {
	await seed(page, { person: [person()] });
	await writeStory(page, 'home', texts);
	await page.goto('/story/home');
	const help = ['Dit doe ik zelf', 'Mijn mensen helpen', 'Dit vraag ik mijn begeleider'];
	for (const field of ['Nu', 'Dit gaat goed', 'Dit is lastig', ...help, 'Dit wil ik']) {
		await expect(page.getByRole('link', { name: new RegExp(`^${field}`) })).toBeVisible();
	}
	await expect(page.getByText('Dit past op papier.')).toBeVisible();
	await expect(page.getByText('Je begeleider noemt dit: wonen.')).toBeVisible();
	const mark = page.getByRole('switch', { name: 'Dit deel is klaar' });
	await mark.click();
	await expect(mark).toBeChecked();

	await page.goto('/story');
	await expect(page.getByRole('link', { name: /^Wonen/ })).toContainText('5 zinnen · klaar');
	await page.getByRole('link', { name: 'Lees je verhaal' }).click();
	await expect(heading(page, 'Het verhaal van Sam')).toBeVisible();
	const story = await page.getByRole('article').innerText();
	const places = Object.values(texts).map((text) => story.indexOf(text));
	expect(places.every((place) => place > 0)).toBe(true);
	expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('a starter goes into the text with the cursor behind it', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/story/home/fixed-goes-well');
	const text = page.getByRole('textbox', { name: 'Wonen: Dit gaat goed' });
	await text.fill('Ik kook.');
	await press(page, 'Ik ben blij met … Zet dit in je tekst.');
	await expect(text).toBeFocused();
	await expect(text).toHaveValue('Ik kook. Ik ben blij met ');
	await page.keyboard.type('mijn kamer.');
	await expect(text).toHaveValue('Ik kook. Ik ben blij met mijn kamer.');
	await expect(saved(page)).toBeVisible();
	expect(await rows(page, 'storyText')).toMatchObject([
		{ id: 'home.goesWell', text: 'Ik kook. Ik ben blij met mijn kamer.', asked: [{ questionId: 'fixed-goes-well' }] }
	]);
});

test('not knowing, nobody and rather not are full answers, and skipping leaves no trace', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/story/home/fixed-help-people');
	for (const answer of ['Weet ik nog niet', 'Nog niemand', 'Wil ik niet zeggen', 'Vraag het me later']) {
		await expect(button(page, answer)).toBeVisible();
	}
	await press(page, 'Nog niemand');
	await expect(saved(page)).toBeVisible();
	await expect(button(page, 'Nog niemand')).toHaveAttribute('aria-pressed', 'true');
	await page.goto('/story/home');
	await expect(page.getByRole('link', { name: /^Mijn mensen helpen/ })).toContainText('Nog niemand');
	await page.goto('/story/body/fixed-hard');
	await press(page, 'Sla deze over');
	await page.goto('/story');
	await expect(page.getByRole('link', { name: /^Wonen/ })).toContainText('begonnen');
	await expect(page.getByRole('link', { name: /^Mijn lijf/ })).toContainText('Nog leeg');
	expect(await rows(page, 'storyText')).toHaveLength(1);
});

test('what is only for me is never in what others see', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto(`/story/home/${fieldQuestions.now}`);
	await page.getByRole('switch', { name: 'Alleen voor mij' }).click();
	await expect(saved(page)).toBeVisible();
	await page.goto('/story/home');
	await expect(page.getByRole('link', { name: /^Nu/ })).toContainText('Alleen voor mij');
	await page.goto('/story/read');
	await expect(page.getByRole('article').first()).toContainText('Alleen voor mij');
	// Both texts about Wonen are now only for me: there is nothing left of it to switch on.
	await page.goto('/share/new');
	await expect(page.getByRole('switch', { name: 'Veilig zijn' })).toBeVisible();
	await expect(page.getByRole('switch', { name: 'Wonen' })).toHaveCount(0);
});
