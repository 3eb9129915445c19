/** People, places and strengths in the plan, and the day of a step as a file for a calendar. */
import { readFile } from 'node:fs/promises';
import {
	button,
	expect,
	heading,
	makeGoal,
	noNetwork,
	press,
	readyForOffline,
	rows,
	saved,
	seed,
	test
} from './pit.ts';
import { action, aLittleOfEverything, contact, goal, person, strength } from './rows.ts';

const people = [
	contact('c-1', 'tante Roos'),
	contact('c-2', 'de bieb', { kind: 'place', ring: 'around' }),
	contact('c-3', 'buurman', { ring: 'far' })
];

test('people and places help with a goal, beside the strengths @worker', async ({ page, context, complaints }) => {
	complaints.allow(noNetwork);
	await seed(page, { person: [person()], strength: [strength('s-1', 'skills', 'koken')], contact: people });
	await page.goto('/plan');
	await readyForOffline(page);
	await context.setOffline(true);
	await makeGoal(page, { title: 'Een eigen kamer', strength: 'koken', contact: 'tante Roos' });
	await expect(page.getByRole('link', { name: /^Wie mij helpt/ })).toContainText('tante Roos');
	await page.getByRole('link', { name: /^Wie mij helpt/ }).click();
	await expect(button(page, 'tante Roos')).toHaveAttribute('aria-pressed', 'true');
	await press(page, 'de bieb');
	await press(page, 'Verder');
	await page.getByRole('link', { name: 'Terug' }).click();
	const helps = page.getByRole('list', { name: 'Dit helpt mij' });
	for (const name of ['koken', 'tante Roos', 'de bieb']) await expect(helps).toContainText(name);
	expect(await rows(page, 'goal')).toMatchObject([{ contactIds: ['c-1', 'c-2'] }]);
});

test('nobody yet is a full answer', async ({ page }) => {
	await seed(page, { person: [person()], goal: [goal('g-1', 'Sporten')] });
	await page.goto('/plan/g-1/people');
	await expect(page.getByText('Je hebt hier nog geen mensen of plekken. Dat kan later ook.')).toBeVisible();
	await page.getByRole('link', { name: 'Naar mijn mensen' }).click();
	await expect(heading(page, 'Mijn mensen')).toBeVisible();
	await page.goto('/plan/g-1/people');
	await press(page, 'Verder');
	await expect(heading(page, 'Sporten')).toBeVisible();
});

test('a step: an ordinary place first, then one of my people or a typed name', async ({ page }) => {
	await seed(page, {
		person: [person()],
		goal: [goal('g-1', 'Sporten')],
		contact: people,
		strength: [strength('s-1', 'surroundings', 'het park'), strength('s-2', 'surroundings', 'De bieb')]
	});
	await page.goto('/plan/g-1');
	await press(page, '+ Een kleine stap');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Mijn kleine stap').fill('Een rondje lopen');
	await expect(dialog.getByText('Een gewone plek bij jou in de buurt.')).toBeVisible();
	// A place that is among the strengths too stands there once.
	const places = dialog.getByRole('list', { name: 'Waar kan dat?' });
	await expect(places.getByRole('button')).toHaveText(['de bieb', 'het park']);
	await places.getByRole('button', { name: 'het park' }).click();
	await expect(places.getByRole('button', { name: 'het park' })).toHaveAttribute('aria-pressed', 'true');
	await dialog.getByRole('radio', { name: 'iemand die ik ken' }).check();
	const known = dialog.getByRole('list', { name: 'Mijn mensen' });
	await expect(known.getByRole('button')).toHaveText(['tante Roos', 'buurman']);
	await known.getByRole('button', { name: 'buurman' }).click();
	await expect(saved(page)).toBeVisible();
	await press(page, 'Klaar');
	const row = page.getByRole('listitem').filter({ hasText: 'Een rondje lopen' });
	await expect(row).toContainText('buurman · het park');
	const place = (await rows(page, 'contact')).find(({ name }) => name === 'het park');
	expect(place).toMatchObject({ kind: 'place' });
	expect(await rows(page, 'action')).toMatchObject([{ contactId: 'c-3', whoName: 'buurman', placeId: place?.id }]);

	// A typed name is somebody else; "ik" keeps no name at all.
	await press(page, 'Verander: Een rondje lopen');
	await expect(dialog.getByLabel('Wie is dat? Een bijnaam mag.')).toBeHidden();
	await known.getByRole('button', { name: 'buurman' }).click();
	await dialog.getByLabel('Wie is dat? Een bijnaam mag.').fill('Noor');
	await press(page, 'Klaar');
	await expect(row).toContainText('Noor · het park');
	expect(await rows(page, 'action')).toMatchObject([{ contactId: null, whoName: 'Noor' }]);
	await press(page, 'Verander: Een rondje lopen');
	await dialog.getByRole('radio', { name: 'ik', exact: true }).check();
	await press(page, 'Klaar');
	await expect(row).toContainText('ik · het park');
	expect(await rows(page, 'action')).toMatchObject([{ contactId: null, whoName: '' }]);
});

test('a person that got another name has it in the steps too', async ({ page }) => {
	await seed(page, {
		person: [person()],
		goal: [goal('g-1', 'Sporten')],
		contact: [contact('c-1', 'Roos')],
		action: [action('a-1', 'g-1', 'Bellen', { who: 'someone', whoName: 'tante Roos', contactId: 'c-1' })]
	});
	await page.goto('/plan');
	await expect(page.getByRole('listitem').filter({ hasText: 'Bellen' }).last()).toContainText(/^\s*Bellen\s*Roos/);
});

test('the day of a step goes to a calendar as a file, and the file says no more than the step @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await page.goto('/plan/g-1');
	await readyForOffline(page);
	await context.setOffline(true);
	await press(page, 'Verander: Formulier invullen');
	const toCalendar = button(page, 'Zet in mijn agenda');
	await expect(toCalendar).toBeHidden();
	await page.getByLabel('Op welke dag? Voor je agenda.').fill('2030-05-09');
	await expect(page.getByText('Wie in je agenda kijkt, ziet deze stap.')).toBeVisible();
	const downloading = page.waitForEvent('download');
	await toCalendar.click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('stap.ics');
	const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
	expect(lines).toContain('SUMMARY:Formulier invullen');
	expect(lines).toContain('DTSTART;VALUE=DATE:20300509');
	expect(lines).toContain('UID:a-2');
	expect(lines.join(' ')).not.toMatch(/Roos|kamer|Pit\s|http/);
	await press(page, 'Klaar');
	await expect(page.getByRole('listitem').filter({ hasText: 'Formulier invullen' })).toContainText('9 mei');
	await expect.poll(async () => (await rows(page, 'action'))[1]).toMatchObject({ id: 'a-2', date: '2030-05-09' });
	await press(page, 'Verander: Formulier invullen');
	await page.getByLabel('Op welke dag? Voor je agenda.').fill('');
	await expect(toCalendar).toBeHidden();
	await press(page, 'Klaar');
	await expect.poll(async () => (await rows(page, 'action'))[1]).toMatchObject({ date: null });
});

test('strengths that no goal uses yet can be given to one', async ({ page }) => {
	await seed(page, {
		...aLittleOfEverything,
		strength: [strength('s-1', 'skills', 'koken'), strength('s-4', 'interests', 'muziek')]
	});
	await page.goto('/plan');
	await page.getByText('Deze krachten gebruik je nog niet').click();
	await expect(button(page, 'koken')).toBeHidden();
	await press(page, 'muziek');
	await page
		.getByRole('list', { name: 'Bij welk doel helpt dit: muziek?' })
		.getByRole('button', { name: 'Ik blijf sporten' })
		.click();
	await expect(page.getByText('Deze kracht helpt nu bij: Ik blijf sporten')).toBeVisible();
	await expect(page.getByText('Deze krachten gebruik je nog niet')).toBeHidden();
	await expect(page.getByRole('list', { name: 'Dit helpt mij' }).last()).toContainText('muziek');
	await press(page, 'Zet terug');
	await expect(page.getByText('Deze krachten gebruik je nog niet')).toBeVisible();
});

test('in English too: a step with a person, a place and a day', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await seed(page, { person: [person()], goal: [goal('g-1', 'Sports')], contact: people });
	await page.goto('/plan/g-1');
	await press(page, '+ A small step');
	await page.getByLabel('My small step').fill('Walk');
	await press(page, 'de bieb');
	await page.getByRole('radio', { name: 'together' }).check();
	await press(page, 'tante Roos');
	await page.getByLabel('On which day? For your calendar.').fill('2030-05-09');
	await expect(button(page, 'Put it in my calendar')).toBeVisible();
	await press(page, 'Done');
	await expect(page.getByRole('listitem').filter({ hasText: 'Walk' })).toContainText('May 9 · tante Roos · de bieb');
});
