import {
	expect,
	heading,
	noNetwork,
	nothingStored,
	press,
	refusedWith,
	seed,
	shareWith,
	storages,
	test,
	type Page
} from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

/** A link to everything of `aLittleOfEverything`, with names. */
async function aLink(page: Page): Promise<string> {
	await seed(page, aLittleOfEverything);
	return shareWith(page, 'Samira');
}

/** Every request that a page makes to the share server. */
function callsOf(page: Page): string[] {
	const calls: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).pathname.startsWith('/api')) calls.push(request.method());
	});
	return calls;
}

test('a link that is only looked at fetches nothing; one press opens it', async ({ page, elsewhere, request }) => {
	const link = await aLink(page);
	const preview = await request.get(link);
	expect(preview.status()).toBe(200);
	expect(await preview.text()).not.toMatch(/Samira|koken|eigen kamer/);
	expect(preview.headers()['cache-control']).toBe('no-store');

	const reader = await elsewhere();
	const calls = callsOf(reader);
	await reader.goto(link);
	await expect(heading(reader, 'Iemand laat jou iets zien')).toBeVisible();
	await expect(reader.getByText('Pit bewaart deze tekst niet op dit apparaat.')).toBeVisible();
	await reader.reload();
	await expect(heading(reader, 'Iemand laat jou iets zien')).toBeVisible();
	await reader.waitForLoadState('networkidle');
	expect(calls).toEqual([]);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeFocused();
	expect(calls).toEqual(['GET']);
	expect(new URL(reader.url()).hash).toBe(new URL(link).hash);
});

test('the top for two minutes comes first, then the whole, in the words of the person', async ({ page, elsewhere }) => {
	const link = await aLink(page);
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	const top = reader.getByRole('region', { name: 'In het kort' });
	await expect(top.getByRole('listitem')).toHaveText(['koken', 'rustig', 'Voor 1 juni heb ik een eigen kamer']);
	await expect(reader.getByText(/^Geschreven door Sam zelf · /)).toBeVisible();
	await expect(reader.getByText('Lees je over gevaar? Doe dan iets.')).toBeVisible();
	const headings = await reader.getByRole('heading').allInnerTexts();
	expect(headings).toEqual(
		expect.arrayContaining([
			'In het kort',
			'Wonen',
			'Veilig zijn',
			'Mijn kracht',
			'Wat kan ik?',
			'Hoe ben ik?',
			'Mijn plan',
			'Ik blijf sporten'
		])
	);
	expect(headings.indexOf('In het kort')).toBe(1);
	const text = await reader.getByRole('main').innerText();
	for (const each of [
		'Ik woon in een huis met vijf anderen.',
		'Ik word niet snel boos.',
		'tante Roos',
		'vrijdag',
		'Ik sta op de lijst',
		'Dan slaap ik beter.'
	])
		expect(text).toContain(each);
	for (const each of ['lawaai', 'moedig', 'rijbewijs']) expect(text).not.toContain(each);
});

test('headings are in the language of the reader, the words stay as they were written', async ({ page, elsewhere }) => {
	const link = await aLink(page);
	const reader = await elsewhere('en-GB');
	await reader.goto(link);
	await expect(heading(reader, 'Someone shows you something')).toBeVisible();
	await reader.getByRole('button').first().click();
	await expect(reader.getByRole('heading', { name: 'My home' })).toBeVisible();
	await expect(reader.getByRole('heading', { name: 'What can I do?' })).toBeVisible();
	await expect(reader.getByText('Ik woon in een huis met vijf anderen.')).toBeVisible();
	const words = reader.getByText('Ik woon in een huis met vijf anderen.');
	expect(await words.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('nl');
	expect(
		await reader
			.getByRole('heading', { name: 'My home' })
			.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))
	).toBe('en');
	await reader.getByRole('combobox', { name: 'Language' }).selectOption('Nederlands');
	await expect(reader.getByRole('heading', { name: 'Wonen' })).toBeVisible();
	expect(await storages(reader)).toEqual(nothingStored);
});

test('the text can be copied as plain text', async ({ page, elsewhere }) => {
	const link = await aLink(page);
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await press(reader, 'Kopieer tekst');
	await expect(reader.getByText('De tekst is gekopieerd.')).toBeVisible();
	const copied = await reader.evaluate(() => navigator.clipboard.readText());
	expect(copied).toMatch(/^Geschreven door Sam zelf/);
	for (const each of [
		'Wonen\nIk woon in een huis met vijf anderen.',
		'- koken',
		'- Ik schrijf mij in (ik · vrijdag)',
		'Dan slaap ik beter.'
	])
		expect(copied).toContain(each);
	expect(copied).not.toMatch(/lawaai|<|\t\|/);
});

test('nothing is stored and no service worker is installed where a link is opened', async ({ page, elsewhere }) => {
	const link = await aLink(page);
	const reader = await elsewhere();
	await reader.goto(link);
	expect(await storages(reader)).toEqual(nothingStored);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
	expect(await storages(reader)).toEqual(nothingStored);
	await reader.reload();
	await expect(heading(reader, 'Iemand laat jou iets zien')).toBeVisible();
	expect(await storages(reader)).toEqual(nothingStored);
	// The link stays readable: reading takes nothing away.
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
});

test('stopped, ended and unknown are one and the same page', async ({ page, elsewhere, server, complaints }) => {
	complaints.allow(refusedWith(410), refusedWith(404));
	const stopped = await aLink(page);
	await page.getByRole('link', { name: 'Mijn links' }).click();
	await press(page, 'Stop deze link');
	await expect(
		page.getByText('Gestopt. Niemand kan de link nog openen. Wat gelezen is, blijft gelezen.')
	).toBeVisible();
	const ended = await shareWith(page, 'Yara');
	const unknown = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
	const check = await page.evaluate(async (L) => {
		const bytes = Uint8Array.from(atob(L.replace(/-/g, '+').replace(/_/g, '/')), (each) => each.charCodeAt(0));
		const label = new TextEncoder().encode('share-check');
		const hash = await crypto.subtle.digest('SHA-256', new Uint8Array([...label, ...bytes]));
		const all = new Uint8Array([...bytes, ...new Uint8Array(hash).slice(0, 4)]);
		return btoa(String.fromCharCode(...all))
			.replace(/\+/g, '-')
			.replace(/\//g, '_');
	}, unknown);

	const reader = await elsewhere();
	/** The whole page after the press. A share of which the time is over is answered with 410, like a stopped one. */
	async function pageAfter(link: string): Promise<string> {
		await reader.goto('about:blank');
		await reader.goto(link);
		await press(reader, 'Laat zien');
		await expect(heading(reader, 'Deze link is er niet meer')).toBeVisible();
		await expect(reader.getByRole('alert')).toHaveText('Deze link werkt niet meer. Vraag of je een nieuwe krijgt.');
		await expect(reader.getByRole('button', { name: 'Laat zien' })).toBeHidden();
		return reader.getByRole('main').innerHTML();
	}
	const afterStop = await pageAfter(stopped);
	expect(await pageAfter(`${server.url}/s#1${check}`)).toBe(afterStop);
	await reader.route('**/api/share', (route) =>
		route.fulfill({ status: 410, contentType: 'application/json', body: '{"problem":"share.gone"}' })
	);
	expect(await pageAfter(ended)).toBe(afterStop);
});

test('a cut, changed, foreign or newer link gets one kind sentence without asking the server', async ({
	page,
	elsewhere
}) => {
	const link = await aLink(page);
	const [address = '', fragment = ''] = link.split('#');
	const other = fragment.at(20) === 'A' ? 'B' : 'A';
	const damaged = 'De link is niet heel. Vraag of je hem nog een keer krijgt.';
	const links: Record<string, string> = {
		[`${address}#1`]: damaged,
		[`${address}#${fragment.slice(0, 40)}`]: damaged,
		[`${address}#${fragment.slice(0, 20)}${other}${fragment.slice(21)}`]: damaged,
		[`${address}#${fragment.toUpperCase()}`]: damaged,
		[`${address}#https://example.org/iets-anders`]: damaged,
		[`${address}#2${fragment.slice(1)}`]: 'Deze link is nieuwer dan deze Pit. Laad de pagina opnieuw.'
	};
	const reader = await elsewhere();
	const calls = callsOf(reader);
	for (const [each, sentence] of Object.entries(links)) {
		await reader.goto('about:blank');
		await reader.goto(each);
		await press(reader, 'Laat zien');
		await expect(reader.getByRole('alert'), each).toHaveText(sentence);
	}
	expect(calls).toEqual([]);
	// What a chat or mail glues to the end does no harm, and another link in the same tab is read anew.
	await reader.goto('about:blank');
	await reader.goto(`${link}.`);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
	await reader.evaluate(() => void (location.hash = '1kapot'));
	await expect(heading(reader, 'Iemand laat jou iets zien')).toBeVisible();
});

test('an address without a safe connection says so', async ({ page, elsewhere }) => {
	const link = await aLink(page);
	const reader = await elsewhere();
	await reader.addInitScript(() => {
		// As on plain http.
		delete (Crypto.prototype as { subtle?: unknown }).subtle;
	});
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(reader.getByRole('alert')).toHaveText(
		'Dit adres is niet veilig genoeg. Gebruik het adres dat met https begint.'
	);
});

const strange = 'De server geeft een vreemd antwoord. Probeer het later opnieuw.';
for (const { what, sentence, answer } of [
	{ what: 'down', sentence: 'Er is geen verbinding. Kijk of je internet hebt en probeer opnieuw.', answer: null },
	{
		what: 'answering nonsense',
		sentence: strange,
		answer: { status: 200, contentType: 'text/html', body: '<h1>Log in</h1>' }
	},
	{
		what: 'answering other bytes',
		sentence: 'Pit kan deze tekst niet lezen. Vraag of je een nieuwe link krijgt.',
		answer: { status: 200, contentType: 'application/octet-stream', body: 'x'.repeat(5000) }
	},
	{
		what: "a proxy's own 404",
		sentence: strange,
		answer: { status: 404, contentType: 'text/html', body: 'Not found' }
	},
	{ what: 'broken', sentence: strange, answer: { status: 500, body: 'oops' } }
]) {
	test(`opening when the server is ${what}`, async ({ page, elsewhere, complaints }) => {
		complaints.allow(noNetwork, refusedWith(404), refusedWith(500));
		const link = await aLink(page);
		const reader = await elsewhere();
		await reader.route('**/api/share', (route) => (answer === null ? route.abort() : route.fulfill(answer)));
		await reader.goto(link);
		await press(reader, 'Laat zien');
		await expect(reader.getByRole('alert')).toHaveText(sentence);
		await reader.unroute('**/api/share');
		const again = reader.getByRole('button', { name: 'Laat zien' });
		if (await again.isVisible()) {
			await again.click();
			await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
		}
	});
}
