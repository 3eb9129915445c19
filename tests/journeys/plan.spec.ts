import { addStep, addSubgoal, button, expect, heading, makeGoal, press, rows, saved, seed, test } from './pit.ts';
import { aLittleOfEverything, goal, person, review, strength } from './rows.ts';

test('a goal with its domain, why and strengths, and small steps with who and when', async ({ page }) => {
	await seed(page, { person: [person()], strength: [strength('s-1', 'skills', 'koken')] });
	const title = 'Voor 1 juni heb ik een eigen kamer';
	await page.goto('/plan');
	await expect(page.getByText('Wat wil je bereiken? Of wat wil je houden?')).toBeVisible();
	await makeGoal(page, { title, domain: 'Wonen', why: 'Dan slaap ik beter.', strength: 'koken' });
	for (const [fact, answer] of [
		['Dit wil ik', title],
		['Dit hoort bij', 'Wonen'],
		['Dit maakt het belangrijk', 'Dan slaap ik beter.'],
		['Deze kracht helpt mij', 'koken']
	] as const) {
		await expect(page.getByRole('link', { name: new RegExp(`^${fact}`) })).toContainText(answer);
	}
	await addStep(page, { title: 'Ik schrijf mij in', when: 'vrijdag' });
	await addStep(page, { title: 'Formulier invullen', who: 'samen', name: 'tante Roos' });
	await page.getByRole('checkbox', { name: 'Ik schrijf mij in' }).check();
	await expect(page.getByRole('listitem').filter({ hasText: 'Ik schrijf mij in' })).toContainText(
		'gedaan · vrijdag · ik'
	);
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(page.getByRole('link', { name: title })).toBeVisible();
	await expect(page.getByText('Wonen · eerst')).toBeVisible();
	await expect(page.getByRole('list', { name: 'Dit helpt mij' })).toContainText('koken');
	await expect(page.getByRole('checkbox', { name: 'Ik schrijf mij in' })).toBeChecked();
	await page.getByRole('checkbox', { name: 'Ik schrijf mij in' }).uncheck();
	await expect.poll(async () => (await rows(page, 'action')).map((each) => each['state'])).toEqual(['open', 'open']);
	await page.reload();
	await expect(page.getByRole('checkbox', { name: 'Ik schrijf mij in' })).not.toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'Formulier invullen' })).toBeVisible();
});

test('keeping something as it is, is a goal too; nothing in it is required', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/plan');
	await press(page, 'Maak je eerste doel');
	await press(page, 'Terug');
	await expect(heading(page, 'Mijn plan')).toBeVisible();
	await press(page, 'Maak je eerste doel');
	await page.getByLabel('In jouw woorden').fill('Ik blijf sporten');
	await page.getByRole('switch', { name: 'Het is al goed' }).click();
	await expect(saved(page)).toBeVisible();
	for (let step = 0; step < 5; step += 1) await press(page, 'Sla deze over');
	await expect(page.getByRole('link', { name: /^Dit wil ik/ })).toContainText('houden zoals het is');
	await page.getByRole('radio', { name: 'later' }).check();
	await page.goto('/plan');
	await expect(page.getByText('houden zoals het is · later')).toBeVisible();
});

test('steps move up and down and to a smaller goal, and can be changed', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/plan/g-1');
	const steps = page.getByRole('list', { name: 'Kleine stappen' }).first();
	const titles = () =>
		steps
			.getByRole('checkbox')
			.evaluateAll((boxes) => boxes.map((each) => each.closest('label')?.querySelector('[dir=auto]')?.textContent));
	await expect.poll(titles).toEqual(['Ik schrijf mij in', 'Formulier invullen']);
	await press(page, 'Naar beneden: Ik schrijf mij in');
	await expect.poll(titles).toEqual(['Formulier invullen', 'Ik schrijf mij in']);
	await press(page, 'Naar boven: Ik schrijf mij in');
	await expect.poll(titles).toEqual(['Ik schrijf mij in', 'Formulier invullen']);

	await addSubgoal(page, 'Mijn papieren zijn op orde');
	const section = page.getByRole('region', { name: 'Mijn papieren zijn op orde' });
	await press(page, 'Verander: Formulier invullen');
	await page.getByRole('radio', { name: 'Mijn papieren zijn op orde' }).check();
	await page.getByLabel('Mijn kleine stap').fill('Het formulier invullen');
	await expect(saved(page)).toBeVisible();
	await press(page, 'Klaar');
	await expect(section.getByRole('checkbox', { name: 'Het formulier invullen' })).toBeVisible();
	await expect.poll(titles).toEqual(['Ik schrijf mij in']);

	// A smaller goal that is thrown away takes its steps along, and brings them back.
	await page.getByRole('link', { name: 'Verander: Mijn papieren zijn op orde' }).click();
	await expect(page.getByRole('checkbox', { name: 'Het formulier invullen' })).toBeVisible();
	await press(page, 'Gooi weg');
	await expect(heading(page, 'Voor 1 juni heb ik een eigen kamer')).toBeVisible();
	await expect(section).toBeHidden();
	await press(page, 'Zet terug');
	await expect(section.getByRole('checkbox', { name: 'Het formulier invullen' })).toBeVisible();
});

test('a smaller goal is asked in plain questions, and every one may be skipped', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/plan/g-1');
	await press(page, '+ Een kleiner doel');
	await expect(heading(page, 'Wat wil je precies bereiken?')).toBeVisible();
	// Without words there is no smaller goal, and nothing more to ask.
	await press(page, 'Verder');
	await expect(heading(page, 'Voor 1 juni heb ik een eigen kamer')).toBeVisible();
	await press(page, '+ Een kleiner doel');
	await page.getByLabel('In jouw woorden').fill('Mijn papieren zijn op orde');
	await press(page, 'Verder');
	await expect(heading(page, 'Hoe merk je dat het gelukt is?')).toBeVisible();
	await page.getByLabel('In jouw woorden').fill('Alles zit in een map.');
	await press(page, 'Verder');
	await expect(heading(page, 'Wil je dit zelf?')).toBeVisible();
	await press(page, 'nee, een ander wil dit');
	await expect(page.getByText('Dan is het misschien niet jouw doel. Dat mag je zeggen.')).toBeVisible();
	await press(page, 'een beetje');
	await expect(page.getByText('Dan is het misschien niet jouw doel.')).toBeHidden();
	await press(page, 'Verder');
	await expect(heading(page, 'Wat heb je hiervoor nodig?')).toBeVisible();
	await press(page, 'Terug');
	await expect(button(page, 'een beetje')).toHaveAttribute('aria-pressed', 'true');
	await press(page, 'Verder');
	await press(page, 'Sla deze over');
	await expect(heading(page, 'Wanneer wil je dit klaar hebben?')).toBeVisible();
	await page.getByLabel('In jouw woorden').fill('voor de zomer');
	await press(page, 'Verder');
	await expect(heading(page, 'Mijn papieren zijn op orde')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Dit heb ik nodig/ })).toContainText('Nog leeg');
	await page.getByRole('link', { name: 'Terug' }).click();
	const section = page.getByRole('region', { name: 'Mijn papieren zijn op orde' });
	for (const answer of ['Alles zit in een map.', 'een beetje', 'voor de zomer'])
		await expect(section.getByText(answer, { exact: true })).toBeVisible();
	await expect(section.getByText('Dit heb ik nodig')).toBeHidden();

	await section.getByRole('link', { name: 'Verander: Mijn papieren zijn op orde' }).click();
	await press(page, 'Dit is gelukt');
	await expect(page.getByRole('heading', { name: 'Mijn papieren zijn op orde · gelukt' })).toBeVisible();
	await press(page, 'Zet terug');
	await expect(page.getByRole('heading', { name: 'Mijn papieren zijn op orde', exact: true })).toBeVisible();
});

test('in English too: a smaller goal', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await seed(page, aLittleOfEverything);
	await page.goto('/plan/g-1');
	await press(page, '+ A smaller goal');
	await page.getByLabel('In your words').fill('My papers are in order');
	await press(page, 'Next');
	await expect(heading(page, 'How do you notice that it worked?')).toBeVisible();
	await press(page, 'Skip this one');
	await press(page, 'no, someone else wants this');
	await expect(page.getByText('Then it may not be your goal. You can say so.')).toBeVisible();
	await press(page, 'Next');
	await expect(heading(page, 'What do you need for this?')).toBeVisible();
});

test('the dream stands above the plan', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/plan');
	const dream = page.getByRole('region', { name: 'Mijn droom' });
	await dream.getByRole('link', { name: 'Schrijf je droom op' }).click();
	await page.getByRole('textbox').fill('Een huis met een tuin.');
	await expect(saved(page)).toBeVisible();
	await page.goto('/plan');
	await expect(dream).toContainText('Een huis met een tuin.');
	await expect(dream.getByRole('link', { name: 'Verander je droom' })).toBeVisible();
});

test('a lot at once gets a kind word, and stays as it is', async ({ page }) => {
	const many = 'Veel tegelijk is lastig. Kies wat eerst komt.';
	await seed(page, { person: [person()], goal: ['a', 'b', 'c', 'd'].map((id) => goal(id, `Doel ${id}`)) });
	await page.goto('/plan');
	await expect(page.getByText(many)).toBeVisible();
	await expect(page.getByRole('link', { name: /^Doel/ })).toHaveCount(4);
	await page.getByRole('link', { name: 'Doel d' }).click();
	await page.getByRole('radio', { name: 'later' }).check();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(page.getByText('Kleine stappen tellen ook.')).toBeVisible();
	await expect(page.getByText(many)).toBeHidden();
});

test('a step and a goal can be let go or thrown away, and everything comes back', async ({ page }) => {
	await seed(page, { ...aLittleOfEverything, review: [review('r-1', 'g-1'), review('r-2', 'g-2')] });
	await page.goto('/plan/g-1');
	const step = page.getByRole('checkbox', { name: 'Ik schrijf mij in' });
	await press(page, 'Verander: Ik schrijf mij in');
	await page.getByRole('dialog').getByRole('button', { name: 'Ik stop hiermee' }).click();
	await expect(page.getByText('Je stopt met deze stap. Dat mag.')).toBeVisible();
	await expect(step).toBeHidden();
	await press(page, 'Zet terug');
	await expect(step).toBeVisible();
	// Longer after that too: what was stopped with, stays to be read and gone on with.
	await press(page, 'Verander: Ik schrijf mij in');
	await page.getByRole('dialog').getByRole('button', { name: 'Ik stop hiermee' }).click();
	await page.getByRole('link', { name: 'Verander: Ik sta op de lijst' }).click();
	await press(page, 'Ik stop hiermee');
	await expect(heading(page, 'Voor 1 juni heb ik een eigen kamer')).toBeVisible();
	await page.reload();
	await press(page, 'Ga verder met: Ik schrijf mij in');
	await expect(step).toBeVisible();
	await press(page, 'Ga verder met: Ik sta op de lijst');
	await expect(page.getByRole('checkbox', { name: 'Bellen met de gemeente' })).toBeVisible();
	await expect(page.getByText('Hiermee ben je gestopt')).toBeHidden();

	await page.getByRole('button', { name: 'Ik stop hiermee', exact: true }).click();
	await expect(page.getByText('Je stopt met dit doel. Dat mag.')).toBeVisible();
	await expect(heading(page, 'Mijn plan')).toBeVisible();
	await press(page, 'Zet terug');
	await page.getByRole('link', { name: 'Voor 1 juni heb ik een eigen kamer' }).click();
	await press(page, 'Dit is gelukt');
	await expect(page.getByRole('heading', { name: 'Gelukt of gestopt' })).toBeVisible();
	await press(page, 'Oké');
	await press(page, 'Ga verder met: Voor 1 juni heb ik een eigen kamer');
	await page.getByRole('link', { name: 'Voor 1 juni heb ik een eigen kamer' }).click();

	await press(page, 'Gooi weg');
	await expect(page.getByText('Je doel is weggegooid.')).toBeVisible();
	expect(await rows(page, 'goal')).toHaveLength(2);
	expect(await rows(page, 'action')).toHaveLength(0);
	expect((await rows(page, 'review')).map(({ id }) => id)).toEqual(['r-2']);
	expect(await rows(page, 'bin')).toHaveLength(1);
	await press(page, 'Zet terug');
	await expect(page.getByRole('link', { name: 'Voor 1 juni heb ik een eigen kamer' })).toBeVisible();
	expect(await rows(page, 'goal')).toHaveLength(3);
	expect(await rows(page, 'subgoal')).toHaveLength(1);
	expect(await rows(page, 'action')).toHaveLength(3);
	expect(await rows(page, 'review')).toHaveLength(2);
	await expect(button(page, 'Zet terug')).toBeHidden();
});

test('a plan of years shows what comes first, and all of it at a press', async ({ page }) => {
	const goals = Array.from({ length: 20 }, (_, index) => goal(`g-${index}`, `Doel ${index}`, { createdAt: index }));
	await seed(page, { person: [person()], goal: goals });
	await page.goto('/plan');
	await expect(page.getByRole('link', { name: 'Doel 0', exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Doel 19', exact: true })).toHaveCount(0);
	await press(page, 'Laat al mijn doelen zien');
	await expect(page.getByRole('link', { name: 'Doel 19', exact: true })).toBeVisible();
});
