import { answer, lockUp, readWith } from './answer.ts';
import { codeOn, expect, heading, noNetwork, press, previewFor, rows, seed, shareWith, test } from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

const wrong = '0000 0000 0000';

test('a code is offered, made by Pit, shown large, and shown again; without it nobody reads', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await previewFor(page, 'Samira', ['Wat kan ik?']);
	await expect(page.getByText('Er hoort een code bij.')).toBeHidden();
	await press(page, 'Terug');
	const code = page.getByRole('switch', { name: 'Met een code' });
	await expect(code).not.toBeChecked();
	await expect(code).toHaveAccessibleDescription('Dan is de link alleen niet genoeg. Pit maakt de code.');
	await code.click();
	await press(page, 'Kijk wat Samira ziet');
	await expect(page.getByText('Er hoort een code bij. Die krijg je zo te zien.')).toBeVisible();
	await press(page, 'Laat zien aan Samira');
	await expect(heading(page, 'De link voor Samira is klaar')).toBeVisible();
	const told = await codeOn(page);
	expect(told).toMatch(/^\d{4} \d{4} \d{4}$/);
	for (const sentence of [
		'Vertel deze code zelf, door te bellen of als je elkaar ziet.',
		'Stuur hem niet mee met de link.',
		'Wie alleen de link heeft, kan niks lezen.',
		'Dan gaat de link op slot.',
		'De server kan het nooit lezen, met of zonder code.',
		'Wie de link en de code heeft, kan dit lezen.'
	])
		await expect(page.getByText(sentence)).toBeVisible();
	const link = await page.getByLabel('Jouw link').inputValue();
	expect(link).not.toContain(told.replaceAll(' ', ''));
	expect(await readWith(link, wrong)).toBe('share.passcode');
	expect(await readWith(link, told)).toBe('ok');

	await page.getByRole('link', { name: 'Mijn links' }).click();
	const row = page.getByRole('listitem').filter({ hasText: 'Voor Samira' });
	await expect(row).toContainText('Met een code.');
	await row.getByRole('link', { name: 'Laat de link zien' }).click();
	expect(await codeOn(page)).toBe(told);
	// Each link has one of its own.
	await shareWith(page, 'Noor', ['Wat kan ik?'], true);
	expect(await codeOn(page)).not.toBe(told);
	await shareWith(page, 'Yara', ['Wat kan ik?']);
	await expect(page.getByRole('heading', { name: 'De code' })).toHaveCount(0);
	expect((await rows(page, 'share')).filter(({ passcode }) => passcode === null)).toHaveLength(1);
});

test('ten wrong codes lock a link; the person opens it again, also offline, and it is said when that is done', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?'], true);
	const told = await codeOn(page);
	await answer(link, { passcode: told, parts: [{ kind: 'read' }] });
	await lockUp(link);
	expect(await readWith(link, told)).toBe('share.locked');
	await page.goto('/share');
	const row = page.getByRole('listitem').filter({ hasText: 'Voor Samira' });
	const locked = row.getByText('Iemand heeft tien keer een verkeerde code gebruikt. De link zit op slot.');
	await expect(locked).toBeVisible();
	await expect(row.getByRole('link', { name: 'Maak een nieuwe link' })).toBeVisible();
	await context.setOffline(true);
	await row.getByRole('button', { name: 'Zet weer open' }).click();
	await expect(row).toContainText('Pit zet de link weer open zodra je internet hebt.');
	await expect(locked).toBeVisible();
	expect(await readWith(link, told)).toBe('share.locked');
	await context.setOffline(false);
	await expect(locked).toBeHidden();
	expect(await readWith(link, told)).toBe('ok');
});

test('the words about a code in English', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await seed(page, aLittleOfEverything);
	await page.goto('/share/new');
	await page
		.getByRole('switch', { name: 'What am I able to do?' })
		.or(page.getByRole('switch').first())
		.first()
		.click();
	await page.getByRole('switch', { name: 'With a code' }).click();
	await press(page, 'See what the other sees');
	await press(page, 'Show it');
	await expect(page.getByRole('heading', { name: 'The code' })).toBeVisible();
	await expect(page.getByText('Tell this code yourself, by phone or when you meet.')).toBeVisible();
	expect(await codeOn(page)).toMatch(/^\d{4} \d{4} \d{4}$/);
});
