import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_VERSION } from '../../src/lib/storage/store.ts';
import { chooseCopy, closeSheet, everything, giveWords, makeCopy, putBack, under } from './copy-file.ts';
import {
	button,
	expect,
	firstStart,
	heading,
	nothingStored,
	press,
	refusedWith,
	rows,
	saved,
	seed,
	shareWith,
	storages,
	test
} from './pit.ts';
import { aLittleOfEverything, strength } from './rows.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');

test('a copy outside the phone brings everything back on a phone where nothing is, links to stop too', async ({
	page,
	elsewhere,
	complaints
}) => {
	complaints.allow(refusedWith(410));
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
	const before = await everything(page);
	const copy = await makeCopy(page);
	expect(copy.name).toMatch(/^pit-kopie-\d{4}-\d{2}-\d{2}\.txt$/);
	expect(copy.text).toMatch(/^Dit is een kopie van Pit\./);
	expect(copy.text).toContain('Wie dit bestand heeft, kan alles lezen.');
	await expect(page.getByText(`De kopie staat bij je bestanden en heet ${copy.name}`)).toBeVisible();
	await page.goto('/settings');
	await expect(page.getByText(/^Laatst bewaard buiten deze telefoon: \d+ \p{L}+\.$/u)).toBeVisible();

	await press(page, 'Wis alles van dit apparaat');
	await press(page, 'Ja, wis alles');
	await button(page, /^Van mij/).click();
	// Who has a copy gave their name there.
	await page.getByRole('link', { name: 'Ik heb al een Pit of een kopie' }).click();
	await page.getByRole('link', { name: 'Doe het met een bestand' }).click();
	await expect(page.getByText('Je hebt nog geen kopie buiten deze telefoon.')).toBeVisible();
	await chooseCopy(page, copy.text);
	const sheet = page.getByRole('dialog');
	await expect(sheet.getByRole('heading', { name: /^Deze kopie is van \d+ \p{L}+$/u })).toBeVisible();
	expect(await under(page, 'Dit komt erbij')).toEqual([
		'3 krachten',
		'4 stukken tekst',
		'4 doelen',
		'3 kleine stappen',
		'1 link',
		'2 andere dingen'
	]);
	await expect(sheet).toContainText('Er gaat niks weg.');
	// Nothing has happened yet: it can still be left.
	await closeSheet(page);
	expect(await rows(page, 'strength')).toHaveLength(0);
	await chooseCopy(page, copy.text);
	await putBack(page);
	expect(await everything(page)).toBe(before);
	await expect(page.getByText(/^Laatst bewaard buiten deze telefoon/)).toBeVisible();

	await page.goto('/');
	await expect(heading(page, 'Hoi Sam. Dit is van jou.')).toBeVisible();
	await page.goto('/share');
	await press(page, 'Stop deze link');
	await expect(
		page.getByText('Gestopt. Niemand kan de link nog openen. Wat gelezen is, blijft gelezen.')
	).toBeVisible();
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Deze link is er niet meer')).toBeVisible();
});

test('under words it opens with those words, however they are typed, and with no others', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	const { text, words } = await makeCopy(page, { locked: true });
	expect(words.split(' ')).toHaveLength(5);
	expect(text).toContain('Zonder die woorden kan niemand erin.');
	expect(text).not.toContain('kan alles lezen');
	await page.evaluate(() => indexedDB.deleteDatabase('pit'));
	await page.goto('/');
	await press(page, 'Ik heb een kopie');
	await chooseCopy(page, text.replaceAll('\n', '\r\n'));
	await giveWords(page, 'zomer koe fiets');
	await expect(page.getByText('Dit zijn niet de woorden van deze kopie. Kijk ze nog eens na.')).toBeVisible();
	await giveWords(page, ` ${words.toUpperCase().replaceAll(' ', ', ')}.`);
	await putBack(page);
	expect(await rows(page, 'goal')).toHaveLength(3);
});

test('own words lock a copy too, and without any word there is nothing to press', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/settings/backup');
	await expect(page.getByText('Wie dit bestand heeft, kan alles lezen.')).toBeVisible();
	await page.getByRole('switch', { name: 'Op slot met woorden' }).click();
	await expect(page.getByText('Zonder deze woorden kan niemand erin. Ook wij niet.')).toBeVisible();
	await press(page, 'Ik kies zelf woorden');
	await expect(button(page, 'Maak een kopie')).toBeDisabled();
	await page.getByLabel('Jouw woorden').fill('tuin');
	await expect(page.getByText('Dit is kort. Vijf woorden raadt niemand.')).toBeVisible();
	await page.getByLabel('Jouw woorden').fill('de hond van tante Roos zwemt');
	await expect(page.getByText('Schrijf ze op. Pit bewaart ze niet.')).toBeVisible();
	const download = page.waitForEvent('download');
	await press(page, 'Maak een kopie');
	const text = readFileSync(await (await download).path(), 'utf8');
	await chooseCopy(page, text, 'Probeer je kopie');
	await giveWords(page, 'De hond van tante Roos zwemt!');
	await expect(page.getByRole('dialog')).toContainText('Je kopie is heel.');
});

test('what is newer here stays, and what was here can come back from the older versions', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	const { text } = await makeCopy(page);
	await chooseCopy(page, text);
	await expect(page.getByRole('dialog')).toContainText('Niks verandert. Alles uit deze kopie staat hier al.');
	await closeSheet(page);

	await page.goto('/story/home/fixed-important');
	await page.getByRole('textbox').fill('Ik woon nu alleen.');
	await expect(saved(page)).toBeVisible();
	await page.goto('/strengths?layer=skills');
	await press(page, 'koken. Verander deze kracht.');
	await page.getByRole('dialog').getByRole('button', { name: 'Gooi weg' }).click();
	await page.goto('/settings/backup');
	await chooseCopy(page, text);
	expect(await under(page, 'Dit komt erbij')).toEqual(['1 kracht']);
	expect(await under(page, 'Dit blijft zoals het is')).toContain('4 stukken tekst');
	await putBack(page);
	await expect(page.getByText('Hoe het eerst was, vind je bij de oudere versies.')).toBeVisible();
	await page.goto('/story/home');
	await expect(page.getByRole('main')).toContainText('Ik woon nu alleen.');
	expect(await rows(page, 'strength')).toHaveLength(3);

	await page.goto('/settings/copies');
	await page.getByRole('list', { name: 'Oudere versies' }).getByRole('button').first().click();
	await expect(page.getByRole('dialog')).toContainText('2 krachten');
});

test('Probeer je kopie says whether it is whole, and touches nothing', async ({ page }) => {
	await seed(page, { ...aLittleOfEverything, strength: [strength('s-9', 'skills', 'fietsen')] });
	const before = await everything(page);
	await page.goto('/settings/backup');
	await chooseCopy(page, fixture('backup-2.txt'), 'Probeer je kopie');
	await expect(page.getByRole('dialog')).toContainText('Je kopie is heel.');
	expect(await under(page, 'Dit komt erbij')).toEqual(expect.arrayContaining(['2 mensen', '2 links']));
	await expect(button(page, 'Zet terug')).toBeHidden();
	await closeSheet(page);
	expect(await everything(page)).toBe(before);
});

test('an interrupted, damaged, foreign, newer or older file: each has its own sentence, and none does harm', async ({
	page
}) => {
	await seed(page, aLittleOfEverything);
	const { text } = await makeCopy(page);
	const before = await everything(page);
	const interrupted = 'Deze kopie is niet helemaal aangekomen. Stuur of haal hem nog een keer.';
	const damaged = 'Deze kopie is niet heel. Kies een andere kopie.';
	const foreign = 'Dit is geen kopie van Pit. Kies een ander bestand.';
	const newer = 'Deze kopie komt uit een Pit die nieuwer is. Laad de pagina opnieuw.';
	const old = fixture('backup-1.json');
	for (const [file, sentence] of [
		[text.slice(0, text.length / 2), interrupted],
		[text.slice(0, 60), interrupted],
		[old.slice(0, old.length / 2), interrupted],
		[text.replace(/saved: \d/, 'saved: 9'), damaged],
		[old.replace('koken', 'kuken'), damaged],
		['', foreign],
		['Beste Sam, hier is je brief.', foreign],
		['{"recepten":[]}', foreign],
		['\u0089PNG\r\n\u001a\n', foreign],
		[text.replace('PIT-BACKUP/2', 'PIT-BACKUP/3'), newer],
		[old.replace('"schema": 3', `"schema": ${DATABASE_VERSION + 1}`), newer]
	] as const) {
		await chooseCopy(page, file);
		await expect(page.getByText(`${sentence} Hier is niks veranderd.`), file.slice(0, 40)).toBeVisible();
		await expect(page.getByRole('dialog')).toBeHidden();
		await page.reload();
	}
	expect(await everything(page)).toBe(before);

	await chooseCopy(page, old);
	await expect(page.getByRole('dialog')).toContainText('Hij is van een oudere Pit. Dat is prima. Alles past nog.');
	await putBack(page);
	expect(await rows(page, 'contact')).toHaveLength(2);
});

test.describe('on a phone', () => {
	test.use({ hasTouch: true, isMobile: true });

	test('it goes through the share sheet; who closes that has no copy yet', async ({ page }) => {
		await page.addInitScript(() => {
			const given: string[] = [];
			Object.assign(globalThis, { given, closes: true });
			navigator.canShare = (data) => data?.files?.[0]?.type === 'text/plain';
			navigator.share = async (data) => {
				if ((globalThis as unknown as { closes: boolean }).closes) throw new DOMException('closed', 'AbortError');
				given.push(await (data?.files?.[0]?.text() ?? ''));
			};
		});
		await seed(page, aLittleOfEverything);
		await page.goto('/settings/backup');
		await press(page, 'Maak een kopie');
		await expect(page.getByText('Je kopie is klaar.')).toBeFocused();
		await press(page, 'Kies een plek');
		await expect(page.getByText('Je hebt nog geen kopie buiten deze telefoon.')).toBeVisible();
		await page.evaluate(() => Object.assign(globalThis, { closes: false }));
		await press(page, 'Kies een plek');
		await expect(page.getByText('Een andere app heeft nu je kopie. Kijk daar of hij er staat.')).toBeVisible();
		await expect(page.getByText(/^Laatst bewaard buiten deze telefoon/)).toBeVisible();
		const [text = ''] = await page.evaluate(() => (globalThis as unknown as { given: string[] }).given);
		await chooseCopy(page, text, 'Probeer je kopie');
		await expect(page.getByRole('dialog')).toContainText('Je kopie is heel.');
	});
});

test('on a borrowed computer a copy is made too, and nothing stays @worker', async ({ page }) => {
	await firstStart(page, { whose: 'Van de bieb of opvang', name: 'Sam', card: 'koken' });
	await page.getByRole('link', { name: 'Instellingen' }).click();
	await page.getByRole('link', { name: 'Mijn kopie' }).click();
	await expect(page.getByText(/Laatst bewaard|nog geen kopie/)).toBeHidden();
	const download = page.waitForEvent('download');
	await press(page, 'Maak een kopie');
	const text = readFileSync(await (await download).path(), 'utf8');
	await expect(
		page.getByText('Het bestand staat nog op dit apparaat. Neem het mee en gooi het hier weg.')
	).toBeVisible();
	await chooseCopy(page, text, 'Probeer je kopie');
	expect(await under(page, 'Dit blijft zoals het is')).toEqual(['1 kracht', '1 ander ding']);
	expect(await storages(page)).toEqual(nothingStored);
});
