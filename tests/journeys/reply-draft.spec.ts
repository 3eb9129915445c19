/** A reply that is not sent yet: what the tab keeps of it, and what a retry is. */
import { makeShare } from '../fixtures/made-share.ts';
import { expect, heading, noNetwork, nothingStored, press, storages, test, type Page } from './pit.ts';
import { opened, openForm, sent } from './reply-form.ts';

/** What the tab keeps of a draft, as text; null for nothing. */
const kept = (reader: Page) => reader.evaluate(() => sessionStorage.getItem('pit-reply'));
test('a draft survives a reload in its tab, holds no secret, and is in no other tab', async ({ elsewhere, server }) => {
	const share = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, share.link);
	await openForm(reader);
	expect(await storages(reader)).toEqual(nothingStored);
	await reader.getByLabel('Jouw naam').fill('Samira');
	await reader.getByRole('button', { name: 'Schrijf jouw kijk ernaast: Geld' }).click();
	await reader.getByLabel('Mijn kijk ernaast').fill('Een half idee');
	await reader.reload();
	await press(reader, 'Laat zien');
	await expect(reader.getByLabel('Mijn kijk ernaast')).toHaveValue('Een half idee');
	await expect(reader.getByLabel('Bij welk deel hoort jouw kijk?')).toHaveValue('Geld');
	await expect(reader.getByLabel('Jouw naam')).toHaveValue('Samira');
	// The heading keeps the focus: who reloads is reading again.
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeFocused();
	const { sessionStorage, ...rest } = await storages(reader);
	expect(sessionStorage).toEqual(['pit-reply']);
	expect({ ...rest, sessionStorage: [] }).toEqual(nothingStored);
	const text = (await kept(reader)) ?? '';
	for (const secret of [...share.secrets, share.link.split('#1')[1] ?? '']) expect(text).not.toContain(secret);
	expect(text).not.toContain(share.link.slice(-48, -32));

	const other = await reader.context().newPage();
	await opened(other, share.link);
	expect(await kept(other)).toBeNull();
	await expect(other.getByLabel('Jouw naam')).toBeHidden();

	await press(reader, 'Maak leeg');
	await expect(reader.getByLabel('Mijn kijk ernaast')).toHaveValue('');
	expect(await storages(reader)).toEqual(nothingStored);
});

test('another link in the tab ends the draft, in the same page and after loading anew', async ({
	elsewhere,
	server
}) => {
	const [one, two] = [await makeShare(server.url), await makeShare(server.url)];
	const reader = await elsewhere();
	for (const leave of [
		() => reader.evaluate((link) => void (location.hash = link.slice(link.indexOf('#'))), two.link),
		() => reader.goto('about:blank').then(() => reader.goto(two.link)),
		() => reader.goto('about:blank').then(() => reader.goto(`${server.url}/s`))
	]) {
		await reader.goto('about:blank');
		await opened(reader, one.link);
		await openForm(reader);
		await reader.getByLabel('Een afspraak').fill('Van de eerste');
		expect(await kept(reader)).not.toBeNull();
		await leave();
		await expect.poll(() => kept(reader)).toBeNull();
		expect(await storages(reader)).toEqual(nothingStored);
	}
});

test('a retry is no second reply, also after a reload; another text is', async ({ elsewhere, server, complaints }) => {
	complaints.allow(noNetwork);
	const share = await makeShare(server.url);
	const reader = await elsewhere();
	await opened(reader, share.link);
	await openForm(reader);
	await reader.getByLabel('Een afspraak').fill('Wij bellen.');
	// The server has it, and the page never hears so.
	await reader.route('**/api/share/reply', async (route) => {
		await route.fetch();
		await route.abort();
	});
	await press(reader, 'Stuur je antwoord');
	await expect(reader.getByRole('alert')).toContainText('Er is geen verbinding.');
	await expect(reader.getByRole('alert')).toContainText('Je tekst staat er nog.');
	await press(reader, 'Stuur je antwoord');
	await expect(reader.getByRole('alert')).toBeVisible();
	await reader.reload();
	await press(reader, 'Laat zien');
	await expect(reader.getByLabel('Een afspraak')).toHaveValue('Wij bellen.');
	await reader.unroute('**/api/share/reply');
	await press(reader, 'Stuur je antwoord');
	await expect(sent(reader)).toBeVisible();
	expect(await share.replies()).toHaveLength(1);
	await press(reader, 'Schrijf nog een antwoord');
	await reader.getByLabel('Een afspraak').fill('Wij bellen.');
	await press(reader, 'Stuur je antwoord');
	await expect(sent(reader)).toBeVisible();
	expect(await share.replies()).toHaveLength(2);
});
