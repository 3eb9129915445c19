/** Everything off this device; and a device that lost everything by itself. */
import {
	button,
	expect,
	firstStart,
	heading,
	noNetwork,
	nothingStored,
	press,
	readyForOffline,
	refusedWith,
	rows,
	seed,
	shareWith,
	storages,
	test,
	type Page
} from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

/** Without internet, nothing can be fetched anew. */
const askToWipe = async (page: Page) => {
	await page.goto('/settings');
	await press(page, 'Wis alles van dit apparaat');
};

test('links can be stopped first; then nothing is left, in any storage @worker', async ({
	page,
	elsewhere,
	complaints
}) => {
	complaints.allow(refusedWith(410));
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
	await readyForOffline(page);
	await expect.poll(async () => (await storages(page)).databases).toContain('pit-copies');
	await askToWipe(page);
	await expect(page.getByText('Er staan nog links open.')).toBeVisible();
	await press(page, 'Stop eerst mijn links');
	await expect(button(page, 'Stop eerst mijn links')).toBeHidden();
	await press(page, 'Ja, wis alles');
	await expect(button(page, /^Van mij/)).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
	await page.reload();
	expect(await storages(page)).toEqual(nothingStored);

	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(heading(reader, /er niet meer/)).toBeVisible();
});

test('another window does not write anything back @worker', async ({ page, context }) => {
	await seed(page, aLittleOfEverything);
	const other = await context.newPage();
	await other.goto('/plan');
	await expect(heading(other, 'Mijn plan')).toBeVisible();
	await askToWipe(page);
	await press(page, 'Ja, wis alles');
	await expect(button(page, /^Van mij/)).toBeVisible();
	await expect(button(other, /^Van mij/)).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
});

test('without internet it says that links stay, and wipes all the same @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await shareWith(page, 'Samira', ['Wat kan ik?']);
	await readyForOffline(page);
	await page.goto('/settings');
	await expect(button(page, 'Wis alles van dit apparaat')).toBeVisible();
	await context.setOffline(true);
	await press(page, 'Wis alles van dit apparaat');
	await press(page, 'Stop eerst mijn links');
	await expect(page.getByText('Pit kan je links nu niet stoppen.')).toBeVisible();
	await press(page, 'Ja, wis alles');
	await expect(heading(page, 'Pit is leeg op dit apparaat')).toBeVisible();
	// Nothing of before stands there, or behind it.
	await page.keyboard.press('Escape');
	expect(await page.content()).not.toMatch(/Sam|koken|Wonen/);
	await context.setOffline(false);
	expect(await storages(page)).toEqual(nothingStored);
});

const loseDatabase = (page: Page, ...names: string[]) =>
	page.evaluate(async (each) => {
		for (const name of each)
			await new Promise<void>((done) => {
				const deleting = indexedDB.deleteDatabase(name);
				deleting.onsuccess = () => done();
			});
	}, names);

test('a phone that emptied Pit: it is said, and an older version on the phone brings everything back @worker', async ({
	page
}) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await expect.poll(async () => (await storages(page)).databases).toContain('pit-copies');
	await page.goto('/away');
	await loseDatabase(page, 'pit');
	await page.goto('/plan');
	await expect(heading(page, 'Pit vindt je tekst niet meer')).toBeVisible();
	// Help is there all the same.
	await page.getByRole('link', { name: 'Hulp nu' }).click();
	await page.getByRole('link', { name: 'Terug' }).click();
	await press(page, 'Zet een oudere versie terug');
	await page.getByRole('list', { name: 'Oudere versies' }).getByRole('button').first().click();
	await press(page, 'Zet deze versie terug');
	await expect(page.getByText('De oudere versie staat er weer.')).toBeVisible();
	for (const [table, before] of Object.entries(aLittleOfEverything))
		expect(await rows(page, table), table).toHaveLength(before.length);
});

test('with nothing left on the phone there is the way to a copy, to another phone, and to a new beginning', async ({
	page
}) => {
	await firstStart(page, { card: 'koken' });
	await page.goto('/away');
	await loseDatabase(page, 'pit', 'pit-copies');
	await page.goto('/');
	await expect(heading(page, 'Pit vindt je tekst niet meer')).toBeVisible();
	await expect(button(page, 'Zet een oudere versie terug')).toHaveCount(0);
	await expect(button(page, 'Alles staat nog op een andere telefoon')).toBeVisible();
	await press(page, 'Ik heb een kopie');
	await expect(heading(page, /kopie/)).toBeVisible();
	await page.goto('/');
	await expect(heading(page, /^Hoi/)).toBeVisible();
});
