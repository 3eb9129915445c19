import {
	button,
	chooseWhatToShare,
	expect,
	heading,
	nothingStored,
	partSwitches,
	press,
	previewFor,
	refusedWith,
	rows,
	seed,
	shareWith,
	storages,
	test,
	type Page
} from './pit.ts';
import { aLittleOfEverything, person } from './rows.ts';

const everything = { ...aLittleOfEverything, person: [person({ toldBeforeSharing: null })] };

test('once, before the first share, it is told what a begeleider may and must do', async ({ page }) => {
	await seed(page, everything);
	await page.goto('/share');
	await expect(heading(page, 'Voordat je deelt')).toBeVisible();
	for (const sentence of [
		'Je begeleider mag opschrijven wat jij deelt. Een ander kan dat ook.',
		'Dan zal je begeleider iets doen.',
		'Wat gelezen is, blijft gelezen.',
		'Niemand leest hier live mee.'
	]) {
		await expect(page.getByText(sentence)).toBeVisible();
	}
	await press(page, 'Ik snap het');
	await expect(heading(page, 'Jij kiest wie wat ziet')).toBeVisible();
	await page.reload();
	await expect(heading(page, 'Jij kiest wie wat ziet')).toBeVisible();
	await page.getByRole('link', { name: 'Laat iets zien' }).click();
	await expect(page.getByLabel('Voor wie is dit?')).toBeVisible();
});

test('everything starts off, per layer, domain and goal', async ({ page }) => {
	await seed(page, everything);
	await chooseWhatToShare(page);
	const switches = partSwitches(page);
	const names = [
		'Wat kan ik?',
		'Hoe ben ik?',
		'Wonen',
		'Veilig zijn',
		'Voor 1 juni heb ik een eigen kamer',
		'Ik blijf sporten',
		'Namen van mijn mensen'
	];
	await expect(switches).toHaveCount(names.length);
	for (const name of names) await expect(page.getByRole('switch', { name })).not.toBeChecked();
	await expect(page.getByRole('switch', { name: 'Wonen' })).toHaveAccessibleDescription(
		/Wat alleen voor jou is, gaat niet mee/
	);
	await expect(page.getByRole('switch', { name: 'Veilig zijn' })).toHaveAccessibleDescription(
		/Denk hier extra over na/
	);
	await expect(page.getByRole('radio', { name: 'na 2 weken' })).toBeChecked();
	await press(page, 'Kijk wat de ander ziet');
	await expect(page.getByRole('alert')).toHaveText('Er staat nog niks aan. Zet eerst iets aan.');
});

test('the preview is exactly what the other sees, and no more', async ({ page, elsewhere }) => {
	await seed(page, everything);
	await previewFor(page, 'Samira', ['Hoe ben ik?', 'Voor 1 juni heb ik een eigen kamer']);
	const wordsOf = (text: string) => text.replace(/\s+/g, ' ').trim();
	/** The whole snapshot: what stands around its top, without the buttons that a reader has. */
	const snapshotOf = async (where: Page) => {
		const whole = where.getByRole('region', { name: 'In het kort' }).locator('xpath=..');
		await whole.getByRole('button').evaluateAll((all) => all.forEach((each) => each.setAttribute('hidden', '')));
		return wordsOf(await whole.innerText());
	};
	const shown = await snapshotOf(page);
	await press(page, 'Laat zien aan Samira');
	await expect(heading(page, 'De link voor Samira is klaar')).toBeVisible();
	const link = await page.getByLabel('Jouw link').inputValue();
	expect(link).toMatch(/\/s#1[A-Za-z0-9_-]{48}$/);

	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
	const text = await reader.getByRole('main').innerText();
	expect(await snapshotOf(reader)).toBe(shown);
	expect(text).toContain('rustig');
	expect(text).toContain('Voor 1 juni heb ik een eigen kamer');
	for (const notShared of [
		'koken',
		'moedig',
		'Wonen',
		'lawaai',
		'zolder',
		'sporten',
		'rijbewijs',
		'tante Roos',
		'Samira'
	]) {
		expect(text, notShared).not.toContain(notShared);
	}
});

test('a link can be copied, scanned and handed over; it stands in Mijn links and can be stopped', async ({
	page,
	context,
	complaints,
	elsewhere
}) => {
	complaints.allow(refusedWith(410));
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.addInitScript(() => {
		// A headless browser has no share sheet.
		Object.defineProperty(navigator, 'share', {
			value: (what: { url: string }) => Promise.resolve(void (document.documentElement.dataset['handed'] = what.url))
		});
	});
	await seed(page, everything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
	await press(page, 'Kopieer de link');
	await expect(page.getByText('De link is gekopieerd.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
	await press(page, 'Stuur de link');
	await expect(page.locator('html')).toHaveAttribute('data-handed', link);
	await expect(page.getByRole('img', { name: 'QR-code van de link' })).toBeVisible();
	await expect(page.getByText('Wie de link heeft, kan dit lezen.')).toBeVisible();

	await page.getByRole('link', { name: 'Mijn links' }).click();
	const row = page.getByRole('listitem').filter({ hasText: 'Voor Samira' });
	await expect(row).toContainText('De link werkt tot');
	await row.getByRole('link', { name: 'Laat de link zien' }).click();
	await expect(page.getByLabel('Jouw link')).toHaveValue(link);
	await page.getByRole('link', { name: 'Mijn links' }).click();
	await row.getByRole('button', { name: 'Stop deze link' }).click();
	await expect(row).toContainText('Gestopt. Niemand kan de link nog openen. Wat gelezen is, blijft gelezen.');
	await expect(row.getByRole('link', { name: 'Laat de link zien' })).toBeHidden();
	await page.goto('/');
	await expect(page.getByRole('link', { name: /^Delen Jij/ })).toBeVisible();

	const reader = await elsewhere();
	await reader.goto(link);
	const gone = reader.waitForResponse('**/api/share');
	await reader.getByRole('button', { name: 'Laat zien' }).click();
	expect((await gone).status()).toBe(410);
	await expect(heading(reader, 'Deze link is er niet meer')).toBeVisible();
});

test('a link lives as long as was chosen', async ({ page }) => {
	await seed(page, everything);
	for (const [life, days] of [
		['na 1 dag', 1],
		['na 30 dagen', 30]
	] as const) {
		await chooseWhatToShare(page);
		await page.getByRole('switch', { name: 'Wat kan ik?' }).click();
		await page.getByRole('radio', { name: life }).check();
		await press(page, 'Kijk wat de ander ziet');
		await expect(page.getByText(`De link stopt ${life}.`)).toBeVisible();
		await press(page, 'Laat zien');
		await expect(button(page, 'Kopieer de link')).toBeVisible();
		const shares = await rows(page, 'share');
		const newest = shares.toSorted((one, other) => Number(other['createdAt']) - Number(one['createdAt']))[0];
		const left = (Number(newest?.['expiresAt']) - Date.now() / 1000) / 86_400;
		expect(Math.abs(left - days)).toBeLessThan(0.01);
		expect(newest?.['envelope']).toBeNull();
	}
});

test('on a borrowed phone a link lives one day, says that it cannot be stopped later, and nothing stays @worker', async ({
	page,
	elsewhere
}) => {
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
	await page.getByLabel('Voor wie is dit?').fill('Samira');
	await page.getByRole('switch', { name: 'Wat kan ik?' }).click();
	await expect(page.getByRole('radio', { name: /^na / })).toHaveCount(1);
	await expect(
		page.getByText('Deze link stopt na 1 dag. Sluit je Pit? Dan kun je hem niet eerder stoppen.')
	).toBeVisible();
	await press(page, 'Kijk wat Samira ziet');
	await press(page, 'Laat zien aan Samira');
	await expect(heading(page, 'De link voor Samira is klaar')).toBeVisible();
	const link = await page.getByLabel('Jouw link').inputValue();
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
});
