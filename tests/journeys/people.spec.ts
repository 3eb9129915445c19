import {
	button,
	expect,
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
import { people } from './people-rows.ts';
import { person, strength } from './rows.ts';

const picture = (page: Page) => page.getByRole('img', { name: /dichtbij|om je heen|verder weg|nog niemand/ });
const ring = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const names = (page: Page, name: string) => ring(page, name).getByRole('link').locator('strong').allInnerTexts();

test('without internet: somebody and a place, one question at a time, everything skippable, kept after a reload @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, { person: [person()] });
	await page.goto('/');
	await readyForOffline(page);
	await context.setOffline(true);
	await page.getByRole('link', { name: 'Mijn mensen' }).click();
	await expect(heading(page, 'Mijn mensen')).toBeFocused();
	await expect(page).toHaveTitle('Mensen – Pit');
	await expect(picture(page)).toHaveAccessibleName('Hier staat nog niemand. Dat is prima.');
	await expect(page.getByText('Een bijnaam is genoeg. Andere mensen kiezen zelf')).toBeVisible();

	await press(page, '+ Iemand');
	await expect(heading(page, 'Wie wil je erbij zetten?')).toBeFocused();
	await expect(page.getByText('Een bijnaam is genoeg. Of wie het is: mijn tante.')).toBeVisible();
	await page.getByLabel('Bijnaam of wie het is').fill('tante Roos');
	await expect(saved(page)).toBeVisible();
	expect(await page.getByRole('button', { name: /^(Verder|Sla deze over|Terug)$/ }).allInnerTexts()).toEqual([
		'Verder',
		'Sla deze over',
		'Terug'
	]);
	await press(page, 'Verder');
	await expect(heading(page, 'Wie is dat voor jou?')).toBeFocused();
	await press(page, 'mijn familie');
	await expect(page.getByLabel('In jouw woorden')).toHaveValue('mijn familie');
	await press(page, 'Verder');
	await expect(heading(page, 'Hoe dichtbij voelt dit voor jou?')).toBeVisible();
	await page.getByRole('radio', { name: 'Dichtbij' }).check();
	await press(page, 'Verder');
	await expect(heading(page, 'Klaar voor nu?')).toBeVisible();
	await press(page, 'Nog een paar vragen');
	await expect(heading(page, 'Wat krijg jij van deze persoon?')).toBeVisible();
	await page.getByLabel('In jouw woorden').fill('Ik kan er altijd eten.');
	await press(page, 'Verder');
	await expect(heading(page, 'Wat geef jij aan deze persoon?')).toBeVisible();
	await page.getByLabel('In jouw woorden').fill('Ik help met haar telefoon.');
	await press(page, 'Verder');
	await press(page, 'Hier wil ik meer van');
	await expect(button(page, 'Hier wil ik meer van')).toHaveAttribute('aria-pressed', 'true');
	await expect(heading(page, 'Wil je hier meer of minder van?')).toBeVisible();
	await press(page, 'Verder');
	await expect(heading(page, 'Wil je deze persoon bij jouw plan?')).toBeVisible();
	await press(page, 'Ja, graag');
	await press(page, 'Verder');
	await expect(heading(page, 'tante Roos')).toBeVisible();
	for (const [fact, answer] of [
		['Wie is dat', 'mijn familie'],
		['Zo dichtbij voelt het', 'Dichtbij'],
		['Dit krijg ik', 'Ik kan er altijd eten.'],
		['Dit geef ik', 'Ik help met haar telefoon.'],
		['Zo wil ik het', 'Hier wil ik meer van'],
		['Bij mijn plan', 'Ja, graag']
	] as const)
		await expect(page.getByRole('link', { name: new RegExp(`^${fact}`) })).toContainText(answer);
	await page.getByRole('link', { name: 'Naar mijn mensen' }).click();

	// A place is asked other things, and nothing of it has to be said.
	await press(page, '+ Een plek');
	await expect(heading(page, 'Welke plek wil je erbij zetten?')).toBeVisible();
	await press(page, 'de bieb');
	await press(page, 'Verder');
	await expect(heading(page, 'Hoe dichtbij voelt dit voor jou?')).toBeVisible();
	await press(page, 'Sla deze over');
	await press(page, 'Nog een paar vragen');
	await expect(heading(page, 'Wat krijg jij op deze plek?')).toBeVisible();
	for (let step = 0; step < 3; step += 1) await press(page, 'Sla deze over');
	await expect(heading(page, 'de bieb')).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();

	await expect(picture(page)).toHaveAccessibleName('1 persoon dichtbij, 1 plek om je heen.');
	await expect(page.getByText('1 persoon dichtbij, 1 plek om je heen.')).toBeVisible();
	await page.reload();
	await expect.poll(() => names(page, 'Dichtbij')).toEqual(['tante Roos']);
	await expect(ring(page, 'Dichtbij')).toContainText('mijn familie');
	await expect(ring(page, 'Dichtbij')).toContainText('Dit krijg ik: Ik kan er altijd eten.');
	await expect(ring(page, 'Dichtbij')).toContainText('mag meedoen met mijn plan');
	await expect.poll(() => names(page, 'Om mij heen')).toEqual(['de bieb']);
	await expect(picture(page)).toHaveAccessibleName('1 persoon dichtbij, 1 plek om je heen.');
	expect(await rows(page, 'contact')).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ kind: 'person', name: 'tante Roos', ring: 'close', wish: 'more', involve: true }),
			expect.objectContaining({ kind: 'place', name: 'de bieb', ring: 'around', wish: null, involve: null })
		])
	);
});

test('nobody yet is a full answer, with a next step; nothing at all is kept of a question that was skipped', async ({
	page
}) => {
	await seed(page, { person: [person()] });
	await page.goto('/people');
	await press(page, '+ Iemand');
	await press(page, 'Terug');
	await press(page, '+ Iemand');
	for (let step = 0; step < 7; step += 1) await press(page, 'Sla deze over');
	await expect(heading(page, 'Mijn mensen')).toBeVisible();
	expect(await rows(page, 'contact')).toEqual([]);

	await press(page, 'Nog niemand');
	await expect(page.getByRole('status').filter({ hasText: 'Dat is een antwoord' })).toContainText(
		'Een plek kan ook een begin zijn.'
	);
	await page.reload();
	await expect(button(page, 'Nog niemand')).toHaveAttribute('aria-pressed', 'true');
	expect(await rows(page, 'answer')).toEqual([expect.objectContaining({ id: 'people-who', plainAnswer: 'nobody' })]);
	await press(page, 'Nog niemand');
	await expect(button(page, 'Nog niemand')).toHaveAttribute('aria-pressed', 'false');
	await expect(page.getByText('Dat is een antwoord')).toBeHidden();
	await press(page, 'Nog niemand');
	await page.getByRole('link', { name: 'Ik wil erover praten' }).click();
	await expect(heading(page, 'Een gesprek klaarzetten')).toBeVisible();
});

test('a name may be left out: what was said about somebody still stands there', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/people');
	await press(page, '+ Iemand');
	await press(page, 'Sla deze over');
	await page.getByLabel('In jouw woorden').fill('van de boot');
	await press(page, 'mijn buur');
	await expect(page.getByLabel('In jouw woorden')).toHaveValue('van de boot, mijn buur');
	await press(page, 'Verder');
	await press(page, 'Verder');
	await page.getByRole('link', { name: 'Klaar voor nu' }).click();
	await expect.poll(() => names(page, 'Om mij heen')).toEqual(['iemand']);
	await page.getByRole('link', { name: /^iemand/ }).click();
	await page.getByRole('radio', { name: 'een plek' }).check();
	await expect(heading(page, 'een plek')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Bij mijn plan/ })).toBeHidden();
	await page.getByRole('radio', { name: 'iemand' }).check();
	await expect(page.getByRole('link', { name: /^Wie is dat/ })).toContainText('van de boot, mijn buur');
});

test('somebody is changed and thrown away, put back at once, and brought back from the bin', async ({ page }) => {
	await seed(page, { person: [person()], contact: people });
	await page.goto('/people');
	await page.getByRole('link', { name: /^tante Roos/ }).click();
	await page.getByRole('link', { name: /^Naam/ }).click();
	await page.getByLabel('Bijnaam of wie het is').fill('tante R.');
	await expect(saved(page)).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(heading(page, 'tante R.')).toBeVisible();

	await press(page, 'Gooi weg');
	await expect(page.getByText('Dit staat niet meer in je lijst.')).toBeVisible();
	await expect.poll(() => names(page, 'Dichtbij')).toEqual(['opa']);
	await press(page, 'Zet terug');
	await expect.poll(() => names(page, 'Dichtbij')).toEqual(['tante R.', 'opa']);
	await page.getByRole('link', { name: /^tante R\./ }).click();
	await press(page, 'Gooi weg');
	await expect(heading(page, 'Mijn mensen')).toBeVisible();
	await page.goto('/settings');
	await press(page, 'tante R.. Zet terug.');
	await expect(page.getByText('tante R.')).toBeHidden();
	await page.goto('/people');
	await expect(ring(page, 'Dichtbij')).toContainText('Ik kan er altijd eten.');
});

test('enough of it, less of it, and no: each answer is kept as it was given', async ({ page }) => {
	await seed(page, { person: [person()], contact: people });
	const no = 'Nee, liever niet';
	const fact = (name: RegExp) => page.getByRole('link', { name });
	for (const [answer, wish] of [
		['Zo is het goed', 'fine'],
		['Hier wil ik minder van', 'less']
	] as const) {
		await page.goto('/people/c-1/wish');
		await press(page, answer);
		await expect(button(page, answer)).toHaveAttribute('aria-pressed', 'true');
		await expect(saved(page)).toBeVisible();
		await page.goto('/people/c-1');
		await expect(fact(/^Zo wil ik het/)).toContainText(answer);
		expect(await rows(page, 'contact')).toContainEqual(expect.objectContaining({ id: 'c-1', wish }));
	}
	await page.goto('/people/c-1/involve');
	await press(page, no);
	await expect(button(page, no)).toHaveAttribute('aria-pressed', 'true');
	await expect(saved(page)).toBeVisible();
	await page.goto('/people/c-1');
	await expect(fact(/^Bij mijn plan/)).toContainText(no);
	expect(await rows(page, 'contact')).toContainEqual(expect.objectContaining({ id: 'c-1', involve: false }));
	await page.goto('/people');
	await expect(ring(page, 'Dichtbij')).toContainText('niet bij mijn plan');
});

test('people feed the layer contacts and places the layer surroundings, once', async ({ page }) => {
	await seed(page, {
		person: [person()],
		contact: people,
		strength: [strength('s-1', 'contacts', 'Opa ', { proof: 'Hij belt elke week.' })]
	});
	await page.goto('/strengths?layer=contacts');
	const offered = page.getByRole('list', { name: /^Uit Mijn mensen/ });
	// "Opa" is a strength already, and a place belongs to the other layer.
	await expect(offered.getByRole('button')).toHaveText([/tante Roos/, /Noor/]);
	await press(page, 'tante Roos. Maak hier een kracht van.');
	await expect(button(page, 'tante Roos. Verander deze kracht.')).toBeVisible();
	await expect(offered.getByRole('button')).toHaveText([/Noor/]);

	// With other words it is still the same one; at rest it can come back, with those words.
	await press(page, 'tante Roos. Verander deze kracht.');
	await page.getByLabel('Dit is mijn kracht').fill('tante Roos luistert');
	await expect(saved(page)).toBeVisible();
	await press(page, 'Klaar');
	await expect(button(page, 'tante Roos luistert. Verander deze kracht.')).toBeVisible();
	await expect(offered.getByRole('button')).toHaveText([/Noor/]);
	await press(page, 'tante Roos luistert. Verander deze kracht.');
	await page.getByRole('dialog').getByRole('button', { name: 'Past nu niet' }).click();
	await press(page, 'tante Roos. Maak hier een kracht van.');
	await expect(button(page, 'tante Roos luistert. Verander deze kracht.')).toBeVisible();
	expect(await rows(page, 'strength')).toHaveLength(2);

	await page.getByText('Wat is er om mij heen?', { exact: true }).click();
	await expect(offered.getByRole('button')).toHaveText([/het park/]);
	await press(page, 'het park. Maak hier een kracht van.');
	await expect(offered).toBeHidden();
	await expect
		.poll(async () => (await rows(page, 'strength')).map((each) => [each['layer'], each['text']]))
		.toContainEqual(['surroundings', 'het park']);
	await page.getByRole('link', { name: 'Naar Mijn mensen' }).filter({ visible: true }).click();
	await expect(heading(page, 'Mijn mensen')).toBeVisible();
});

test('in English', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/settings');
	await page.getByRole('radio', { name: 'English' }).check();
	await page.goto('/people');
	await expect(heading(page, 'My people')).toBeVisible();
	await press(page, '+ Someone');
	await page.getByLabel('Nickname or who it is').fill('my aunt');
	await press(page, 'Next');
	await expect(heading(page, 'Who is that to you?')).toBeVisible();
	await press(page, 'my family');
	await press(page, 'Next');
	await press(page, 'Skip this one');
	await page.getByRole('link', { name: 'Done for now' }).click();
	await expect(page.getByRole('img', { name: '1 person around you.' })).toBeVisible();
	await press(page, 'closer: my aunt');
	await expect(page.getByRole('img', { name: '1 person close to you.' })).toBeVisible();
});
