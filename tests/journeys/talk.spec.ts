import { button, expect, heading, noNetwork, press, readyForOffline, rows, saved, seed, test } from './pit.ts';
import { talk } from './people-rows.ts';
import { aLittleOfEverything, person } from './rows.ts';

test('without internet: three points, one good thing and one question stand ready, and can be changed @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await page.goto('/plan');
	await readyForOffline(page);
	await context.setOffline(true);
	await page.getByRole('link', { name: 'Zet een gesprek klaar' }).click();
	await expect(heading(page, 'Een gesprek klaarzetten')).toBeFocused();
	await expect(page).toHaveTitle('Gesprek – Pit');
	await press(page, 'Begin met klaarzetten');
	await expect(heading(page, 'Waar wil jij over praten?')).toBeFocused();

	// A goal or a part of life can be the beginning of a point; the words after it are the person's own.
	await press(page, 'Voor 1 juni heb ik een eigen kamer. Maak hier een punt van.');
	await expect(page.getByLabel('Punt 1')).toBeFocused();
	await expect(page.getByLabel('Punt 1')).toHaveValue('Voor 1 juni heb ik een eigen kamer');
	await expect(page.getByLabel('Punt 2')).toBeHidden();
	await press(page, 'Geld. Maak hier een punt van.');
	await expect(page.getByLabel('Punt 2')).toBeFocused();
	await page.keyboard.press('End');
	await page.keyboard.type(' en post');
	await press(page, '+ Nog een punt');
	await expect(page.getByLabel('Punt 3')).toBeFocused();
	await page.keyboard.type('Mijn zusje');
	await expect(saved(page)).toBeVisible();
	await expect(button(page, '+ Nog een punt')).toBeHidden();
	await expect(page.getByRole('list', { name: 'Hier kun je uit kiezen' })).toBeHidden();
	await press(page, 'Verder');

	await expect(heading(page, 'Wat gaat goed?')).toBeVisible();
	await press(page, 'Het gaat goed met … Zet dit in je tekst.');
	await expect(page.getByLabel('In jouw woorden')).toBeFocused();
	await page.keyboard.type('koken.');
	await press(page, 'Verder');
	await expect(heading(page, 'Wat wil jij vragen?')).toBeVisible();
	await page.getByLabel('In jouw woorden').fill('Kun je mij helpen met post?');
	await press(page, 'Verder');

	const fact = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
	await expect(heading(page, 'Een gesprek klaarzetten')).toBeVisible();
	await page.reload();
	await expect(fact('Hier wil ik over praten')).toContainText('Voor 1 juni heb ik een eigen kamer');
	await expect(fact('Hier wil ik over praten')).toContainText('Geld en post');
	await expect(fact('Hier wil ik over praten')).toContainText('Mijn zusje');
	await expect(fact('Dit gaat goed')).toContainText('Het gaat goed met koken.');
	await expect(fact('Dit wil ik vragen')).toContainText('Kun je mij helpen met post?');

	// A point that is emptied leaves the others as they are, with the ids by which they are chosen to share.
	const before = (await rows(page, 'talk'))[0]?.['points'] as { id: string; text: string }[];
	await fact('Hier wil ik over praten').click();
	await page.getByLabel('Punt 2').fill('');
	await press(page, 'Verder');
	await expect.poll(async () => (await rows(page, 'talk'))[0]?.['points']).toEqual([before[0], before[2]]);
	await page.goto('/talk');
	await page.getByRole('link', { name: 'Dit deel ik' }).click();
	await expect(heading(page, 'Wat mag de ander zien?')).toBeVisible();
});

test('everything can be skipped, and nothing is kept of a talk without words', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/share');
	await page.getByRole('link', { name: 'Zet een gesprek klaar' }).click();
	await press(page, 'Begin met klaarzetten');
	for (const question of ['Waar wil jij over praten?', 'Wat gaat goed?', 'Wat wil jij vragen?']) {
		await expect(heading(page, question)).toBeVisible();
		await press(page, 'Sla deze over');
	}
	await expect(button(page, 'Begin met klaarzetten')).toBeVisible();
	expect(await rows(page, 'talk')).toEqual([]);
	await press(page, 'Begin met klaarzetten');
	await press(page, 'Sla deze over');
	await press(page, 'Terug');
	await expect(heading(page, 'Waar wil jij over praten?')).toBeVisible();
	await press(page, 'Terug');
	await expect(heading(page, 'Een gesprek klaarzetten')).toBeVisible();
});

test('afterwards "Hoe was het?" makes it a talk that was; it is read back, and a new one begins', async ({ page }) => {
	await seed(page, { ...aLittleOfEverything, talk: [talk('t-1')] });
	await page.goto('/talk');
	const after = page.getByRole('link', { name: 'Het gesprek was er. Hoe was het?' });
	await after.click();
	await expect(heading(page, 'Hoe was het gesprek?')).toBeFocused();
	await press(page, 'Terug');
	await expect(after).toBeVisible();
	await after.click();
	await press(page, 'Ik vond het fijn dat … Zet dit in je tekst.');
	await expect(page.getByLabel('In jouw woorden')).toBeFocused();
	await page.keyboard.type('we lachten.');
	await expect(saved(page)).toBeVisible();
	await press(page, 'Verder');
	await expect(page.getByText('Je gesprek staat nu onder: Geweest.')).toBeVisible();
	await expect(button(page, 'Zet een nieuw gesprek klaar')).toBeVisible();
	// It was not yet: then it stands ready again, with all its words.
	await press(page, 'Zet terug');
	await expect(after).toBeVisible();
	await after.click();
	await expect(page.getByLabel('In jouw woorden')).toHaveValue('Ik vond het fijn dat we lachten.');
	await press(page, 'Sla deze over');

	const held = page.getByRole('region', { name: 'Geweest' }).getByRole('link');
	await expect(held).toHaveCount(1);
	await page.reload();
	await held.click();
	await expect(heading(page, /^Gesprek van \d+ \p{L}+$/u)).toBeVisible();
	await expect(page.getByRole('link', { name: /^Hier wil ik over praten/ })).toContainText('Een eigen kamer');
	const when = (await rows(page, 'talk'))[0]?.['heldAt'];
	await page.getByRole('link', { name: /^Zo was het/ }).click();
	await page.getByLabel('In jouw woorden').fill('Het was goed.');
	await press(page, 'Verder');
	await expect(page.getByRole('link', { name: /^Zo was het/ })).toContainText('Het was goed.');
	expect((await rows(page, 'talk'))[0]?.['heldAt']).toBe(when);

	await page.getByRole('link', { name: 'Terug' }).click();
	await press(page, 'Zet een nieuw gesprek klaar');
	await expect(page.getByLabel('Punt 1')).toHaveValue('');
	await page.getByLabel('Punt 1').fill('Mijn kamer');
	await expect(saved(page)).toBeVisible();
	await page.goto('/talk');
	await expect(page.getByRole('link', { name: /^Hier wil ik over praten/ })).toContainText('Mijn kamer');
	await expect(held).toHaveCount(1);
	expect(await rows(page, 'talk')).toHaveLength(2);
});

test('a talk is thrown away, put back, and brought back from the bin', async ({ page }) => {
	await seed(page, { ...aLittleOfEverything, talk: [talk('t-1'), talk('t-2', { heldAt: 1_760_000_000_000 })] });
	await page.goto('/talk');
	const points = page.getByRole('link', { name: /^Hier wil ik over praten/ });
	await press(page, 'Gooi weg');
	await expect(page.getByText('Je gesprek is weggegooid.')).toBeVisible();
	await expect(points).toBeHidden();
	await press(page, 'Zet terug');
	await expect(points).toBeVisible();
	await page.getByRole('link', { name: 'Gesprek van 9 oktober' }).click();
	await press(page, 'Gooi weg');
	await expect(page.getByRole('region', { name: 'Geweest' })).toBeHidden();
	await page.goto('/settings');
	await press(page, 'Een eigen kamer. Zet terug.');
	await expect(page.getByText('Een eigen kamer')).toBeHidden();
	await page.goto('/talk');
	await expect(page.getByRole('link', { name: 'Gesprek van 9 oktober' })).toBeVisible();
});

test('in English', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/settings');
	await page.getByRole('radio', { name: 'English' }).check();
	await page.goto('/talk');
	await expect(heading(page, 'Prepare a talk')).toBeVisible();
	await press(page, 'Start preparing');
	await press(page, 'My home. Make this a point.');
	await press(page, 'Next');
	await press(page, 'I am glad about … Put this in your text.');
	await expect(page.getByRole('textbox')).toBeFocused();
	await page.keyboard.type('my room.');
	await press(page, 'Next');
	await press(page, 'Skip this one');
	await expect(page.getByRole('link', { name: /^I want to talk about this/ })).toContainText('My home');
	await expect(page.getByRole('link', { name: /^This is going well/ })).toContainText('I am glad about my room.');
});
