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
	writeStory,
	type Page
} from './pit.ts';
import { aLittleOfEverything, ownDomains, person } from './rows.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Delen van mijn leven' });
const names = (page: Page) => list(page).locator('strong').allTextContents();
const dialog = (page: Page) => page.getByRole('dialog');

async function addOwn(page: Page, name: string): Promise<void> {
	await page.goto('/story/domains');
	await press(page, '+ Een eigen deel');
	await dialog(page).getByRole('textbox').fill(name);
	await expect(dialog(page).getByText('Bewaard op deze telefoon')).toBeVisible();
}

test('an own domain asks the fixed questions, says where it belongs, and goes to the bin with its texts @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await firstStart(page);
	await readyForOffline(page);
	await context.setOffline(true);
	await addOwn(page, 'Muziek');
	await press(page, 'Werk en school');
	await dialog(page).getByRole('button', { name: 'Klaar' }).click();
	await page.getByRole('link', { name: 'Klaar' }).click();
	await list(page)
		.getByRole('link', { name: /^Muziek/ })
		.click();
	await expect(heading(page, 'Muziek')).toBeVisible();
	await expect(page.getByText('Hoort bij: Werk en school')).toBeVisible();
	await page.getByRole('link', { name: 'Begin met de eerste vraag' }).click();
	const asked = [
		'Wat is hier voor jou belangrijk?',
		'Wat gaat hier goed?',
		'Wat is nu lastig?',
		'Wat doe je zelf?',
		'Wie helpt je hierbij?',
		'Wat vraag je aan je begeleider?',
		'Wat wil jij hier graag?',
		'Wil je hier iets mee?'
	];
	for (const question of asked.slice(0, -1)) {
		await expect(heading(page, question)).toBeVisible();
		if (question === asked[0]) {
			await page.getByRole('textbox').fill('Ik speel elke dag gitaar.');
			await press(page, 'Verder');
		} else await press(page, 'Sla deze over');
		if (question === asked[3]) await press(page, 'Nog een paar vragen');
	}
	await expect(heading(page, 'Wil je hier iets mee?')).toBeVisible();

	const own = (await rows(page, 'domainChoice'))[0]?.id ?? '';
	await page.goto('/story/domains');
	await press(page, 'Verander: Muziek');
	await press(page, 'Gooi weg');
	await expect(list(page).getByText('Muziek')).toHaveCount(0);
	expect(await rows(page, 'storyText')).toEqual([]);
	await press(page, 'Zet terug');
	await expect(list(page).getByText('Muziek')).toBeVisible();
	expect(await rows(page, 'storyText')).toMatchObject([{ domain: own, text: 'Ik speel elke dag gitaar.' }]);
});

test('a domain gets an own name and an own place, or is hidden, and no text is lost', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/story/domains');
	await press(page, 'Verander: Wonen');
	await dialog(page).getByRole('textbox').fill('Mijn plek');
	await expect(saved(page)).toBeVisible();
	await dialog(page).getByRole('button', { name: 'Klaar' }).click();
	await press(page, 'Naar boven: Mijn plek');
	await expect.poll(() => names(page)).toEqual(expect.arrayContaining(['Mijn plek', 'Wat telt voor mij']));
	await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['Mijn plek', 'Wat telt voor mij']);
	await press(page, 'Naar beneden: Wat telt voor mij');
	await expect.poll(async () => (await names(page)).slice(0, 3)).toEqual(['Mijn plek', 'Geld', 'Wat telt voor mij']);
	await press(page, 'Verberg: Geld');
	await expect(page.getByText('Dit deel staat niet meer in de lijst. Je tekst blijft.')).toBeVisible();
	await page.reload();
	await page.goto('/story');
	await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['Mijn plek', 'Wat telt voor mij']);
	await page.goto('/story/read');
	await expect(page.getByRole('article').first()).toContainText('Mijn plek');
	await expect(page.getByRole('article').first()).toContainText('Ik woon in een huis met vijf anderen.');

	// The other set and back again: names, places and texts are as they were.
	await page.goto('/story/domains');
	await page.getByText('Andere delen kiezen').click();
	await page.getByRole('radio', { name: 'Acht delen van je leven' }).check();
	await expect(list(page).getByText('Mijn plek')).toBeVisible();
	await page.getByRole('radio', { name: 'Zeven delen van je leven' }).check();
	await expect.poll(async () => (await names(page)).slice(0, 3)).toEqual(['Mijn plek', 'Geld', 'Wat telt voor mij']);
	await press(page, 'Laat weer zien: Geld');
	await press(page, 'Verander: Mijn plek');
	await press(page, 'Terug naar: Wonen');
	await expect(saved(page)).toBeVisible();
	await expect(dialog(page).getByRole('textbox')).toHaveValue('Wonen');
	expect(await rows(page, 'storyText')).toHaveLength(aLittleOfEverything.storyText.length);
});

test('texts of an own domain stay when the set is switched', async ({ page }) => {
	await seed(page, ownDomains);
	await page.goto('/story/domains');
	await page.getByText('Andere delen kiezen').click();
	await page.getByRole('radio', { name: 'Acht delen van je leven' }).check();
	await page.getByRole('link', { name: 'Klaar' }).click();
	await page.getByRole('link', { name: /^Muziek/ }).click();
	await expect(page.getByRole('main')).toContainText('Ik speel elke dag gitaar.');
	await expect(page.getByText('Hoort bij: Wat telt voor mij, Werk en school')).toBeVisible();
	await page.goto('/story/friends-and-leisure');
	await expect(page.getByText('Hoort bij: Mensen om mij heen, Werk en school')).toBeVisible();
	await page.goto('/story/home');
	await expect(page.getByText(/^Hoort bij/)).toHaveCount(0);
});

test('a name after a problem gets a kind word and a neutral domain; the choice stays the person’s', async ({
	page
}) => {
	await seed(page, { person: [person()] });
	await addOwn(page, 'Mijn schulden');
	await expect(page.getByText('Jij bent meer dan dat.')).toBeVisible();
	await dialog(page).getByRole('button', { name: 'Klaar' }).click();
	await expect(list(page).getByText('Mijn schulden')).toBeVisible();

	await press(page, 'Verander: Geld');
	await dialog(page).getByRole('textbox').fill('Armoede');
	await expect(saved(page)).toBeVisible();
	await press(page, 'Gebruik: Geld');
	await expect(dialog(page).getByRole('textbox')).toHaveValue('Geld');
	await expect(page.getByText('Jij bent meer dan dat.')).toHaveCount(0);
	await expect(saved(page)).toBeVisible();
	await dialog(page).getByRole('button', { name: 'Klaar' }).click();

	await addOwn(page, 'Verslaving');
	await press(page, 'Gebruik: Mijn hoofd');
	await expect(heading(page, 'Mijn hoofd')).toBeVisible();
	expect((await rows(page, 'domainChoice')).map((each) => each['title']).sort()).toEqual(['', 'Mijn schulden']);
});

test('in English a domain can be added too', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await seed(page, { person: [person()] });
	await page.goto('/story/domains');
	await press(page, '+ A part of your own');
	await dialog(page).getByRole('textbox').fill('My debts');
	await expect(button(page, 'Use: Money')).toBeVisible();
	await dialog(page).getByRole('textbox').fill('Music');
	await expect(button(page, 'Use: Money')).toHaveCount(0);
	await dialog(page).getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('list', { name: 'Parts of my life' }).getByText('Music')).toBeVisible();
});

test('who would rather not speak of the past is asked nothing about it, in no part of Pit', async ({ page }) => {
	await seed(page, { person: [person()] });
	await writeStory(page, 'home', { now: 'Ik woon in een huis.' });
	await page.goto('/story/home');
	await page.getByText('Alle vragen').click();
	const past = page.getByRole('link', { name: 'Waar voelde jij je thuis?' });
	await expect(past).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Vroeger' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Wat is hier voor jou belangrijk?' })).toContainText(
		'Hier schreef je al iets.'
	);
	await page.getByRole('switch', { name: 'Over vroeger liever niet' }).click();
	await expect(past).toHaveCount(0);
	await expect(page.getByRole('heading', { name: 'Vroeger' })).toHaveCount(0);
	await page.goto('/story/home/home-can-do');
	await press(page, 'Verder');
	await expect(heading(page, /thuis|sliep/)).toHaveCount(0);
	await page.goto('/strengths?layer=skills');
	await page.getByText('Kies uit 4 vragen').first().click();
	await expect(page.getByRole('link', { name: 'Wat heb jij jezelf geleerd?' })).toHaveCount(0);
	await page.goto('/journey/intake');
	await expect(page.getByText('Wat ik vraag')).toBeVisible();
	await expect(page.getByText('Hulp van vroeger')).toHaveCount(0);
});
