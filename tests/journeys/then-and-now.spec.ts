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
	writeStory
} from './pit.ts';
import { action, aLittleOfEverything, goal, person, strength, subgoal } from './rows.ts';

test('a moment is kept and looked back at, offline: new, stayed, gone, and texts side by side @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await firstStart(page, { name: 'Sam', card: 'koken' });
	await writeStory(page, 'home', { now: 'Ik woon in een huis met vijf anderen.', want: 'Ik wil een eigen plek.' });
	await readyForOffline(page);
	await context.setOffline(true);
	await page.goto('/then-and-now');
	await expect(heading(page, 'Toen en nu')).toBeVisible();
	await page.getByLabel('Een naam, als je wilt').fill('Bij de start');
	await press(page, 'Bewaar dit moment');
	await expect(page.getByText('Bewaard op deze telefoon. Je kunt later terugkijken.')).toBeVisible();

	await page.goto('/strengths?layer=skills');
	await press(page, 'koken. Verander deze kracht.');
	await page.getByRole('dialog').getByRole('button', { name: 'Past nu niet' }).click();
	await page.goto('/strengths/qualities/qualities-friend-says');
	await press(page, 'rustig');
	await expect(saved(page)).toBeVisible();
	await writeStory(page, 'home', { now: 'Ik woon alleen. Het is er stil.' });

	await page.goto('/then-and-now');
	await page.getByRole('link', { name: 'Kijk wat anders is Bij de start' }).click();
	await expect(page.getByText('Van Bij de start tot nu.')).toBeVisible();
	const list = (name: string) => page.getByRole('list', { name });
	await expect(list('Mijn kracht: Nieuw')).toContainText('rustig');
	await expect(list('Mijn kracht: Niet meer')).toContainText('koken');
	await expect(list('Mijn kracht: Gebleven')).toHaveCount(0);
	const changed = page.getByRole('article');
	await expect(changed).toHaveCount(1);
	await expect(changed).toContainText('Ik woon in een huis met vijf anderen.');
	await expect(changed).toContainText('Ik woon alleen. Het is er stil.');
	await expect(page.getByText(/^Deze teksten bleven gelijk: Wonen/)).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(/\d+ ?(%|krachten erbij)/);

	await page.getByLabel('In jouw woorden').fill('Ik slaap nu beter.');
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('In jouw woorden')).toHaveValue('Ik slaap nu beter.');
});

test('two kept moments can be compared, and a moment comes back from the bin with what was said about it', async ({
	page
}) => {
	const at = 1_760_000_000_000;
	const moment = (id: string, name: string, createdAt: number, texts: string[]) => ({
		id,
		name,
		strengths: texts.map((text, index) => ({ id: `${text}-${index}`, layer: 'skills', text })),
		texts: [],
		goals: [],
		dream: '',
		createdAt,
		changedAt: createdAt
	});
	await seed(page, {
		...aLittleOfEverything,
		moment: [moment('m-1', 'Lente', at, ['fietsen']), moment('m-2', 'Zomer', at + 1, ['fietsen', 'zwemmen'])]
	});
	await page.goto('/then-and-now/m-1');
	await page.getByText('Kies een ander moment').click();
	await page.getByRole('radio', { name: 'Zomer' }).check();
	await expect(page.getByText('Van Lente tot Zomer.')).toBeVisible();
	await expect(page.getByRole('list', { name: 'Mijn kracht: Nieuw' })).toHaveText('zwemmen');
	await expect(page.getByRole('list', { name: 'Mijn kracht: Gebleven' })).toHaveText('fietsen');
	await page.getByLabel('In jouw woorden').fill('Ik durf het water in.');
	await expect(saved(page)).toBeVisible();

	await page.goto('/then-and-now');
	await button(page, 'Gooi weg Lente').click();
	await expect(page.getByRole('heading', { name: 'Lente' })).toHaveCount(0);
	expect(await rows(page, 'note')).toHaveLength(0);
	await press(page, 'Zet terug');
	await expect(page.getByRole('heading', { name: 'Lente' })).toBeVisible();
	expect(await rows(page, 'note')).toHaveLength(1);
});

test('the plan: what became of goals and smaller goals, and which steps are done since', async ({ page }) => {
	const at = 1_760_000_000_000;
	await seed(page, {
		person: [person()],
		goal: [
			goal('g-1', 'Ik haal mijn rijbewijs', { state: 'reached' }),
			goal('g-2', 'Ik spaar', { state: 'paused' }),
			goal('g-3', 'Ik zoek een club')
		],
		subgoal: [subgoal('sub-1', 'g-1', 'Theorie', { state: 'reached' }), subgoal('sub-2', 'g-3', 'Drie keer kijken')],
		action: [
			action('a-1', 'g-1', 'Boek lenen', { state: 'done' }),
			action('a-2', 'g-1', 'Oefenen', { state: 'done', subgoalId: 'sub-1' }),
			action('a-3', 'g-3', 'Bellen')
		],
		moment: [
			{
				id: 'm-1',
				name: 'Lente',
				strengths: [],
				texts: [],
				goals: [
					{
						id: 'g-1',
						title: 'Ik haal mijn rijbewijs',
						state: 'open',
						subgoals: [{ id: 'sub-1', title: 'Theorie', state: 'open' }],
						steps: [
							{ id: 'a-1', title: 'Boek lenen', done: true },
							{ id: 'a-2', title: 'Oefenen', done: false }
						]
					},
					{ id: 'g-2', title: 'Ik spaar', state: 'open', subgoals: [], steps: [] },
					{ id: 'g-4', title: 'Ik zoek een kat', state: 'open', subgoals: [], steps: [] }
				],
				dream: '',
				createdAt: at,
				changedAt: at
			}
		]
	});
	await page.goto('/then-and-now/m-1');
	const items = (name: string) => page.getByRole('list', { name, exact: true }).getByRole('listitem');
	await expect(items('Mijn plan: Nieuw')).toHaveText(['Ik zoek een club']);
	await expect(items('Mijn plan: Gebleven')).toHaveText(['Ik haal mijn rijbewijs · gelukt', 'Ik spaar · pauze']);
	await expect(items('Mijn plan: Niet meer')).toHaveText(['Ik zoek een kat']);
	await expect(items('Kleinere doelen: Gebleven')).toHaveText(['Theorie · gelukt']);
	await expect(items('Kleinere doelen: Nieuw')).toHaveText(['Drie keer kijken']);
	await expect(items('Kleine stappen: Gedaan')).toHaveText(['Oefenen']);
	await expect(page.getByRole('main')).not.toContainText(/\d+ (stappen|doelen)/);
});

test('in English the same', async ({ page }) => {
	await seed(page, { person: [person()], strength: [strength('s-1', 'skills', 'cooking')] });
	await page.addInitScript(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'));
	await page.goto('/then-and-now');
	await expect(heading(page, 'Then and now')).toBeVisible();
	await press(page, 'Keep this moment');
	await page.getByRole('link', { name: /See what is different/ }).click();
	await expect(page.getByRole('list', { name: 'My strength: Stayed' })).toContainText('cooking');
});
