import { makeShare } from '../fixtures/made-share.ts';
import { expect, heading, noNetwork, nothingStored, press, refusedWith, storages, test, type Page } from './pit.ts';

const code = '123456789012';
/** Each of ten tries stretches the code anew. */
test.slow();
test.beforeEach(({ complaints }) => complaints.allow(refusedWith(401), refusedWith(423)));

/** Up to the question for the code. */
async function askedForCode(reader: Page, link: string): Promise<void> {
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Bij deze link hoort een code')).toBeFocused();
}

async function typeCode(reader: Page, typed: string): Promise<void> {
	await reader.getByLabel('De code').fill('');
	await reader.getByLabel('De code').pressSequentially(typed);
	await reader.keyboard.press('Enter');
}

test('the page says that there is a code and who gives it, and keeps nothing', async ({ elsewhere, server }) => {
	const { link } = await makeShare(server.url, { passcode: code });
	const reader = await elsewhere();
	await askedForCode(reader, link);
	await expect(reader.getByRole('alert')).toBeHidden();
	await expect(reader.getByText('Vraag de code aan degene die de link stuurde.')).toBeVisible();
	const field = reader.getByLabel('De code');
	await expect(field).toHaveAttribute('inputmode', 'numeric');
	await expect(field).toHaveAttribute('autocomplete', 'off');
	await field.pressSequentially('123456789012');
	await expect(field).toHaveValue('1234 5678 9012');
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeFocused();
	await expect(reader.getByText('Ik woon in een huis met vijf anderen.')).toBeVisible();
	expect(await storages(reader)).toEqual(nothingStored);
	expect(await reader.evaluate(() => JSON.stringify(history.state))).not.toContain(code);
	await reader.reload();
	await askedForCode(reader, link);
	await expect(reader.getByLabel('De code')).toHaveValue('');
});

for (const [name, typed] of [
	['spaced', ' 1234 5678 9012 '],
	['dashed', '1234-5678-9012'],
	['with Arabic digits', '١٢٣٤٥٦٧٨٩٠١٢'],
	['with words around it', 'code: 1234.5678.9012!']
] as const) {
	test(`a code opens ${name}`, async ({ elsewhere, server }) => {
		const { link } = await makeShare(server.url, { passcode: code });
		const reader = await elsewhere();
		await askedForCode(reader, link);
		await typeCode(reader, typed);
		await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
	});
}

test('what is not 12 digits is said without asking the server', async ({ elsewhere, server }) => {
	const { link } = await makeShare(server.url, { passcode: code });
	const reader = await elsewhere();
	await askedForCode(reader, link);
	const calls: string[] = [];
	reader.on('request', (request) => calls.push(request.url()));
	for (const [typed, count] of [
		['', 0],
		['12345678901', 11],
		['1234567890123', 13]
	] as const) {
		await typeCode(reader, typed);
		await expect(reader.getByRole('alert')).toHaveText(`De code heeft 12 cijfers. Je vulde er ${count} in.`);
	}
	expect(calls).toEqual([]);
	// The digits in the middle can be changed without the cursor going elsewhere.
	await reader.getByLabel('De code').fill('123456789012');
	await reader.keyboard.press('Home');
	await reader.keyboard.press('Delete');
	await reader.keyboard.type('1');
	await reader.keyboard.press('Enter');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
});

test('another code says how many tries there still are, warns near the end, and locks until the owner opens it again', async ({
	elsewhere,
	server
}) => {
	const { link, unlock } = await makeShare(server.url, { passcode: code });
	const reader = await elsewhere();
	await askedForCode(reader, link);
	const alert = reader.getByRole('alert');
	const few = 'Daarna gaat de link op slot.';
	for (let left = 9; left >= 0; left -= 1) {
		await typeCode(reader, '999999999999');
		await expect(alert).toContainText(`Deze code klopt niet. Je kunt het nog ${left} keer proberen.`);
		if (left > 3) await expect(alert).not.toContainText(few);
		else await expect(alert).toContainText(few);
	}
	await typeCode(reader, code);
	const locked = /^De link zit op slot.* Wie de link stuurde, kan hem weer openzetten\.\s*$/;
	await expect(alert).toHaveText(locked);
	await press(reader, 'Laat zien');
	await expect(alert).toHaveText(locked);
	expect((await unlock()).status).toBe(200);
	await press(reader, 'Laat zien');
	await typeCode(reader, code);
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
});

test('without a connection the code stays as it was typed, and works later; what is over is over', async ({
	elsewhere,
	server,
	complaints
}) => {
	complaints.allow(noNetwork, refusedWith(410));
	const { link, stop } = await makeShare(server.url, { passcode: code });
	const reader = await elsewhere();
	await askedForCode(reader, link);
	await reader.context().setOffline(true);
	await typeCode(reader, code);
	await expect(reader.getByRole('alert')).toContainText('Er is geen verbinding.');
	await expect(reader.getByLabel('De code')).toHaveValue('1234 5678 9012');
	await reader.context().setOffline(false);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
	await reader.reload();
	await askedForCode(reader, link);
	await stop();
	await typeCode(reader, code);
	await expect(heading(reader, 'Deze link is er niet meer')).toBeVisible();
});
