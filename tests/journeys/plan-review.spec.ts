/** Looking back at a goal, and goals that have a pause: without internet, as most of it happens. */
import { button, expect, heading, noNetwork, press, readyForOffline, rows, saved, seed, test } from './pit.ts';
import { aLittleOfEverything, goal, note, person, review } from './rows.ts';

const title = 'Voor 1 juni heb ik een eigen kamer';

test('looking back in five questions; what was said stays readable and can be changed @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await page.goto('/plan/g-1');
	await readyForOffline(page);
	await context.setOffline(true);
	await press(page, 'Kijk terug op dit doel');
	await expect(heading(page, 'Hoe ging het met dit doel?')).toBeVisible();
	await expect(page.getByText(title)).toBeVisible();
	await press(page, 'een beetje');
	await press(page, 'Verder');
	await page.getByLabel('In jouw woorden').fill('Ik belde twee keer.');
	await press(page, 'Verder');
	await expect(heading(page, 'Wie of wat hielp jou?')).toBeVisible();
	await page.getByLabel('In jouw woorden').fill('Tante Roos');
	await press(page, 'Verder');
	await expect(heading(page, 'Wat leer je hiervan?')).toBeVisible();
	await press(page, 'Terug');
	await expect(page.getByLabel('In jouw woorden')).toHaveValue('Tante Roos');
	await press(page, 'Verder');
	await press(page, 'Sla deze over');
	await expect(heading(page, 'Hoe wil je nu verder?')).toBeVisible();
	await press(page, 'anders verder');
	await press(page, 'Verder');
	await expect(heading(page, title)).toBeVisible();
	await expect(button(page, 'Zet terug')).toBeHidden();

	const said = page.getByRole('region', { name: 'Terugkijken' });
	await said.getByText('· een beetje').click();
	for (const words of ['Ik belde twee keer.', 'Tante Roos', 'anders verder'])
		await expect(said.getByText(words, { exact: true })).toBeVisible();
	await expect(said.getByText('Dit leer ik ervan')).toBeHidden();
	await said.getByRole('button', { name: /^Verander: / }).click();
	await press(page, 'gelukt');
	await expect(saved(page)).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(said.getByText('· gelukt')).toBeVisible();
	expect(await rows(page, 'review')).toMatchObject([{ goalId: 'g-1', outcome: 'worked', onward: 'different' }]);
	expect((await rows(page, 'goal')).find(({ id }) => id === 'g-1')).toMatchObject({ state: 'open' });

	await said.getByText('· gelukt').click();
	await said.getByRole('button', { name: /^Gooi weg: / }).click();
	await expect(said.getByText('· gelukt')).toBeHidden();
	await press(page, 'Zet terug');
	await expect(said.getByText('· gelukt')).toBeVisible();
	await said.getByText('· gelukt').click();
	await said.getByRole('button', { name: /^Gooi weg: / }).click();
	await expect(said.getByText('· gelukt')).toBeHidden();
	await page.goto('/settings');
	await press(page, 'Terugkijken. Zet terug.');
	await expect.poll(async () => (await rows(page, 'review')).length).toBe(1);
});

test('a pause: said before it happens, taken back, and gone on with later', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/plan/g-1/review/new/onward');
	await press(page, 'even pauze');
	await expect(page.getByText('Je doel wacht op jou.')).toBeVisible();
	await press(page, 'Verder');
	await expect(page.getByText('Dit doel heeft even pauze. Je gaat verder als jij dat wilt.')).toBeVisible();
	await press(page, 'Zet terug');
	await expect(page.getByText('Maak er kleine stappen van.')).toBeVisible();
	await press(page, 'Even pauze');
	await expect(heading(page, 'Mijn plan')).toBeVisible();
	const paused = page.getByRole('region', { name: 'Even pauze' });
	await expect(paused.getByRole('link', { name: title })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Gelukt of gestopt' }).getByRole('link', { name: title })).toBeHidden();
	await paused.getByRole('link', { name: title }).click();
	await press(page, 'Ga verder');
	await expect(page.getByText('Je gaat weer verder met dit doel.')).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
	await expect(paused).toBeHidden();
});

test('done: reached when it worked, and stopped when the person says that it did not', async ({ page }) => {
	await seed(page, {
		person: [person()],
		goal: [goal('g-1', 'Sporten'), goal('g-2', 'Vroeg op')],
		review: [review('r-1', 'g-1', { outcome: 'worked' }), review('r-2', 'g-2', { outcome: 'not' })]
	});
	for (const [address, state] of [
		['/plan/g-1/review/r-1/onward', 'Dit doel is gelukt. Je kunt alles nog lezen.'],
		['/plan/g-2/review/r-2/onward', 'Met dit doel ben je gestopt. Je kunt alles nog lezen.']
	] as const) {
		await page.goto(address);
		await press(page, 'klaar');
		await expect(page.getByText('Je doel gaat naar: Gelukt of gestopt.')).toBeVisible();
		await press(page, 'Verder');
		await expect(page.getByText(state)).toBeVisible();
	}
	await page.goto('/plan');
	const closed = page.getByRole('region', { name: 'Gelukt of gestopt' });
	await expect(closed.getByRole('listitem').filter({ hasText: 'Sporten' })).toContainText('gelukt');
	await expect(closed.getByRole('listitem').filter({ hasText: 'Vroeg op' })).toContainText('gestopt');
});

test('how I learn and what I ask of my supporter stand beside the steps', async ({ page, elsewhere }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/plan/g-1');
	await expect(heading(page, title)).toBeVisible();
	await expect(page.getByText('Jij leert het best zo')).toBeHidden();

	const other = await elsewhere('en-GB');
	for (const [where, line] of [
		[page, 'Jij leert het best zo: gewoon doen, eerst kijken. Aan je begeleider vraag je: loop met mij mee.'],
		[other, 'You learn best like this: just do it, watch first. You ask your support worker: walk along with me.']
	] as const) {
		if (where === page) await page.evaluate(() => indexedDB.deleteDatabase('pit'));
		await seed(where, {
			...aLittleOfEverything,
			note: [
				note('learning-style', '', { choices: ['do', 'watch'] }),
				note('supporter-role', '', { choices: ['walk-along'] })
			]
		});
		await where.goto('/plan/g-1');
		await expect(where.getByText(line)).toBeVisible();
	}
});

test('in English too: looking back', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await seed(page, aLittleOfEverything);
	await page.goto('/plan/g-1');
	await press(page, 'Look back at this goal');
	await press(page, 'it became something else');
	await press(page, 'Next');
	await expect(heading(page, 'What did you do for it?')).toBeVisible();
	await page.goto('/plan/g-1');
	await expect(page.getByRole('region', { name: 'Looking back' })).toContainText('it became something else');
});
