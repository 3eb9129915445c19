import { answer, type Answer } from './answer.ts';
import { button, expect, heading, noNetwork, press, rows, seed, shareWith, test, type Page } from './pit.ts';
import { aLittleOfEverything, ownDomains } from './rows.ts';

const strength = { kind: 'strength', text: 'Je blijft rustig.', layer: 'knowledge' } as const;
const whole: Answer['parts'] = [
	{ kind: 'read' },
	strength,
	{ kind: 'view', text: 'Je helpt veel in huis.', domain: 'home', heading: 'Wonen' },
	{ kind: 'question', text: 'Hoe slaap je nu?' },
	{ kind: 'agreement', text: 'Samen de gemeente bellen' }
];
/** A link, and one answer to it that is on the phone. */
async function withAnswer(
	page: Page,
	parts: Answer['parts'],
	tables: Parameters<typeof seed>[1] = aLittleOfEverything
) {
	await seed(page, tables);
	const link = await shareWith(page, 'Samira');
	await answer(link, { parts });
	await page.goto('/');
	await page.getByRole('link', { name: 'Samira gaf antwoord' }).click();
	await page.waitForURL('**/share/replies');
	await page.getByRole('link', { name: 'Samira gaf antwoord' }).click();
	await expect(heading(page, 'Antwoord van Samira')).toBeVisible();
	return link;
}
const part = (page: Page, text: string) => page.getByRole('figure').filter({ hasText: text }).locator('xpath=..');
const dialog = (page: Page) => page.getByRole('dialog');
const own = ['strength', 'storyText', 'goal', 'action', 'talk', 'secondView'];
const everything = async (page: Page) =>
	Object.fromEntries(await Promise.all(own.map(async (name) => [name, await rows(page, name)] as const)));

test('an answer comes when Pit opens, calmly; under the name that somebody with the link gave', async ({ page }) => {
	await page.clock.install();
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
	await answer(link, { parts: [{ kind: 'read' }] });
	const asked: string[] = [];
	page.on('request', (request) => void (request.url().includes('/api/') && asked.push(request.url())));
	await page.goto('/');
	const sign = page.getByRole('link', { name: 'Samira gaf antwoord' });
	await expect(sign).toBeVisible();
	// Once, at the opening, and not every so often.
	const times = () => asked.filter((each) => each.endsWith('/api/share/state')).length;
	expect(times()).toBe(1);
	await page.clock.runFor('10:00');
	expect(times()).toBe(1);
	await sign.click();
	await expect(heading(page, 'Antwoorden voor jou')).toBeVisible();
	await expect(page.getByText('nog niet gelezen')).toBeVisible();
	await sign.click();
	await expect(page.getByText('Iemand met de link noemt zich Samira.')).toBeVisible();
	await expect(page.getByText('Dit hoort bij de link voor Samira.')).toBeVisible();
	await expect(page.getByText('Samira heeft het gelezen')).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('link', { name: /^Delen/ }).first()).toBeVisible();
	await expect(sign).toBeHidden();

	// And at a press.
	await page.goto('/share');
	await press(page, 'Kijk of er antwoord is');
	await expect(page.getByText('Er is nu geen nieuw antwoord.')).toBeVisible();
	await answer(link, { name: 'Noor', parts: [{ kind: 'read' }] });
	await answer(link, { name: '', parts: [{ kind: 'read' }] });
	await press(page, 'Kijk of er antwoord is');
	await expect(page.getByText('Er is een antwoord bij.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Noor gaf antwoord' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Iemand gaf antwoord' })).toBeVisible();
	await expect(page.getByText('Antwoord van: Samira · Noor · iemand')).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Er zijn antwoorden voor jou' })).toBeVisible();
});

test('a strength is taken over in the words of the person, in a layer; it can be put back', async ({ page }) => {
	await withAnswer(page, [strength]);
	const before = await everything(page);
	await press(page, 'Neem over');
	await expect(dialog(page).getByRole('radio', { name: 'Wat weet ik?' })).toBeChecked();
	await expect(dialog(page).getByLabel('Dit is mijn kracht')).toHaveValue('Je blijft rustig.');
	await dialog(page).getByLabel('Dit is mijn kracht').fill('Ik blijf rustig');
	await dialog(page).getByRole('radio', { name: 'Hoe ben ik?' }).check();
	await press(page, 'Zet bij mijn kracht');
	await expect(page.getByText('Je nam dit over. Het staat nu bij:')).toBeVisible();
	const added = (await rows(page, 'strength')).filter(({ text }) => text === 'Ik blijf rustig');
	expect(added).toMatchObject([{ layer: 'qualities', proof: '', cardId: null }]);
	await press(page, 'Zet terug');
	await expect(button(page, 'Neem over')).toBeVisible();
	expect(await everything(page)).toEqual(before);
	// What the writer said is still as they said it.
	await expect(page.getByText('Je blijft rustig.')).toBeVisible();
});

test('a view, a question and an agreement each go to their place, beside what is there', async ({ page }) => {
	await withAnswer(page, whole);
	const before = await everything(page);
	await part(page, 'Je helpt veel in huis.').getByRole('button', { name: 'Neem over' }).click();
	await expect(dialog(page).getByText('Dit komt naast jouw woorden bij: Wonen.')).toBeVisible();
	await expect(dialog(page).getByLabel('Wie ziet het zo?')).toHaveValue('Samira');
	await press(page, 'Zet bij mijn verhaal');
	await expect(dialog(page)).toBeHidden();

	await press(page, 'Zet bij mijn gesprek');
	await expect(dialog(page).getByLabel('Hier wil ik over praten')).toHaveValue('Samira vraagt: Hoe slaap je nu?');
	await dialog(page).getByRole('button', { name: 'Zet bij mijn gesprek' }).click();
	await expect(dialog(page)).toBeHidden();

	await part(page, 'Samen de gemeente bellen').getByRole('button', { name: 'Neem over' }).click();
	await dialog(page).getByRole('radio', { name: 'Ik blijf sporten' }).check();
	await press(page, 'Zet bij mijn plan');
	await expect(dialog(page)).toBeHidden();

	const after = await everything(page);
	for (const name of own)
		expect(after[name], name).toEqual(
			expect.arrayContaining((before[name] ?? []).map((row) => expect.objectContaining(row)))
		);
	expect(after['secondView']).toMatchObject([{ domain: 'home', author: 'Samira', text: 'Je helpt veel in huis.' }]);
	expect(after['talk']).toMatchObject([{ points: [{ text: 'Samira vraagt: Hoe slaap je nu?' }] }]);
	expect(after['action']).toContainEqual(
		expect.objectContaining({ goalId: 'g-2', title: 'Samen de gemeente bellen', state: 'open' })
	);
	await page.goto('/story/home');
	await expect(page.getByRole('main')).toContainText('Je helpt veel in huis.');
	await page.goto('/plan/g-2');
	await expect(page.getByRole('checkbox', { name: 'Samen de gemeente bellen' })).toBeVisible();
});

test('a domain is found by its name, else the person says which; an agreement can begin a goal; a full talk stays', async ({
	page
}) => {
	const points = ['een', 'twee', 'drie'].map((text, index) => ({ id: `p-${index}`, text }));
	const talk = { id: 't-1', points, good: '', question: '', after: '', heldAt: null, createdAt: 1, changedAt: 1 };
	await withAnswer(
		page,
		[
			{ kind: 'view', text: 'Mooi gitaar.', domain: 'own', heading: 'Muziek' },
			{ kind: 'view', text: 'Iets anders.', domain: 'weg', heading: 'Weg' },
			{ kind: 'agreement', text: 'Samen bellen' },
			{ kind: 'question', text: 'Hoe gaat het?' }
		],
		{ ...ownDomains, talk: [talk] }
	);
	const take = (text: string) => part(page, text).getByRole('button', { name: 'Neem over' }).click();
	await take('Mooi gitaar.');
	await expect(dialog(page).getByText('Dit komt naast jouw woorden bij: Muziek.')).toBeVisible();
	await press(page, 'Zet bij mijn verhaal');
	await expect(dialog(page)).toBeHidden();
	await take('Iets anders.');
	await expect(button(page, 'Zet bij mijn verhaal')).toBeDisabled();
	await dialog(page).getByRole('radio', { name: 'Mijn centen' }).check();
	await press(page, 'Zet bij mijn verhaal');
	await expect(dialog(page)).toBeHidden();
	const views = (await rows(page, 'secondView')).map(({ domain, text }) => [domain, text]).sort();
	expect(views).toEqual([
		['money', 'Iets anders.'],
		['own-1', 'Mooi gitaar.']
	]);
	await take('Samen bellen');
	await dialog(page).getByLabel('Hoe noem je dat doel?').fill('Een eigen kamer');
	await press(page, 'Zet bij mijn plan');
	await expect(dialog(page)).toBeHidden();
	const [goal] = await rows(page, 'goal');
	expect(goal).toMatchObject({ title: 'Een eigen kamer', state: 'open' });
	expect(await rows(page, 'action')).toMatchObject([{ goalId: goal?.id, title: 'Samen bellen' }]);
	await press(page, 'Zet bij mijn gesprek');
	await expect(dialog(page).getByText('Je gesprek heeft al drie punten.')).toBeVisible();
	expect(await rows(page, 'talk')).toEqual([talk]);
});

test('what is left stays to be read, and can be taken over later; offline too', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await withAnswer(page, whole);
	await context.setOffline(true);
	await part(page, 'Je blijft rustig.').getByRole('button', { name: 'Laat liggen' }).click();
	await expect(page.getByText('Je laat dit liggen. Je kunt het nog lezen.')).toBeVisible();
	await expect(page.getByText('Je blijft rustig.')).toBeHidden();
	await page.getByText('Wat ik liet liggen').click();
	await expect(page.getByText('Je blijft rustig.')).toBeVisible();
	await part(page, 'Je blijft rustig.').getByRole('button', { name: 'Neem over' }).click();
	await press(page, 'Zet bij mijn kracht');
	await expect(page.getByText('Je nam dit over. Het staat nu bij:')).toBeVisible();
	await page.getByRole('link', { name: 'Alle antwoorden' }).click();
	await press(page, 'Kijk of er antwoord is');
	await expect(page.getByText('Je hebt nu geen internet. Probeer het later opnieuw.')).toBeVisible();
});

test('what cannot be read says so; an answer can be thrown away and comes back; it stays when the link stops', async ({
	page
}) => {
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
	await answer(link, { parts: [strength], unreadable: true });
	await answer(link, { parts: [strength] });
	await page.goto('/share');
	await page.getByRole('link', { name: 'Iemand gaf antwoord' }).click();
	await expect(page.getByText('Pit kan dit antwoord niet lezen.')).toBeVisible();
	await expect(button(page, 'Neem over')).toBeHidden();
	await press(page, 'Gooi dit antwoord weg');
	await expect(page.getByText('Het antwoord is weggegooid.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Iemand gaf antwoord' })).toHaveCount(0);
	// Fetched once is fetched: what was thrown away does not come in again.
	await press(page, 'Kijk of er antwoord is');
	await expect(page.getByText('Er is nu geen nieuw antwoord.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Iemand gaf antwoord' })).toHaveCount(0);
	await press(page, 'Zet terug');
	await expect(page.getByRole('link', { name: 'Iemand gaf antwoord' })).toBeVisible();
	await page.goto('/share');
	await press(page, 'Stop deze link');
	await expect(page.getByText(/^Gestopt\./)).toBeVisible();
	await page.goto('/share/replies');
	await page.getByRole('link', { name: 'Samira gaf antwoord' }).click();
	await expect(page.getByText('Je blijft rustig.')).toBeVisible();
});
