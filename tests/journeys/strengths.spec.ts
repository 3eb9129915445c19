import { button, expect, firstStart, heading, press, rows, saved, seed, test } from './pit.ts';
import { aLittleOfEverything, person } from './rows.ts';

const layers = [
	'Wat kan ik?',
	'Wat vind ik leuk?',
	'Wat weet ik?',
	'Hoe ben ik?',
	'Wie heb ik?',
	'Wat is er om mij heen?'
];

test('six layers are a list that the drawn dolls follow', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/strengths');
	const list = page.getByRole('list', { name: 'Zes lagen' });
	await expect(list).toBeVisible();
	for (const layer of layers) await expect(list.getByText(layer, { exact: true })).toBeVisible();
	await expect(page.getByText('Een matroesjka is een pop.')).toBeVisible();

	const dolls = page.locator('svg').filter({ has: page.locator('g[transform^="translate("]') });
	await expect(dolls).toHaveAttribute('aria-hidden', 'true');
	const closed = await dolls.screenshot();
	await list.getByText('Hoe ben ik?', { exact: true }).click();
	await expect(list.getByRole('link', { name: '+ Nog een' })).toBeVisible();
	await expect.poll(async () => (await dolls.screenshot()).equals(closed)).toBe(false);
	await expect(page).toHaveURL(/layer=qualities/);
	// One layer at a time, and pressing the drawing does what the list does.
	await dolls.click({ position: { x: 40, y: 100 } });
	await expect(list.getByRole('link', { name: 'Begin hier' })).toBeVisible();
	await expect(list.getByRole('link', { name: '+ Nog een' })).toBeHidden();
	await page.reload();
	await expect(list.getByRole('link', { name: 'Begin hier' })).toBeVisible();
	await expect(page.getByText('Je begeleider noemt dit').filter({ visible: true })).toHaveCount(1);
});

test('one question at a time: cards and own words are one answer, and nothing moves by itself', async ({ page }) => {
	await firstStart(page);
	await page.getByRole('link', { name: /^Mijn kracht/ }).click();
	await page.getByText('Hoe ben ik?', { exact: true }).click();
	await page.getByRole('link', { name: 'Begin hier' }).click();
	const question = 'Welke drie woorden zegt een vriend over jou?';
	await expect(heading(page, question)).toBeVisible();
	const address = page.url();

	const cards = page.getByRole('list', { name: 'Kaartjes met woorden' });
	await expect(cards.getByRole('button')).toHaveCount(9);
	await press(page, 'eerlijk');
	await expect(button(page, 'eerlijk')).toHaveAttribute('aria-pressed', 'true');
	await press(page, 'grappig');
	await expect(page.getByText('Je koos 2 kaartjes.')).toBeVisible();
	await press(page, 'eerlijk');
	await expect(page.getByText('Je koos 1 kaartje.')).toBeVisible();
	await expect(heading(page, question)).toBeVisible();
	expect(page.url()).toBe(address);
	await press(page, 'Meer kaartjes');
	expect(await cards.getByRole('button').count()).toBeGreaterThan(9);

	await press(page, 'Een vriend zegt dat ik … Zet dit in je tekst.');
	const own = page.getByLabel('In jouw woorden');
	await expect(own).toBeFocused();
	await page.keyboard.type('altijd eerst luister.');
	await expect(own).toHaveValue('Een vriend zegt dat ik altijd eerst luister.');
	await expect(saved(page)).toBeVisible();

	const actions = await page.getByRole('button', { name: /^(Verder|Sla deze over|Terug)$/ }).allInnerTexts();
	expect(actions).toEqual(['Verder', 'Sla deze over', 'Terug']);
	await press(page, 'Verder');
	await expect(heading(page, 'Wanneer ben je trots op jezelf?')).toBeFocused();
	await press(page, 'Terug');
	await expect(own).toHaveValue('Een vriend zegt dat ik altijd eerst luister.');
	await expect(button(page, 'grappig')).toHaveAttribute('aria-pressed', 'true');
	await press(page, 'Sla deze over');
	await press(page, 'Sla deze over');
	await press(page, 'Sla deze over');
	await expect(heading(page, 'Voor wie was jij belangrijk?')).toBeVisible();
	await press(page, 'Sla deze over');
	await expect(heading(page, 'Klaar voor nu?')).toBeVisible();
	await press(page, 'Nog een paar vragen');
	await expect(heading(page, 'Hoe merkte je dat je belangrijk was?')).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(button(page, 'grappig. Verander deze kracht.')).toBeVisible();
	await expect(button(page, /altijd eerst luister/)).toBeVisible();
	expect(await rows(page, 'strength')).toHaveLength(2);
});

test('a strength can be changed, put to rest, brought back and thrown away, with a way back each time', async ({
	page
}) => {
	await seed(page, { person: [person()], strength: aLittleOfEverything.strength });
	await page.goto('/strengths?layer=skills');
	await press(page, 'koken. Verander deze kracht.');
	const dialog = page.getByRole('dialog', { name: 'Jouw kracht' });
	await dialog.getByLabel('Dit is mijn kracht').fill('koken voor tien mensen');
	await dialog.getByLabel('Zo merk ik dat').fill('Iedereen eet mee.');
	await expect(saved(page)).toBeVisible();
	await dialog.getByRole('button', { name: 'Klaar' }).click();
	await expect(dialog).toBeHidden();
	const chip = button(page, 'koken voor tien mensen. Verander deze kracht.');
	await expect(chip).toBeVisible();
	expect(await rows(page, 'strength')).toEqual(
		expect.arrayContaining([expect.objectContaining({ text: 'koken voor tien mensen', proof: 'Iedereen eet mee.' })])
	);

	const back = button(page, 'koken voor tien mensen past weer');
	await chip.click();
	await dialog.getByRole('button', { name: 'Past nu niet' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Deze kracht rust nu.' })).toBeVisible();
	await press(page, 'Zet terug');
	await expect(chip).toBeVisible();
	await chip.click();
	await dialog.getByRole('button', { name: 'Past nu niet' }).click();
	await expect(page.getByRole('heading', { name: 'Past nu niet' })).toBeVisible();
	await back.click();
	await expect(chip).toBeVisible();
	await expect(back).toBeHidden();

	await chip.click();
	await dialog.getByRole('button', { name: 'Gooi weg' }).click();
	await expect(chip).toBeHidden();
	expect(await rows(page, 'bin')).toHaveLength(1);
	await press(page, 'Zet terug');
	await expect(chip).toBeVisible();
	expect(await rows(page, 'bin')).toHaveLength(0);
	await page.reload();
	await expect(chip).toBeVisible();
});

test('an emptied text of a strength does not take the strength away', async ({ page }) => {
	await seed(page, { person: [person()], strength: aLittleOfEverything.strength });
	await page.goto('/strengths?layer=skills');
	await press(page, 'koken. Verander deze kracht.');
	await page.getByLabel('Dit is mijn kracht').fill('');
	await press(page, 'Klaar');
	await expect(button(page, 'koken. Verander deze kracht.')).toBeVisible();
});

test('a card that is pressed off and on again is still the strength that a goal uses', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/strengths/skills/skills-help-asked');
	const card = button(page, 'koken');
	await expect(card).toHaveAttribute('aria-pressed', 'false');
	await card.click();
	await expect(card).toHaveAttribute('aria-pressed', 'true');
	await page.goto('/plan');
	await press(page, 'Maak je eerste doel');
	await page.getByLabel('In jouw woorden').fill('Samen eten');
	await press(page, 'Verder');
	await press(page, 'Sla deze over');
	await press(page, 'Sla deze over');
	await press(page, 'koken');
	await press(page, 'Verder');
	await press(page, 'Sla deze over');
	const helps = page.getByRole('link', { name: /^Deze kracht helpt mij/ });
	await expect(helps).toContainText('koken');
	await page.goto('/strengths/skills/skills-help-asked');
	await card.click();
	await expect(card).toHaveAttribute('aria-pressed', 'false');
	await card.click();
	await expect(card).toHaveAttribute('aria-pressed', 'true');
	await expect(saved(page)).toBeVisible();
	await page.goto('/plan');
	await page.getByRole('link', { name: 'Samen eten' }).click();
	await expect(helps).toContainText('koken');
});
