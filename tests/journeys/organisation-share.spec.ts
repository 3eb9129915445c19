/** Sharing from a Pit of an organisation: with its key, and read where nobody knows its words. */
import {
	button,
	expect,
	firstStart,
	heading,
	nothingStored,
	press,
	previewFor,
	readyForOffline,
	refusedWith,
	rows,
	seed,
	shareWith,
	storages
} from './pit.ts';
import { changed, kept, packWith, test } from './own-pit.ts';
import { aLittleOfEverything, storyText } from './rows.ts';

const first = 'de-brug-sleutel-een';
const second = 'de-brug-sleutel-twee';

test('a link waits for the key, says so, and goes when it is right; a new key is asked for and can be given in settings @worker', async ({
	own,
	complaints
}) => {
	complaints.allow(refusedWith(403));
	const pit = await own({ key: first });
	const { page } = pit;
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await readyForOffline(page);
	await previewFor(page, 'Samira', ['Wat kan ik?']);
	await page.context().setOffline(true);
	await press(page, 'Laat zien aan Samira');
	await expect(page.getByText(/^Je hebt geen internet\. Brug maakt de link/)).toBeVisible();
	const frozen = (await rows(page, 'share'))[0]?.['frozen'];

	await page.context().setOffline(false);
	await expect(page.getByText('Deze link wacht op een sleutel. Wat je koos, is er nog.')).toBeVisible();
	await expect(page.getByText('Vraag de sleutel aan je begeleider van De Brug.')).toBeVisible();
	await page.getByLabel('Typ of plak de sleutel').fill('een sleutel met é');
	await press(page, 'Probeer deze sleutel');
	await expect(page.getByText('Deze sleutel past niet. Kijk of elke letter klopt.')).toBeVisible();
	expect((await storages(page)).localStorage).not.toContain('pit-create-key');
	expect(await rows(page, 'share')).toMatchObject([{ state: 'waiting', frozen }]);

	await page.goto('/share');
	await expect(page.getByText('Deze link wacht op een sleutel.')).toBeVisible();
	await page.getByRole('link', { name: 'Geef de sleutel' }).click();
	await page.getByLabel('Typ of plak de sleutel').fill(` ${first} `);
	await press(page, 'Probeer deze sleutel');
	await expect(heading(page, 'De link voor Samira is klaar')).toBeVisible();
	expect(await rows(page, 'share')).toMatchObject([{ state: 'live', frozen }]);
	expect(JSON.stringify(frozen)).not.toContain(first);

	await page.reload();
	await shareWith(page, 'Noor', ['Wat kan ik?']);

	await pit.becomes({ key: second });
	await previewFor(page, 'Ali', ['Wat kan ik?']);
	await press(page, 'Laat zien aan Ali');
	await expect(page.getByText('Deze link wacht op een sleutel.')).toBeVisible();
	await page.goto('/settings');
	await press(page, 'Geef de sleutel');
	await expect(page.getByLabel('Typ of plak de sleutel')).toHaveValue(first);
	await page.getByLabel('Typ of plak de sleutel').fill(second);
	await press(page, 'Probeer deze sleutel');
	await expect(page.getByText('De sleutel past.')).toBeVisible();
	expect((await rows(page, 'share')).map(({ state }) => state)).toEqual(['live', 'live', 'live']);
	await page.goto('/settings');
	await press(page, 'Geef de sleutel');
	await press(page, 'Bewaar deze sleutel');
	await expect(page.getByText('Brug heeft je sleutel. Bij je volgende link zie je of hij past.')).toBeVisible();
});

test('on a borrowed computer the key stands nowhere @worker', async ({ own, complaints }) => {
	complaints.allow(refusedWith(403));
	const { page } = await own({ key: first });
	await firstStart(page, { whose: 'Van de bieb of opvang', card: 'koken' });
	await page.getByRole('link', { name: 'Delen', exact: true }).last().click();
	await press(page, 'Ik snap het');
	await page.getByRole('link', { name: 'Laat iets zien' }).click();
	await page.getByRole('switch', { name: 'Wat kan ik?' }).click();
	await press(page, 'Kijk wat de ander ziet');
	await press(page, 'Laat zien');
	await page.getByLabel('Typ of plak de sleutel').fill(first);
	await expect(page.getByText('Brug vergeet de sleutel als je Brug sluit.')).toBeVisible();
	await press(page, 'Probeer deze sleutel');
	await expect(page.getByLabel('Jouw link')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
});

test('a move to another phone needs the key too', async ({ own, complaints }) => {
	complaints.allow(refusedWith(403));
	const { page } = await own({ key: first });
	await seed(page, aLittleOfEverything);
	await page.goto('/settings/move');
	await press(page, 'Stuur alles vanaf deze telefoon');
	await page.getByLabel('Typ of plak de sleutel').fill('niet deze sleutel');
	await press(page, 'Probeer deze sleutel');
	await expect(page.getByText('Deze sleutel past niet.')).toBeVisible();
	await page.getByLabel('Typ of plak de sleutel').fill(first);
	await press(page, 'Probeer deze sleutel');
	await expect(button(page, 'Kopieer de code')).toBeVisible();
});

test('who reads it elsewhere reads the organisation’s headings: in a link, and on a Pit that does not know them', async ({
	own,
	elsewhere,
	server
}) => {
	const pit = await own();
	const { page } = pit;
	const words = 'Ik breng mijn zoon naar school.';
	await seed(page, { ...aLittleOfEverything, storyText: [storyText('parenting', 'now', words)] });
	const link = await shareWith(page, 'Samira', ['Opvoeden']);
	const isThere = async (reader: Awaited<ReturnType<typeof elsewhere>>, title: string) => {
		await expect(reader.getByRole('heading', { name: title })).toBeVisible();
		await expect(reader.getByText(words).first()).toBeVisible();
	};
	const english = await elsewhere('en-US');
	await english.goto(link);
	await press(english, 'Show it');
	await isThere(english, 'Raising children');

	// Once it went out of the pack, what was written is still the person's to show, under its name.
	await pit.becomes({ folder: changed({ 'pack.json': packWith(2, () => ({})), 'domains/parenting.json': null }) });
	await page.goto('/');
	await kept(page, 2);
	await previewFor(page, 'Samira', ['Opvoeden']);
	await press(page, 'Deel zonder internet');
	await press(page, 'Maak de link');
	const whole = new URL(await page.getByLabel('Jouw link').inputValue());
	for (const [locale, open, title] of [
		['nl-NL', 'Laat zien', 'Opvoeden'],
		['en-US', 'Show it', 'Raising children']
	] as const) {
		const reader = await elsewhere(locale);
		await reader.goto(`${server.url}${whole.pathname}${whole.hash}`);
		await press(reader, open);
		await isThere(reader, title);
	}
});
