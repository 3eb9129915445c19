/** A device or a browser that does not give what Pit stands on. */
import { button, expect, firstStart, heading, makeGoal, press, rows, saved, seed, test } from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

test('a content pack with a missing text: Pit opens, says so, and what was written is there', async ({
	page,
	context,
	server
}) => {
	const pack = (await (await fetch(`${server.url}/content/nl`)).json()) as { layers: { title?: string }[] };
	delete pack.layers[2]?.title;
	await context.route('**/content/nl', (route) => route.fulfill({ json: pack }));
	await page.goto('/');
	await press(page, /^Van mij/);
	await press(page, 'Sla deze over');
	const sentence = 'De vragen zijn er nog niet. Kijk of je internet hebt en open Pit opnieuw.';
	await expect(page.getByText(sentence)).toBeVisible();
	await press(page, 'Verder');
	await expect(heading(page, /^Hoi/)).toBeVisible();
	await expect(page.getByText(sentence)).toBeVisible();
	for (const path of ['/strengths', '/story', '/story/home', '/share/new', '/plan']) {
		await page.goto(path);
		await expect(page.getByText(sentence).first(), path).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
	}
	await page.goto('/plan');
	await press(page, 'Maak je eerste doel');
	await page.getByLabel('In jouw woorden').fill('Een eigen kamer');
	await expect(saved(page)).toBeVisible();
	await context.unroute('**/content/nl');
	await page.goto('/story');
	await expect(page.getByRole('link', { name: /^Wonen/ })).toBeVisible();
	await expect(page.getByText(sentence)).toBeHidden();
	await makeGoal(page, { title: 'Nog een' });
	expect(await rows(page, 'goal')).toHaveLength(2);
});

test('a pack that became unreadable later leaves the kept words in use', async ({ page, context }) => {
	await firstStart(page);
	await context.route('**/content/nl', (route) => route.fulfill({ body: 'geen json' }));
	await page.goto('/strengths/skills/skills-good-at');
	await expect(heading(page, 'Wat kun jij goed?')).toBeVisible();
});

test('a browser that keeps nothing says so, and Pit goes on without keeping', async ({ page }) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('not here', 'SecurityError');
		};
	});
	await page.goto('/');
	await press(page, /^Van mij/);
	await expect(heading(page, 'Pit kan niet open')).toBeVisible();
	await expect(page.getByText('Je browser laat Pit niks bewaren. Probeer een gewoon venster.')).toBeVisible();
	await press(page, 'Ga verder zonder bewaren');
	await expect(heading(page, /Hoe mag Pit jou noemen\?|^Hoi/)).toBeVisible();
	await expect(page.getByText('Van wie is deze telefoon?')).toBeHidden();
});

test('a phone that kept something, and lets Pit no longer in, gets the same sentence and way on', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('not here', 'SecurityError');
		};
	});
	await page.goto('/plan');
	await expect(page.getByText('Je browser laat Pit niks bewaren. Probeer een gewoon venster.')).toBeVisible();
	await press(page, 'Ga verder zonder bewaren');
	await expect(heading(page, 'Mijn plan')).toBeVisible();
	await expect(button(page, 'Maak je eerste doel')).toBeVisible();
});

test('an old browser gets one kind page, with Hulp nu', async ({ page }) => {
	await page.addInitScript(() => {
		delete (window as Partial<typeof globalThis>).CompressionStream;
	});
	for (const path of ['/', '/s#1abc', '/plan']) {
		await page.goto(path);
		await page.waitForURL('**/old');
		await expect(page.getByText('Deze browser is te oud voor Pit')).toBeVisible();
		await expect(page.getByRole('link', { name: '112' }).first()).toHaveAttribute('href', 'tel:112');
	}
	await expect(button(page, /^Van mij/)).toHaveCount(0);
});
