/**
 * Makes `tests/fixtures/database-v<version>.json`: a stored database as a browser has it after a journey through Pit.
 * Once per schema version, before its release, and never again: `PIT_MAKE_DATABASE=1 playwright test -c tests/journeys/playwright.config.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_VERSION, storeNames } from '../../src/lib/storage/store.ts';
import { answer } from './answer.ts';
import {
	addStep,
	addSubgoal,
	codeOn,
	expect,
	firstStart,
	makeGoal,
	press,
	rows,
	saved,
	shareWith,
	test,
	writeStory
} from './pit.ts';

test('a stored database of this schema version', async ({ page }) => {
	await firstStart(page, { name: 'Sam', card: 'koken' });
	await page.goto('/strengths/qualities/qualities-friend-says');
	await press(page, 'rustig');
	await page.getByLabel('In jouw woorden').fill('Ik ben eerlijk, ook als dat lastig is.');
	await expect(saved(page)).toBeVisible();
	await page.goto('/strengths?layer=skills');
	await press(page, 'koken. Verander deze kracht.');
	await page.getByLabel('Zo merk ik dat').fill('Iedereen eet mee.');
	await press(page, 'Klaar');
	await page.goto('/strengths/interests/interests-lose-time');
	await press(page, 'sport');
	await expect(saved(page)).toBeVisible();
	await page.goto('/strengths?layer=interests');
	await press(page, 'sport. Verander deze kracht.');
	await page.getByRole('dialog').getByRole('button', { name: 'Past nu niet' }).click();
	await writeStory(page, 'home', {
		now: 'Ik woon in een huis met vijf anderen.',
		goesWell: 'Ik kook drie keer in de week.',
		hard: 'In de nacht is er lawaai.',
		help: 'Samira helpt mij met post.',
		want: 'Over een jaar wil ik een eigen plek.'
	});
	await page.goto('/story/home/fixed-hard');
	await page.getByRole('switch', { name: 'Alleen voor mij' }).click();
	await expect(saved(page)).toBeVisible();
	await page.goto('/story/money/fixed-want');
	await press(page, 'Weet ik nog niet');
	await expect(saved(page)).toBeVisible();
	await page.goto('/story/home');
	await page.getByRole('switch', { name: 'Dit deel is klaar' }).click();
	await expect(page.getByRole('switch', { name: 'Dit deel is klaar' })).toBeChecked();
	await makeGoal(page, { title: 'Ik haal mijn rijbewijs' });
	await press(page, 'Gooi weg');
	await expect(page.getByText('Je doel is weggegooid.')).toBeVisible();
	await makeGoal(page, { title: 'Ik blijf sporten' });
	await page.getByRole('button', { name: 'Ik stop hiermee', exact: true }).click();
	await expect(page.getByText('Je stopt met dit doel. Dat mag.')).toBeVisible();
	await makeGoal(page, {
		title: 'Voor 1 juni heb ik een eigen kamer',
		domain: 'Wonen',
		why: 'Dan slaap ik beter.',
		strength: 'koken'
	});
	await addStep(page, { title: 'Ik schrijf mij in', when: 'vrijdag' });
	await page.getByRole('checkbox', { name: 'Ik schrijf mij in' }).check();
	await addSubgoal(page, 'Mijn papieren zijn op orde');
	await addStep(page, { title: 'Het formulier invullen', who: 'samen', name: 'tante Roos' });
	await press(page, 'Verander: Het formulier invullen');
	await page.getByRole('radio', { name: 'Mijn papieren zijn op orde' }).check();
	await expect(saved(page)).toBeVisible();
	await press(page, 'Klaar');
	await press(page, 'Verander: Ik schrijf mij in');
	await page.getByLabel('Op welke dag? Voor je agenda.').fill('2030-05-09');
	await expect(saved(page)).toBeVisible();
	await press(page, 'Klaar');
	await press(page, 'Kijk terug op dit doel');
	await press(page, 'een beetje');
	await press(page, 'Verder');
	await page.getByLabel('In jouw woorden').fill('Ik belde twee keer.');
	await expect(saved(page)).toBeVisible();
	await shareWith(page, 'Samira');
	await page.getByRole('link', { name: 'Mijn links' }).click();
	await press(page, 'Stop deze link');
	await expect(page.getByText('Gestopt.')).toBeVisible();
	const link = await shareWith(page, 'Yara', ['Wat kan ik?'], true);
	const passcode = await codeOn(page);
	await page.goto('/strengths/knowledge/knowledge-a-lot');
	await press(page, 'Weet ik nog niet');
	await expect(saved(page)).toBeVisible();

	// What version 2 brought.
	await page.goto('/story/home/fixed-important');
	await page.getByRole('textbox').fill('Ik woon nu in een flat.');
	await expect(saved(page)).toBeVisible();
	await page.goto('/story/me/future-vision');
	await page.getByRole('textbox').fill('Een huis met een tuin.');
	await expect(saved(page)).toBeVisible();
	await page.goto('/story/domains');
	await press(page, '+ Een eigen deel');
	await page.getByRole('dialog').getByRole('textbox').fill('Muziek');
	await expect(page.getByRole('dialog').getByText('Bewaard op deze telefoon')).toBeVisible();
	await page.goto('/story/home');
	await press(page, 'Zet erbij hoe een ander het ziet');
	await page.getByRole('textbox', { name: 'Wie ziet het zo?' }).fill('Samira');
	await page.getByRole('textbox', { name: 'Wat ziet die ander?' }).fill('Sam helpt veel in huis.');
	await expect(page.getByRole('dialog').getByText('Bewaard op deze telefoon')).toBeVisible();
	await page.goto('/people');
	await press(page, '+ Iemand');
	await page.getByLabel('Bijnaam of wie het is').fill('tante Roos');
	await expect(saved(page)).toBeVisible();
	await page.goto('/talk');
	await press(page, 'Begin met klaarzetten');
	await page.getByLabel('Punt 1').fill('Mijn kamer');
	await expect(saved(page)).toBeVisible();
	await page.goto('/journey/start-up');
	await page.getByText('Dingen om te regelen', { exact: true }).click();
	await page.getByRole('checkbox', { name: 'Een pas of paspoort' }).check();
	await expect(page.getByText('1 gedaan')).toBeVisible();
	await page.goto('/then-and-now');
	await press(page, 'Bewaar dit moment');
	await expect(page.getByText('Bewaard op deze telefoon. Je kunt later terugkijken.')).toBeVisible();

	// What version 3 brought: a link with a code, an end that was changed, an answer of which something was taken over.
	await answer(link, {
		passcode,
		name: 'Yara',
		parts: [
			{ kind: 'read' },
			{ kind: 'strength', text: 'Je blijft rustig.', layer: 'qualities' },
			{ kind: 'question', text: 'Hoe slaap je nu?' }
		]
	});
	await page.goto('/share/replies');
	await press(page, 'Kijk of er antwoord is');
	await page.getByRole('link', { name: 'Yara gaf antwoord' }).click();
	await press(page, 'Neem over');
	await press(page, 'Zet bij mijn kracht');
	await expect(page.getByText('Je nam dit over. Het staat nu bij:')).toBeVisible();
	await press(page, 'Laat liggen');
	await expect(page.getByText('Wat ik liet liggen')).toBeVisible();
	await page.goto('/share');
	await page.getByRole('link', { name: 'Laat de link zien' }).click();
	await page.getByRole('link', { name: 'Verander het einde' }).click();
	await page.getByRole('radio', { name: /^zo lang als kan/ }).check();
	await press(page, 'Verder');
	await expect(page.getByText(/Pit verandert het einde/)).toBeHidden();

	const tables: Record<string, unknown> = {};
	const pack = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(pack);
		if (value === null || typeof value !== 'object') return value;
		if (ArrayBuffer.isView(value)) return { bytes: [...(value as Uint8Array)] };
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]));
	};
	for (const name of storeNames) tables[name] = pack(await rows(page, name));
	const about =
		'A stored database, as a browser had it: every table, made by a journey through Pit. Kept for ever; every upgrade runs over it.';
	const file = join(import.meta.dirname, `../fixtures/database-v${DATABASE_VERSION}.json`);
	writeFileSync(file, JSON.stringify({ about, version: DATABASE_VERSION, tables }));
});
