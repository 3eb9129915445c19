/** What opens without a server: a link that carries everything, and a sealed file. */
import { makeFile, makeInlineLink, makeShare } from '../fixtures/made-share.ts';
import {
	expect,
	heading,
	noNetwork,
	nothingStored,
	press,
	readyForOffline,
	refusedWith,
	seed,
	storages,
	test,
	type Page
} from './pit.ts';
import { aLittleOfEverything } from './rows.ts';
import { startServer } from './server.ts';

const code = '123456789012';
const asFile = (buffer: Buffer, name = 'sam.pit') => ({ name, mimeType: 'application/octet-stream', buffer });

function callsOf(page: Page): string[] {
	const calls: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).pathname.startsWith('/api')) calls.push(request.url());
	});
	return calls;
}

async function chooseFile(reader: Page, file: Buffer, typed = code): Promise<void> {
	await reader.getByLabel('Het bestand').setInputFiles(asFile(file));
	await reader.getByLabel('De code').fill(typed);
	await press(reader, 'Laat zien');
}

test('a link that carries everything opens by one press, without the server', async ({ elsewhere, server }) => {
	const reader = await elsewhere();
	const calls = callsOf(reader);
	await reader.goto(makeInlineLink(server.url));
	await expect(reader.getByText('De hele tekst zit in deze link.')).toBeVisible();
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeFocused();
	await expect(reader.getByText('Ik woon in een huis met vijf anderen.')).toBeVisible();
	await expect(reader.getByText('Deze tekst zat in de link zelf.')).toBeVisible();
	await expect(reader.getByText(/Zo een link stopt niet\. Antwoorden kan hier niet\./)).toBeVisible();
	await expect(reader.getByRole('button', { name: /^Antwoord|jouw kijk/ })).toHaveCount(0);
	await expect(reader.getByRole('button', { name: 'Kopieer: Wonen' })).toBeVisible();
	expect(calls).toEqual([]);
	expect(await storages(reader)).toEqual(nothingStored);
});

test('such a link that is cut, changed or newer gets a kind sentence', async ({ elsewhere, server }) => {
	const link = makeInlineLink(server.url);
	const reader = await elsewhere();
	const calls = callsOf(reader);
	for (const [each, sentence] of [
		[link.slice(0, -20), 'De link is niet heel. Vraag of je hem nog een keer krijgt.'],
		[`${server.url}/s#0`, 'De link is niet heel. Vraag of je hem nog een keer krijgt.'],
		[`${link.slice(0, 80)}AAAA${link.slice(84)}`, 'De link is niet heel. Vraag of je hem nog een keer krijgt.'],
		[makeInlineLink(server.url, { v: 99 }), 'Deze link is nieuwer dan deze Pit. Laad de pagina opnieuw.']
	] as const) {
		await reader.goto('about:blank');
		await reader.goto(each);
		await press(reader, 'Laat zien');
		await expect(reader.getByRole('alert')).toHaveText(sentence);
	}
	await reader.goto(makeInlineLink(server.url, { v: 2, name: 'geen momentopname' }));
	await reader.reload();
	await press(reader, 'Laat zien');
	await expect(reader.getByRole('alert')).toContainText('Pit kan deze tekst niet lezen.');
	expect(calls).toEqual([]);
});

test('an address without a link offers to open a file, and tells who expected a link', async ({
	elsewhere,
	server
}) => {
	const reader = await elsewhere();
	const calls = callsOf(reader);
	await reader.goto('/s');
	await expect(heading(reader, 'Open een bestand van Pit')).toBeVisible();
	await expect(reader.getByText('Kreeg je een link? Dan is dit adres niet heel.')).toBeVisible();
	await expect(reader.getByText(/Vraag de code aan degene die het bestand stuurde/)).toBeVisible();
	await chooseFile(reader, makeFile(code), '1234-5678-9012');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeFocused();
	await expect(reader.getByText('Deze tekst zat in een bestand. Antwoorden kan hier niet.')).toBeVisible();
	await expect(reader.getByRole('button', { name: /^Antwoord|jouw kijk/ })).toHaveCount(0);
	expect(calls).toEqual([]);
	expect(await storages(reader)).toEqual(nothingStored);

	const { link } = await makeShare(server.url);
	await reader.goto('about:blank');
	await reader.goto(link);
	await press(reader, 'Open een bestand');
	await expect(heading(reader, 'Open een bestand van Pit')).toBeFocused();
	await expect(reader.getByText('Kreeg je een link?')).toBeHidden();
});

test('a file that does not open says what can be done', async ({ elsewhere }) => {
	const reader = await elsewhere();
	await reader.goto('/s');
	const alert = reader.getByRole('alert');
	await press(reader, 'Laat zien');
	await expect(alert).toHaveText('Kies eerst een bestand.');
	const file = makeFile(code);
	await chooseFile(reader, file, '12345');
	await expect(alert).toHaveText('De code heeft 12 cijfers. Je vulde er 5 in.');
	// Another code and a damaged file cannot be told apart.
	const closed = 'Dit gaat niet open. Misschien is de code anders. Of het bestand is niet heel.';
	await chooseFile(reader, file, '999999999999');
	await expect(alert).toHaveText(closed);
	const damaged = Buffer.from(file);
	damaged[500] = (damaged[500] ?? 0) ^ 1;
	await chooseFile(reader, Buffer.from('{"pit":"backup"}'));
	await expect(alert).toHaveText('Dit is geen bestand van Pit. Kies een ander bestand.');
	await chooseFile(reader, damaged);
	await expect(alert).toHaveText(closed);
	const newer = Buffer.from(file);
	newer[4] = 2;
	await chooseFile(reader, newer);
	await expect(alert).toHaveText('Dit bestand is nieuwer dan deze Pit. Laad de pagina opnieuw.');
	await chooseFile(reader, Buffer.alloc(4 << 20, file));
	await expect(alert).toHaveText('Dit is geen bestand van Pit. Kies een ander bestand.');
	await chooseFile(reader, file);
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
});

test('where Pit is installed both open without internet; who only opens gets no worker @worker', async ({
	browser,
	complaints,
	elsewhere
}) => {
	complaints.allow(noNetwork, refusedWith(404));
	const own = await startServer();
	const phone = await browser.newContext({ baseURL: own.url, locale: 'nl-NL' });
	try {
		complaints.of(phone);
		const page = await phone.newPage();
		await seed(page, aLittleOfEverything);
		await page.goto('/');
		await readyForOffline(page);
		const reader = await elsewhere();
		await reader.goto(makeInlineLink(own.url));
		await press(reader, 'Laat zien');
		await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
		expect(await storages(reader)).toEqual(nothingStored);
		await phone.setOffline(true);
		await own.stop();

		const tab = await phone.newPage();
		await tab.goto(makeInlineLink(own.url));
		await press(tab, 'Laat zien');
		await expect(heading(tab, 'Dit ben ik, Sam')).toBeVisible();
		await tab.goto('about:blank');
		await tab.goto('/s');
		await chooseFile(tab, makeFile(code));
		await expect(heading(tab, 'Dit ben ik, Sam')).toBeVisible();
	} finally {
		await phone.close();
		await own.stop();
	}
});
