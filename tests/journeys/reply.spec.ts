import { makeShare } from '../fixtures/made-share.ts';
import { expect, noNetwork, nothingStored, press, refusedWith, storages, test } from './pit.ts';
import { form, opened, openForm, sent } from './reply-form.ts';

const nothing = { layer: null, domain: null, heading: '' };

test('with nothing filled in it says: read', async ({ elsewhere, server }) => {
	const share = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, share.link);
	await openForm(reader);
	await press(reader, 'Stuur alleen: gelezen');
	await expect(sent(reader)).toBeFocused();
	expect(await share.replies()).toMatchObject([{ v: 1, name: '', items: [{ kind: 'read', text: '', ...nothing }] }]);
	expect(await storages(reader)).toEqual(nothingStored);
});

test('the form says who reads it, that a name proves nothing, and that nobody reads along', async ({
	elsewhere,
	server
}) => {
	const { link } = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, link);
	await openForm(reader);
	const text = form(reader);
	await expect(text).toContainText('Alleen Sam leest dit, in Pit, op het eigen apparaat.');
	await expect(text).toContainText('de server en de organisatie kunnen het niet lezen');
	await expect(text).toContainText('Er leest niemand live mee.');
	await expect(text).toContainText('bel 112');
	await expect(text).toContainText('Je antwoord blijft in dit tabblad staan tot je het stuurt of leegmaakt.');
	await reader.getByLabel('Jouw naam').fill('Samira');
	await expect(reader.getByLabel('Jouw naam')).toHaveAccessibleDescription(
		/iemand met de link noemt zich Samira\. Niemand kan nakijken of dat klopt/
	);
	await expect(text).toContainText('De tekst van Sam blijft staan.');
});

test('every part arrives as it was meant, sealed; nothing stays behind, and another reply can follow', async ({
	elsewhere,
	server
}) => {
	const share = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, share.link);
	const bodies: string[] = [];
	reader.on('request', (request) => bodies.push(request.postData() ?? ''));
	await reader.getByRole('button', { name: 'Schrijf jouw kijk ernaast: Geld' }).click();
	await expect(reader.getByLabel('Mijn kijk ernaast')).toBeFocused();
	await reader.keyboard.type('Jij houdt goed overzicht.');
	await expect(reader.getByLabel('Bij welk deel hoort jouw kijk?')).toHaveValue('Geld');
	await reader.getByLabel('Jouw naam').fill('Samira');
	await reader.getByLabel('Een kracht die ik zie').fill('geduld');
	await reader.getByLabel('Waar hoort die kracht bij?').selectOption('Persoonlijke kwaliteit');
	await reader.getByLabel('Een vraag aan Sam').fill('Wanneer bellen wij?');
	await reader.getByLabel('Een afspraak').fill('Wij gaan vrijdag kijken.');
	await press(reader, 'Stuur je antwoord');
	await expect(sent(reader)).toBeVisible();
	expect(await storages(reader)).toEqual(nothingStored);
	expect(bodies.join('')).not.toMatch(/geduld|Samira|overzicht/);

	await press(reader, 'Schrijf nog een antwoord');
	await expect(reader.getByLabel('Een kracht die ik zie')).toHaveValue('');
	await reader.getByLabel('Een vraag aan Sam').fill('Of zaterdag?');
	await press(reader, 'Stuur je antwoord');
	await expect(sent(reader)).toBeVisible();
	expect(await storages(reader)).toEqual(nothingStored);
	expect(await share.replies()).toMatchObject([
		{
			name: 'Samira',
			items: [
				{ kind: 'strength', text: 'geduld', layer: 'qualities', domain: null, heading: '' },
				{ kind: 'view', text: 'Jij houdt goed overzicht.', layer: null, domain: 'money', heading: 'Geld' },
				{ kind: 'question', text: 'Wanneer bellen wij?', ...nothing },
				{ kind: 'agreement', text: 'Wij gaan vrijdag kijken.', ...nothing }
			]
		},
		{ name: 'Samira', items: [{ kind: 'question', text: 'Of zaterdag?' }] }
	]);
});

test('a reply to a link with a code is sealed with that code', async ({ elsewhere, server, complaints }) => {
	complaints.allow(refusedWith(401));
	const share = await makeShare(server.url, { passcode: '123456789012' });
	const reader = await elsewhere();
	await reader.goto(share.link);
	await press(reader, 'Laat zien');
	await reader.getByLabel('De code').fill('123456789012');
	await press(reader, 'Laat zien');
	await openForm(reader);
	await reader.getByLabel('Een vraag aan Sam').fill('Hoe gaat het?');
	await press(reader, 'Stuur je antwoord');
	await expect(sent(reader)).toBeVisible();
	expect(await share.replies()).toMatchObject([{ items: [{ kind: 'question', text: 'Hoe gaat het?' }] }]);
});

test('whatever stands in the way gets a kind sentence, and the text stays', async ({
	elsewhere,
	server,
	complaints
}) => {
	complaints.allow(noNetwork, ...[408, 409, 410, 423, 429].map(refusedWith));
	const share = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, share.link);
	await openForm(reader);
	await reader.getByLabel('Een vraag aan Sam').fill('Hoe gaat het?');
	const sentences: [number, string, string][] = [
		[429, 'share.busy', 'Het is nu druk.'],
		[409, 'share.conflict', 'Bij deze link horen al 50 antwoorden.'],
		[410, 'share.gone', 'Deze link werkt niet meer.'],
		[408, 'network.slow', 'Het duurt te lang.'],
		[423, 'share.locked', 'De link zit op slot']
	];
	for (const [status, problem, sentence] of sentences) {
		await reader.route('**/api/share/reply', (route) => route.fulfill({ status, json: { problem } }));
		await press(reader, 'Stuur je antwoord');
		await expect(reader.getByRole('alert'), problem).toContainText(sentence);
		await expect(reader.getByRole('alert')).toContainText('Je tekst staat er nog.');
		await expect(reader.getByLabel('Een vraag aan Sam')).toHaveValue('Hoe gaat het?');
		await reader.unroute('**/api/share/reply');
	}
	await reader.context().setOffline(true);
	await press(reader, 'Stuur je antwoord');
	await expect(reader.getByRole('alert')).toContainText('Er is geen verbinding.');
	await reader.context().setOffline(false);
	await press(reader, 'Stuur je antwoord');
	await expect(sent(reader)).toBeVisible();
	expect(await share.replies()).toHaveLength(1);
});

test('a part that is too long is counted, never cut, and named; so is a whole that does not fit', async ({
	elsewhere,
	server
}) => {
	const share = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, share.link);
	await openForm(reader);
	const calls: string[] = [];
	reader.on('request', (request) => calls.push(request.url()));
	const field = reader.getByLabel('Een afspraak');
	await field.fill('a'.repeat(800));
	await expect(field).toHaveAccessibleDescription('');
	await field.fill('a'.repeat(900));
	await expect(field).toHaveAccessibleDescription('Nog 100 tekens.');
	await field.fill('a'.repeat(1007));
	await expect(field).toHaveAccessibleDescription('Dit is 7 tekens te lang. Maak het korter.');
	await press(reader, 'Stuur je antwoord');
	await expect(reader.getByRole('alert')).toHaveText('Dit is te lang: Een afspraak. Maak het korter.');
	expect(await field.inputValue()).toHaveLength(1007);

	/** Signs that gzip cannot make smaller. */
	const dense = (length: number, from: number) =>
		Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919 + from * 104_729) % 20_000))).join('');
	await field.fill(dense(999, 1));
	await reader.getByLabel('Een vraag aan Sam').fill(dense(1000, 2));
	await reader.getByLabel('Een kracht die ik zie').fill(dense(999, 3));
	await reader.getByRole('button', { name: 'Schrijf jouw kijk ernaast: Geld' }).click();
	await reader.getByLabel('Mijn kijk ernaast').fill(dense(998, 4));
	await press(reader, 'Stuur je antwoord');
	await expect(reader.getByRole('alert')).toHaveText('Dit is te lang: Een vraag aan Sam. Maak het korter.');
	expect(calls).toEqual([]);
	await reader.getByLabel('Een vraag aan Sam').fill('Kort.');
	await reader.getByLabel('Een kracht die ik zie').fill('');
	await press(reader, 'Stuur je antwoord');
	await expect(sent(reader)).toBeVisible();
	expect(await share.replies()).toHaveLength(1);
});

test('a view needs to know beside which part it stands', async ({ elsewhere, server }) => {
	const share = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, share.link);
	await openForm(reader);
	await reader.getByLabel('Mijn kijk ernaast').fill('Rustig.');
	await press(reader, 'Stuur je antwoord');
	await expect(reader.getByRole('alert')).toHaveText('Kies bij welk deel jouw kijk hoort.');
	await reader.getByLabel('Bij welk deel hoort jouw kijk?').selectOption('Wonen');
	await expect(reader.getByRole('alert')).toBeHidden();
	await press(reader, 'Stuur je antwoord');
	await expect(sent(reader)).toBeVisible();
	expect(await share.replies()).toMatchObject([{ items: [{ domain: 'home', heading: 'Wonen' }] }]);
});

test('the form comes only when it is asked for, and says so when it does not come', async ({
	elsewhere,
	server,
	complaints
}) => {
	complaints.allow(noNetwork);
	const { link } = await makeShare(server.url);
	const reader = await elsewhere();
	const fetched: string[] = [];
	reader.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await opened(reader, link);
	await reader.waitForLoadState('networkidle');
	expect(fetched.filter((path) => /\/(reply|passcode|open-file)\./.test(path))).toEqual([]);
	await reader.context().setOffline(true);
	await reader.getByRole('button', { name: 'Antwoord Sam', exact: true }).first().click();
	await expect(reader.getByRole('alert')).toContainText('Kijk of er internet is.');
	await expect(reader.getByText('Ik woon in een huis met vijf anderen.')).toBeVisible();
});
