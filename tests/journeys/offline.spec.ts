import {
	addStep,
	button,
	expect,
	firstStart,
	heading,
	makeGoal,
	noNetwork,
	press,
	readyForOffline,
	refusedWith,
	rows,
	saved,
	seed,
	shareWith,
	test as base
} from './pit.ts';
import { withPeople } from './people-rows.ts';
import { aLittleOfEverything } from './rows.ts';
import { startServer } from './server.ts';

/** These journeys stop their server, so each has one of its own. */
const test = base.extend<{ own: { url: string; stop(): Promise<void>; back(): Promise<void> } }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern
	own: async ({}, use) => {
		let server = await startServer();
		await use({
			url: server.url,
			stop: () => server.stop(),
			back: async () => {
				server = await server.restart();
			}
		});
		await server.stop();
	},
	baseURL: async ({ own }, use) => use(own.url)
});
test.use({ serviceWorkers: 'allow' });
test.beforeEach(({ complaints }) => complaints.allow(noNetwork, refusedWith(410)));

const screens: [path: string, nl: string | RegExp, en: string | RegExp][] = [
	['/', /^Hoi Sam/, /^Hi Sam/],
	['/strengths', 'Zes lagen kracht', 'Six layers'],
	['/strengths?layer=qualities', 'Zes lagen kracht', 'Six layers'],
	['/strengths/skills/skills-good-at', 'Wat kun jij goed?', 'What are you good at?'],
	['/story', 'Mijn verhaal', 'My story'],
	['/story/home', 'Wonen', 'My home'],
	['/story/home/fixed-hard', 'Wat is nu lastig?', 'What is hard now?'],
	['/story/safety', 'Veilig zijn', 'Being safe'],
	['/story/read', 'Het verhaal van Sam', /Sam/],
	['/plan', 'Mijn plan', 'My plan'],
	['/plan/g-1', 'Voor 1 juni heb ik een eigen kamer', 'Voor 1 juni heb ik een eigen kamer'],
	['/plan/g-1/why', 'Wat maakt dit belangrijk voor jou?', /important/],
	['/plan/g-1/sub/sub-1', 'Ik sta op de lijst', 'Ik sta op de lijst'],
	['/plan/g-1/sub/sub-1/sign', 'Hoe merk je dat het gelukt is?', /notice/],
	['/plan/g-1/review/new/outcome', 'Hoe ging het met dit doel?', /How did it go/],
	['/journey', 'Mijn reis', 'My journey'],
	['/journey/departure', 'Verder', 'Onward'],
	['/journey/evaluation/go-on-or-round-off', 'Wil je verder gaan of stoppen?', /go on or stop/],
	['/journey/take-along', 'Wat ik meeneem', 'What I take along'],
	['/people', 'Mijn mensen', 'My people'],
	['/people/c-1', 'tante Roos', 'tante Roos'],
	['/people/c-1/gets', 'Wat krijg jij van deze persoon?', 'What do you get from this person?'],
	['/talk', 'Een gesprek klaarzetten', 'Prepare a talk'],
	['/talk/t-1/points', 'Waar wil jij over praten?', 'What do you want to talk about?'],
	['/share', 'Jij kiest wie wat ziet', /who sees what/],
	['/share/new', 'Wat mag de ander zien?', /./],
	['/settings', 'Instellingen', 'Settings'],
	['/settings/backup', 'Mijn kopie', 'My copy'],
	['/settings/backup/card', 'Een kaart op papier', 'A card on paper'],
	['/help', 'Hulp nu', 'Help now'],
	['/about', 'Over Pit', 'About Pit']
];

test('without internet every screen opens and reloads, deep links too, in the chosen language', async ({
	page,
	context,
	own,
	complaints
}) => {
	test.setTimeout(120_000);
	complaints.allow(/Not found: \/geen\/scherm/);
	await seed(page, withPeople);
	await page.goto('/settings');
	await readyForOffline(page);
	await expect(page.getByText('Pit werkt nu ook zonder internet.')).toBeVisible();
	const kept = async () => (await rows(page, 'content')).map((each) => each.id).sort();
	await expect.poll(kept).toEqual(['nl', 'nl.journey']);
	await context.setOffline(true);
	await own.stop();
	for (const [path, nl] of screens) {
		await page.goto(path);
		await expect(heading(page, nl), path).toBeVisible();
	}
	await page.goto('/story/home');
	await page.reload();
	await expect(page.getByText('Ik woon in een huis met vijf anderen.')).toBeVisible();
	await page.goto('/plan/een-doel-dat-er-niet-is');
	await expect(heading(page, 'Deze plek is er niet')).toBeVisible();
	await page.goto('/geen/scherm');
	await expect(heading(page, 'Deze plek is er niet')).toBeVisible();
	await page.getByRole('link', { name: 'Naar het begin' }).click();
	await expect(heading(page, /^Hoi Sam/)).toBeVisible();

	await own.back();
	await context.setOffline(false);
	await page.goto('/settings');
	await page.getByRole('radio', { name: 'English' }).check();
	await expect.poll(kept).toEqual(['en', 'en.journey', 'nl', 'nl.journey']);
	await context.setOffline(true);
	await own.stop();
	for (const [path, , en] of screens) {
		await page.goto(path);
		await expect(heading(page, en), path).toBeVisible();
	}
	// Back to the other language without internet: its words were kept at the first start.
	await page.goto('/settings');
	await page.getByRole('radio', { name: 'Nederlands' }).check();
	await page.goto('/story/home/fixed-hard');
	await expect(heading(page, 'Wat is nu lastig?')).toBeVisible();
});

test('a first start in English works in English without internet', async ({ page, context, own }) => {
	await page.goto('/');
	await page.getByRole('combobox', { name: 'Taal' }).selectOption('English');
	await press(page, /^Mine/);
	await press(page, 'Skip this one');
	await press(page, 'Skip this one');
	await expect(heading(page, 'Hi. This is yours.')).toBeVisible();
	await readyForOffline(page);
	await context.setOffline(true);
	await own.stop();
	await page.goto('/strengths/skills/skills-good-at');
	await expect(heading(page, 'What are you good at?')).toBeVisible();
});

test('everything can be written without internet', async ({ page, context, own }) => {
	await firstStart(page, { name: 'Sam' });
	await readyForOffline(page);
	await context.setOffline(true);
	await own.stop();
	await page.goto('/strengths/skills/skills-good-at');
	await press(page, 'koken');
	await expect(saved(page)).toBeVisible();
	await page.goto('/story/home/fixed-goes-well');
	await page.getByRole('textbox').fill('Ik kook graag.');
	await expect(saved(page)).toBeVisible();
	await makeGoal(page, { title: 'Een eigen kamer', domain: 'Wonen', strength: 'koken' });
	await addStep(page, { title: 'Ik schrijf mij in' });
	await page.reload();
	await expect(page.getByRole('checkbox', { name: 'Ik schrijf mij in' })).toBeVisible();
	const download = page.waitForEvent('download');
	await page.goto('/settings/backup');
	await page.getByRole('switch', { name: 'Op slot met woorden' }).click();
	await press(page, 'Maak een kopie');
	await download;
});

test('a share waits, says so, and is sent when there is internet; a stop waits too', async ({
	page,
	context,
	own,
	elsewhere
}) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await readyForOffline(page);
	await context.setOffline(true);
	await own.stop();
	const waiting = 'Je hebt geen internet. Pit maakt de link zodra dat er is en Pit open is.';
	await page.goto('/share/new');
	await page.getByLabel('Voor wie is dit?').fill('Samira');
	await page.getByRole('switch', { name: 'Wat kan ik?' }).click();
	await press(page, 'Kijk wat Samira ziet');
	await expect(page.getByText('Je hebt nu geen internet. Pit maakt de link zodra dat er is.')).toBeVisible();
	await press(page, 'Laat zien aan Samira');
	await expect(heading(page, 'De link voor Samira')).toBeVisible();
	await expect(page.getByText(waiting)).toBeVisible();
	await expect(page.getByLabel('Jouw link')).toBeHidden();
	await page.goto('/share');
	await expect(page.getByRole('listitem').filter({ hasText: 'Voor Samira' })).toContainText(waiting);
	await expect(page.getByRole('link', { name: /^Laat de link zien/ })).toBeHidden();
	await page.goto('/');
	await expect(page.getByRole('link', { name: /^Delen 1 link/ })).toBeVisible();

	await own.back();
	await context.setOffline(false);
	await page.goto('/share');
	const row = page.getByRole('listitem').filter({ hasText: 'Voor Samira' });
	await expect(row).toContainText('De link werkt tot');
	await row.getByRole('link', { name: 'Laat de link zien' }).click();
	const link = await page.getByLabel('Jouw link').inputValue();
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(reader.getByText('koken').first()).toBeVisible();

	await page.getByRole('link', { name: 'Mijn links' }).click();
	await context.setOffline(true);
	await own.stop();
	await row.getByRole('button', { name: 'Stop deze link' }).click();
	await expect(row).toContainText('Pit stopt deze link zodra je internet hebt.');
	await expect(row).not.toContainText('Gestopt');
	await page.reload();
	await expect(row).toContainText('Pit stopt deze link zodra je internet hebt.');
	await own.back();
	// The screen stays open: internet coming back is enough.
	await context.setOffline(false);
	await expect(row).toContainText('Gestopt. Niemand kan de link nog openen. Wat gelezen is, blijft gelezen.');
	await reader.reload();
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Deze link is er niet meer')).toBeVisible();
});

test('a share that never left the phone is stopped at once', async ({ page, context, own }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await readyForOffline(page);
	await context.setOffline(true);
	await page.goto('/share/new');
	await page.getByRole('switch', { name: 'Wat kan ik?' }).click();
	await press(page, 'Kijk wat de ander ziet');
	await press(page, 'Laat zien');
	await page.getByRole('link', { name: 'Mijn links' }).click();
	await press(page, 'Stop deze link');
	await expect(
		page.getByText('Gestopt. Niemand kan de link nog openen. Wat gelezen is, blijft gelezen.')
	).toBeVisible();
	await own.stop();
	await expect(button(page, 'Stop deze link')).toBeHidden();
});

test('the server can be away while there is internet: the share waits, with a way to try again', async ({
	page,
	own
}) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await readyForOffline(page);
	await page.goto('/share/new');
	await page.getByRole('switch', { name: 'Wat kan ik?' }).click();
	await press(page, 'Kijk wat de ander ziet');
	await own.stop();
	await press(page, 'Laat zien');
	await expect(page.getByRole('alert')).toHaveText(
		'Er is geen verbinding. Kijk of je internet hebt en probeer opnieuw.'
	);
	await own.back();
	await press(page, 'Probeer opnieuw');
	await expect(heading(page, 'De link voor iemand is klaar')).toBeVisible();
	expect(await rows(page, 'share')).toHaveLength(1);
	await shareWith(page, 'Samira', ['Wat kan ik?']);
});
