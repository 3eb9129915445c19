import { button, expect, firstStart, heading, installed, press, readyForOffline, test, type Page } from './pit.ts';

const outside = 'https://www.knmi.nl/';

/** The page that Pit leaves for, without leaving the machine. */
async function withOutside(page: Page): Promise<void> {
	await page
		.context()
		.route(`${outside}**`, (route) =>
			route.fulfill({ contentType: 'text/html', body: '<title>Weer</title><h1>Het weer van vandaag</h1>' })
		);
}

/** Walks through Pit with presses only, and writes something that nobody else should see. */
async function walkThroughPit(page: Page): Promise<void> {
	await firstStart(page, { name: 'Sam', card: 'koken' });
	await page.getByRole('link', { name: /^Mijn verhaal/ }).click();
	await page.getByRole('link', { name: /^Wonen/ }).click();
	await page.getByRole('link', { name: 'Begin met de eerste vraag' }).click();
	await page.getByRole('textbox').fill('Dit is geheim.');
	await press(page, 'Verder');
	await page.getByRole('link', { name: 'Plan', exact: true }).click();
	await expect(heading(page, 'Mijn plan')).toBeVisible();
}

/** Three times Back, as somebody does who wants to know what was on the screen. */
async function backShowsNothingOfPit(page: Page, home: string): Promise<void> {
	for (let time = 1; time <= 3; time += 1) {
		await page.goBack({ timeout: 2_000 }).catch(() => null);
		const shown = await page.evaluate(() => ({ title: document.title, text: document.body.innerText }));
		expect(shown.title, `title after Back ${time}`).not.toContain('Pit');
		expect(shown.text, `text after Back ${time}`).not.toMatch(/Pit|geheim|Mijn|Sam|Hulp nu|Snel weg/);
		if (page.url().startsWith(home)) expect(new URL(page.url()).pathname).toBe('/away');
	}
}

test('Snel weg leaves for a neutral page, and three times Back shows nothing of Pit', async ({ page, server }) => {
	await withOutside(page);
	await page.goto(`${outside}eerder`);
	await walkThroughPit(page);
	await press(page, /^Snel weg/);
	await page.waitForURL(`${outside}nederland-nu/**`);
	await backShowsNothingOfPit(page, server.url);
});

test('Snel weg works before the first answer', async ({ page, server }) => {
	await withOutside(page);
	await page.goto('/');
	await press(page, /^Snel weg/);
	await page.waitForURL(`${outside}**`);
	await backShowsNothingOfPit(page, server.url);
});

test('Snel weg without internet goes to a neutral page of the device @worker', async ({ page, context, server }) => {
	await walkThroughPit(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await context.setOffline(true);
	await press(page, /^Snel weg/);
	await expect(heading(page, 'Er is nu geen verbinding. Probeer het later.')).toBeVisible();
	await expect(page).toHaveTitle('Geen verbinding');
	await backShowsNothingOfPit(page, server.url);
});

test('Snel weg in the installed app stays on the device', async ({ page, server }) => {
	await installed(page);
	await walkThroughPit(page);
	await press(page, /^Snel weg/);
	await page.waitForURL('**/away');
	await backShowsNothingOfPit(page, server.url);
});

test('three times Shift leaves too, also from a text field and behind a dialog @worker', async ({ page }) => {
	await withOutside(page);
	await firstStart(page, { name: 'Sam', card: 'koken' });
	await readyForOffline(page);
	await page.goto('/strengths?layer=skills');
	await press(page, 'koken. Verander deze kracht.');
	await page.getByLabel('Zo merk ik dat').fill('Iedereen eet mee.');
	await page.keyboard.press('Shift');
	await page.keyboard.press('a');
	await page.keyboard.press('Shift');
	await page.keyboard.press('Shift');
	await expect(page.getByLabel('Zo merk ik dat')).toBeVisible();
	await page.keyboard.press('Shift');
	await page.waitForURL(`${outside}**`);
});

test('Snel weg stands on every screen, and tells what it does not do', async ({ page }) => {
	await firstStart(page);
	for (const path of ['/', '/strengths', '/story', '/plan', '/share', '/share/new', '/settings', '/help', '/about']) {
		await page.goto(path);
		await expect(button(page, /^Snel weg/)).toBeVisible();
	}
	await page.goto('/settings');
	await expect(page.getByText('Snel weg wist niks.')).toBeVisible();
	// Told on the home screen too, once.
	await page.goto('/');
	await expect(page.getByText('Snel weg wist niks.')).toBeVisible();
	await press(page, 'Ik snap het');
	await expect(page.getByText('Snel weg wist niks.')).toBeHidden();
	await page.reload();
	await expect(heading(page, /^Hoi/)).toBeVisible();
	await expect(page.getByText('Snel weg wist niks.')).toBeHidden();
});

test('Snel weg leaves too where the browser lets nothing be kept', async ({ page }) => {
	await withOutside(page);
	await firstStart(page);
	await page.evaluate(() =>
		Object.defineProperty(window, 'sessionStorage', {
			get: () => {
				throw new DOMException('denied', 'SecurityError');
			}
		})
	);
	await press(page, /^Snel weg/);
	await page.waitForURL(`${outside}**`);
});
