import { button, expect, heading, nothingStored, press, rows, saved, seed, storages, test, type Page } from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

const shut = (page: Page) => expect(heading(page, 'Pit is op slot')).toBeVisible();
const busy = (page: Page) => expect(page.getByText('Even wachten.')).toBeHidden();

async function putCode(page: Page, code = '2468'): Promise<void> {
	await page.goto('/settings');
	await page.getByRole('link', { name: 'Kies of verander het slot' }).click();
	await expect(page.getByText('Er staat nog geen slot op Pit.')).toBeVisible();
	await page.getByRole('link', { name: 'Kies een code' }).click();
	await page.getByLabel('Je code voor Pit').fill(code);
	await press(page, 'Zet de code erop');
	await expect(page.getByText('Er staat een code op Pit.')).toBeVisible();
}

async function tryCode(page: Page, code: string): Promise<void> {
	await page.getByLabel('Je code voor Pit').fill(code);
	await press(page, 'Doe open');
	await busy(page);
}

/** Nothing of the person is on the page, in its title or in the fields. */
async function showsNothing(page: Page): Promise<void> {
	await expect(page).toHaveTitle('Op slot – Pit');
	const shown = await page.evaluate(
		() =>
			document.documentElement.outerHTML + Array.from(document.querySelectorAll('input'), ({ value }) => value).join()
	);
	expect(shown).not.toMatch(/Sam|koken|eigen kamer|Mijn verhaal/);
}

test('a code: shut after a reload, open with the right code only, at the place where the person was', async ({
	page
}) => {
	await seed(page, aLittleOfEverything);
	await putCode(page);
	await page.goto('/story/home');
	await shut(page);
	await showsNothing(page);
	await expect(page.getByLabel('Je code voor Pit')).toHaveAttribute('type', 'password');

	await tryCode(page, '1111');
	await expect(page.getByText('Dat is niet de code. Probeer het nog eens.')).toBeVisible();
	await showsNothing(page);
	// In any script, with anything between.
	await tryCode(page, '٢٤ ٦-٨');
	await expect(heading(page, 'Wonen')).toBeVisible();
	await page.reload();
	await shut(page);
});

test('too short a code is said kindly; another one, another time, and off with it', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/settings/lock/pin');
	await page.getByLabel('Je code voor Pit').fill('12');
	await press(page, 'Zet de code erop');
	await expect(page.getByText('Kies een code van 4 tot 12 cijfers.')).toBeVisible();
	expect(await rows(page, 'lock')).toEqual([]);
	await putCode(page);
	await page.getByRole('link', { name: 'Kies een andere code' }).click();
	await page.getByLabel('Je code voor Pit').fill('135790');
	await press(page, 'Zet de code erop');
	await page.getByRole('radio', { name: '15 minuten' }).check();
	await expect.poll(() => rows(page, 'lock')).toMatchObject([{ id: 'pin', after: 15 }]);
	await press(page, 'Doe Pit op slot');
	await tryCode(page, '2468');
	await expect(page.getByText('Dat is niet de code.')).toBeVisible();
	await tryCode(page, '135790');
	await expect(page.getByRole('radio', { name: '15 minuten' })).toBeChecked();
	await press(page, 'Haal de code weg');
	await expect(page.getByText('Er staat nog geen slot op Pit.')).toBeVisible();
	await page.goto('/');
	await expect(heading(page, /^Hoi/)).toBeVisible();
});

test('after a few wrong codes there is a wait, which a reload does not take away', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-28T12:00:00Z') });
	await seed(page, aLittleOfEverything);
	await putCode(page);
	await page.goto('/');
	for (const code of ['0001', '0002', '0003', '0004', '0005']) await tryCode(page, code);
	await expect(page.getByText('Wacht eerst een halve minuut.')).toBeVisible();
	await page.reload();
	await tryCode(page, '2468');
	await expect(page.getByText('Wacht eerst een halve minuut.')).toBeVisible();
	await page.clock.fastForward(31_000);
	await tryCode(page, '2468');
	await expect(heading(page, /^Hoi/)).toBeVisible();
});

test('without a touch Pit says that it will lock, and then locks with everything kept', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-28T12:00:00Z') });
	await seed(page, aLittleOfEverything);
	await putCode(page);
	await page.getByRole('radio', { name: '1 minuut' }).check();
	await page.goto('/story/home/fixed-important');
	await tryCode(page, '2468');
	await expect(page.getByRole('textbox')).toBeVisible();
	const warning = page.getByText('Pit gaat zo op slot.');
	await page.clock.runFor(41_000);
	await expect(warning).toBeVisible();
	// A touch is enough.
	await page.getByRole('textbox').fill('Dit staat er nog maar net.');
	await expect(warning).toBeHidden();
	await page.clock.runFor(45_000);
	await expect(warning).toBeVisible();
	await page.clock.runFor(20_000);
	await shut(page);
	await showsNothing(page);
	expect((await rows(page, 'storyText')).map(({ text }) => text)).toContain('Dit staat er nog maar net.');
	await tryCode(page, '2468');
	await expect(page.getByRole('textbox')).toHaveValue('Dit staat er nog maar net.');
});

test('what cannot be kept is not locked away: the text stays on screen', async ({ page, complaints }) => {
	complaints.allow(/storage\./);
	await seed(page, aLittleOfEverything);
	await putCode(page);
	await page.goto('/story/home/fixed-important');
	await tryCode(page, '2468');
	await expect(page.getByRole('textbox')).toBeVisible();
	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await page.getByRole('textbox').fill('Hier is geen plaats meer voor.');
	await expect(page.getByText('Nog niet bewaard. Laat dit scherm open.')).toBeVisible();
	const other = await page.context().newPage();
	await other.goto('/');
	await tryCode(other, '2468');
	await press(other, 'Doe Pit op slot');
	await shut(other);
	await expect(page.getByRole('textbox')).toHaveValue('Hier is geen plaats meer voor.');
});

test('locking in one window locks the others', async ({ page, context }) => {
	await seed(page, aLittleOfEverything);
	const other = await context.newPage();
	await other.goto('/plan');
	await expect(heading(other, 'Mijn plan')).toBeVisible();
	// A lock that is put on counts for every window too.
	await putCode(page);
	await shut(other);
	await tryCode(other, '2468');
	await expect(heading(other, 'Mijn plan')).toBeVisible();
	await page.goto('/');
	await tryCode(page, '2468');
	await press(page, 'Doe Pit op slot');
	await shut(page);
	await shut(other);
	await showsNothing(other);
});

test('Hulp nu and Snel weg stand on the lock, and who forgot the code can begin anew @worker', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await putCode(page);
	await page.goto('/');
	await shut(page);
	await expect(button(page, /^Snel weg/)).toBeVisible();
	await page.getByRole('link', { name: 'Hulp nu' }).click();
	await expect(page.getByRole('link', { name: /^Bel/ }).first()).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await shut(page);
	await page.getByText('Ik weet het niet meer').click();
	await expect(page.getByText('Je mag het blijven proberen.')).toBeVisible();
	await press(page, 'Wis alles van dit apparaat');
	await press(page, 'Ja, wis alles');
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
});

test('who shares the phone is offered a lock at the first start', async ({ page }) => {
	await page.goto('/');
	await press(page, /^Ik deel hem/);
	await press(page, 'Sla deze over');
	await press(page, 'koken');
	await press(page, 'Verder');
	await expect(heading(page, 'Wil je een slot op Pit?')).toBeVisible();
	await page.getByLabel('Je code voor Pit').fill('8642');
	await press(page, 'Zet de code erop');
	await expect(heading(page, /^Hoi/)).toBeVisible();
	await press(page, 'Doe Pit op slot');
	await tryCode(page, '8642');
	await expect(page.getByRole('main')).toContainText('Zoals: koken');
	await page.getByRole('link', { name: /^Mijn kracht/ }).click();
	await expect(saved(page)).toHaveCount(0);
});

test('a clock that was years ahead makes nobody wait for years', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-28T12:00:00Z') });
	await seed(page, aLittleOfEverything);
	await putCode(page);
	await page.clock.setSystemTime(new Date('2035-01-01T12:00:00Z'));
	await page.goto('/');
	for (const code of ['0001', '0002', '0003', '0004', '0005']) await tryCode(page, code);
	await page.clock.setSystemTime(new Date('2026-11-28T12:05:00Z'));
	// The right one is not looked at yet, and that is what is said.
	await tryCode(page, '2468');
	await expect(page.getByText('Pit kijkt nu nog niet naar je code. Wacht eerst 15 minuten.')).toBeVisible();
	await page.clock.setSystemTime(new Date('2026-11-28T12:21:00Z'));
	await tryCode(page, '2468');
	await expect(heading(page, /^Hoi/)).toBeVisible();
});

test('who writes in one window is there for the others: none of them locks', async ({ page, context }) => {
	await page.clock.install({ time: new Date('2026-11-28T12:00:00Z') });
	await seed(page, aLittleOfEverything);
	await putCode(page);
	await page.getByRole('radio', { name: '1 minuut' }).check();
	const other = await context.newPage();
	await other.goto('/plan');
	await tryCode(other, '2468');
	await expect(heading(other, 'Mijn plan')).toBeVisible();
	await page.clock.runFor(45_000);
	await page.getByRole('link', { name: 'Verhaal', exact: true }).click();
	await expect(heading(page, 'Mijn verhaal')).toBeVisible();
	await page.clock.runFor(30_000);
	await expect(heading(other, 'Mijn plan')).toBeVisible();
	await page.clock.runFor(40_000);
	await shut(other);
	await shut(page);
});
