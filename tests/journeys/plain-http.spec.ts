/** An address without https: there the browser gives Pit no sealing, no lock between tabs and no ids. */
import { expect, heading, press, seed, shareWith, test as base } from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

const sentence = 'Dit adres is niet veilig genoeg. Gebruik het adres dat met https begint.';
/** The name leads to this machine (playwright.config.ts), and unlike 127.0.0.1 no browser trusts it. */
const test = base.extend<{ plain: string }>({
	plain: async ({ server }, use) => use(`http://pit.test:${server.port}`)
});

// What the browser says about headers that only https can have.
test.beforeEach(({ complaints }) => complaints.allow(/Cross-Origin-Opener-Policy header has been ignored/));

test('a link that is opened without https gets one kind sentence', async ({ page, plain, elsewhere }) => {
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
	const reader = await elsewhere();
	await reader.goto(`${plain}/s${new URL(link).hash}`);
	expect(await reader.evaluate(() => isSecureContext)).toBe(false);
	await press(reader, 'Laat zien');
	await expect(reader.getByRole('alert')).toHaveText(sentence);
});

test('without https Pit says what is needed before it asks anything, and stores nothing', async ({ page, plain }) => {
	for (const path of ['/', '/story/home', '/share/new']) {
		await page.goto(plain + path);
		await expect(page.getByText(sentence), path).toBeVisible();
		await expect(page.getByRole('link', { name: 'Hulp nu' })).toBeVisible();
	}
	expect(await page.evaluate(async () => [Object.keys(localStorage), await indexedDB.databases()])).toEqual([[], []]);
	await page.getByRole('link', { name: 'Hulp nu' }).click();
	await expect(heading(page, 'Hulp nu')).toBeVisible();
});
