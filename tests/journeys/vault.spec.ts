/** The vault (kluis): what stands on the device while it is shut, and that nothing of it gets lost on the way. */
import { readFileSync } from 'node:fs';
import { atRest } from './at-rest.ts';
import { chooseCopy, everything, putBack } from './copy-file.ts';
import {
	button,
	expect,
	heading,
	nothingStored,
	press,
	rows,
	saved,
	seed,
	shareWith,
	storages,
	test,
	type Page
} from './pit.ts';
import { makeVault, shut } from './vault-steps.ts';
import { aLittleOfEverything, contact } from './rows.ts';

const everybody = { ...aLittleOfEverything, contact: [contact('c-1', 'tante Roos')] };
/** Words that a person typed, a name, a receiver, and ids that say which question was answered. */
const typed = [
	'Sam',
	'koken',
	'eigen kamer',
	'tante Roos',
	'Ik woon nu in een flat',
	'Samira',
	'fixed-important',
	'home.now'
];

async function open(page: Page, words: string): Promise<void> {
	await page.getByLabel('De vijf woorden van je kluis').fill(words);
	await press(page, 'Doe open');
	await expect(page.getByText('Even wachten.')).toBeHidden();
}

test('none of the typed words stand on the device, in any database; with the five words all of it is there @worker', async ({
	page
}) => {
	test.slow();
	await seed(page, everybody);
	await page.goto('/story/home/fixed-important');
	await page.getByRole('textbox').fill('Ik woon nu in een flat.');
	await expect(saved(page)).toBeVisible();
	await shareWith(page, 'Samira', ['Wat kan ik?']);
	// A copy on the phone, so that there is one to seal.
	await expect.poll(async () => (await storages(page)).databases).toContain('pit-copies');
	const before = await atRest(page);
	for (const word of typed) expect(before, word).toContain(word);

	const words = await makeVault(page);
	for (const word of [...typed, ...words.split(' ')]) expect(await atRest(page), word).not.toContain(word);

	// What is written from now on, and the copy of it.
	await page.goto('/people');
	await shut(page);
	for (const wrong of ['appel boot kat fiets huis', words.split(' ').slice(0, 4).join(' ')]) {
		await open(page, wrong);
		await expect(page.getByText('Dit zijn niet de woorden.')).toBeVisible();
	}
	await open(page, ` ${words.toUpperCase().replaceAll(' ', '-')}\n`);
	await expect(page.getByRole('main')).toContainText('tante Roos');
	await page.getByRole('link', { name: 'Verhaal', exact: true }).click();
	await page.getByRole('link', { name: /^Wonen/ }).click();
	await expect(page.getByRole('main')).toContainText('Ik woon nu in een flat.');
	await page.getByRole('link', { name: /Ik woon nu in een flat/ }).click();
	await page.getByRole('textbox').fill('Vandaag kreeg ik de sleutel.');
	await expect(saved(page)).toBeVisible();
	expect(await atRest(page)).not.toContain('sleutel');

	// The link that was made before can still be stopped.
	await page.getByRole('link', { name: 'Delen', exact: true }).click();
	await press(page, 'Stop deze link');
	await expect(page.getByText('Gestopt. Niemand kan de link nog openen.')).toBeVisible();
	expect(await atRest(page)).not.toMatch(/Samira|stopped/);

	// An older version comes back out of the vault too.
	await page.goto('/settings/copies');
	await open(page, words);
	const versions = page.getByRole('list', { name: 'Oudere versies' }).getByRole('button');
	await versions.last().click();
	await press(page, 'Zet deze versie terug');
	await expect(page.getByText('De oudere versie staat er weer.')).toBeVisible();
	expect(await atRest(page)).not.toMatch(/Samira|koken|flat/);
});

test('other words open it, the old ones no more; and everything comes out again', async ({ page }) => {
	test.slow();
	await seed(page, everybody);
	const before = await Promise.all(Object.keys(everybody).map((table) => rows(page, table)));
	const words = await makeVault(page);
	await page.getByRole('link', { name: 'Kies andere woorden' }).click();
	await page.getByLabel('De vijf woorden van je kluis').fill('appel boot kat fiets huis');
	await press(page, 'Verder');
	await expect(page.getByText('Dit zijn niet de woorden.')).toBeVisible();
	await page.getByLabel('De vijf woorden van je kluis').fill(words);
	await press(page, 'Verder');
	const list = page.getByRole('list', { name: 'De vijf woorden van je kluis' });
	const first = await list.innerText();
	await press(page, 'Geef mij andere woorden');
	await expect.poll(() => list.innerText()).not.toBe(first);
	const fresh = (await list.getByRole('listitem').allInnerTexts()).join(' ');
	await press(page, 'Ik heb ze opgeschreven');
	await page.getByLabel('De vijf woorden van je kluis').fill(fresh);
	await press(page, 'Kies andere woorden');
	await expect(page.getByText('Er zit een kluis op Pit.')).toBeVisible();
	await press(page, 'Doe Pit op slot');
	await open(page, words);
	await expect(page.getByText('Dit zijn niet de woorden.')).toBeVisible();
	await open(page, fresh);
	await press(page, 'Haal alles uit de kluis');
	await press(page, 'Ja, haal alles eruit');
	await expect(page.getByText('Er staat nog geen slot op Pit.')).toBeVisible();
	expect(await Promise.all(Object.keys(everybody).map((table) => rows(page, table)))).toEqual(before);
	await page.goto('/');
	await expect(heading(page, 'Hoi Sam. Dit is van jou.')).toBeVisible();
});

test('a window that was open while the vault was made shuts, and writes nothing in plain words', async ({
	page,
	context
}) => {
	await seed(page, everybody);
	const other = await context.newPage();
	await other.goto('/story/home/fixed-important');
	await expect(other.getByRole('textbox')).toBeVisible();
	const words = await makeVault(page);
	await shut(other);
	await open(other, words);
	await other.getByRole('textbox').fill('Dit schrijf ik in het andere venster.');
	await expect(saved(other)).toBeVisible();
	expect(await atRest(page)).not.toContain('andere venster');
});

test('a reload in mid-word keeps what was typed, in a vault too', async ({ page }) => {
	await seed(page, everybody);
	const words = await makeVault(page);
	await page.goto('/story/home/fixed-important');
	await open(page, words);
	await page.getByRole('textbox').fill('');
	await page.getByRole('textbox').pressSequentially('Ik schrijf nog aan dit woor');
	await page.reload();
	await open(page, words);
	await expect(page.getByRole('textbox')).toHaveValue('Ik schrijf nog aan dit woor');
});

test('a copy outside the phone holds what is in the vault, and goes back into one', async ({ page }) => {
	await seed(page, everybody);
	const before = await everything(page);
	const words = await makeVault(page);
	const goTo = async (path: string) => {
		await page.goto(path);
		await open(page, words);
	};
	await goTo('/settings/backup');
	const download = page.waitForEvent('download');
	await press(page, 'Maak een kopie');
	const copy = readFileSync(await (await download).path(), 'utf8');
	await goTo('/strengths?layer=skills');
	await press(page, 'koken. Verander deze kracht.');
	await page.getByRole('dialog').getByRole('button', { name: 'Gooi weg' }).click();
	await goTo('/settings/backup');
	await chooseCopy(page, copy);
	await putBack(page);
	expect(await atRest(page)).not.toMatch(/koken|tante Roos/);
	await goTo('/settings/lock');
	await press(page, 'Haal alles uit de kluis');
	await press(page, 'Ja, haal alles eruit');
	await expect(page.getByText('Er staat nog geen slot op Pit.')).toBeVisible();
	expect(await everything(page)).toBe(before);
});

test('who lost the words can begin anew, and nothing is left @worker', async ({ page }) => {
	await seed(page, everybody);
	await makeVault(page);
	await page.goto('/');
	await page.getByText('Ik weet het niet meer').click();
	await expect(page.getByText('Zonder je woorden kan niemand erin.')).toBeVisible();
	await press(page, 'Wis alles van dit apparaat');
	await press(page, 'Ja, wis alles');
	await expect(button(page, /^Van mij/)).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
});
