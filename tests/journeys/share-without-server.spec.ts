import { readFileSync } from 'node:fs';
import { openFile, openInline } from '../../src/lib/sharing/file-open.ts';
import { parsePasscode } from '../../src/lib/sharing/keys.ts';
import {
	button,
	codeOn,
	expect,
	heading,
	noNetwork,
	nothingStored,
	press,
	previewFor,
	readyForOffline,
	rows,
	seed,
	storages,
	test,
	type Page
} from './pit.ts';
import { aLittleOfEverything, storyText } from './rows.ts';

async function saveFile(page: Page) {
	const download = page.waitForEvent('download');
	await press(page, 'Bewaar het bestand');
	const file = await download;
	return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}
async function opened(bytes: Uint8Array<ArrayBuffer>, told: string) {
	const code = parsePasscode(told);
	const found = code.ok ? await openFile({ bytes, passcode: code.passcode }) : code;
	if (!found.ok) throw new Error(found.problem);
	return found.snapshot;
}

test('offline a file with a code, and a link with everything in it, each with what cannot be undone @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await readyForOffline(page);
	const asked: string[] = [];
	context.on('request', (request) => void (request.url().includes('/api/') && asked.push(request.url())));
	await context.setOffline(true);
	await previewFor(page, 'Samira', ['Wat kan ik?', 'Wonen'], false);
	await press(page, 'Deel zonder internet');
	await expect(heading(page, 'Delen zonder internet')).toBeVisible();
	for (const sentence of [
		'Het bestand gaat alleen open met de code.',
		'Je kunt het niet meer stoppen. Het heeft geen einde.',
		'Wie deze link heeft, kan alles lezen. Dat blijft zo.',
		'Je kunt hem niet stoppen. Er is geen code bij.'
	])
		await expect(page.getByText(sentence)).toBeVisible();
	await press(page, 'Maak het bestand');
	await expect(page.getByText('Schrijf deze code op. Pit bewaart hem niet.')).toBeVisible();
	const { name, bytes } = await saveFile(page);
	expect(name).toMatch(/^pit-\d{4}-\d{2}-\d{2}\.pit$/);
	await expect(page.getByText(`Het staat bij je bestanden en heet: ${name}`)).toBeVisible();
	const snapshot = await opened(bytes, await codeOn(page));
	expect(JSON.stringify(snapshot)).toContain('Ik woon in een huis met vijf anderen.');
	expect(JSON.stringify(snapshot)).not.toMatch(/lawaai|sporten/);
	expect(snapshot).not.toHaveProperty('notAfter');

	await press(page, 'Maak de link');
	const link = await page.getByLabel('Jouw link').inputValue();
	expect(link).toMatch(/\/s#0[A-Za-z0-9_-]+$/);
	expect(await openInline(new URL(link).hash)).toMatchObject({ ok: true, snapshot: { story: snapshot.story } });
	expect(await page.getByRole('img', { name: 'QR-code van de link' }).count()).toBe(link.length < 1000 ? 1 : 0);
	await press(page, 'Terug');
	await expect(heading(page, 'Dit ziet Samira')).toBeVisible();
	expect(asked).toEqual([]);
	expect(await rows(page, 'share')).toEqual([]);
});

test('what is too large for such a link says what to switch off; the file still goes; a phone can hand it over', async ({
	page
}) => {
	await page.addInitScript(() => {
		// A headless browser has no share sheet.
		Object.assign(navigator, {
			canShare: () => true,
			share: ({ files }: { files: File[] }) =>
				Promise.resolve(void (document.documentElement.dataset['handed'] = files[0]?.name))
		});
	});
	const long = Array.from({ length: 700 }, (_, index) => `Zin ${(index * 7919) % 10_007} gaat over iets.`).join(' ');
	await seed(page, { ...aLittleOfEverything, storyText: [storyText('home', 'now', long)] });
	await previewFor(page, 'Samira', ['Wat kan ik?', 'Wonen']);
	await press(page, 'Deel zonder internet');
	await press(page, 'Maak de link');
	await expect(page.getByRole('alert')).toHaveText('Dit past niet in een link. Zet eerst dit uit: Wonen.');
	await expect(page.getByLabel('Jouw link')).toBeHidden();
	await press(page, 'Maak het bestand');
	await press(page, 'Stuur het bestand');
	await expect(page.locator('html')).toHaveAttribute('data-handed', /^pit-.*\.pit$/);
});

test('on a borrowed computer too, and nothing stays @worker', async ({ page }) => {
	await page.goto('/');
	await press(page, /^Van de bieb of opvang/);
	await press(page, 'Sla deze over');
	await press(page, 'koken');
	await press(page, 'Verder');
	await page
		.getByRole('link', { name: /^Delen/ })
		.first()
		.click();
	await press(page, 'Ik snap het');
	await page.getByRole('link', { name: 'Laat iets zien' }).click();
	await page.getByRole('switch', { name: 'Wat kan ik?' }).click();
	await press(page, 'Kijk wat de ander ziet');
	await press(page, 'Deel zonder internet');
	await press(page, 'Maak het bestand');
	const { bytes } = await saveFile(page);
	expect(JSON.stringify(await opened(bytes, await codeOn(page)))).toContain('koken');
	await press(page, 'Maak de link');
	await expect(button(page, 'Kopieer de link')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
});
