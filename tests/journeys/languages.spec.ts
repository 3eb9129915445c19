import {
	expect,
	firstStart,
	heading,
	noNetwork,
	nothingStored,
	press,
	readyForOffline,
	saved,
	storages,
	test,
	type Page
} from './pit.ts';

/** The texts of English: one file, which only who reads English gets. */
const words = /\/words-en\.\w+\.json$/;
const needsInternet = (page: Page) => page.getByText('English needs internet. Pit tries again when you open it.');

function askedFor(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => void (words.test(request.url()) && asked.push(request.url())));
	return asked;
}

/** First start in English, up to the home screen. */
async function startInEnglish(page: Page): Promise<void> {
	await page.goto('/');
	await press(page, /^Mine/);
	await press(page, 'Skip this one');
	await press(page, 'Skip this one');
	await expect(heading(page, 'Hi. This is yours.')).toBeVisible();
}

/** No internet, and no answer that the browser itself still has. */
async function cutOff(page: Page): Promise<void> {
	await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
	await page.context().setOffline(true);
}
const keptWords = (page: Page) =>
	page.evaluate(async () => (await (await caches.open('on-use')).keys()).map(({ url }) => new URL(url).pathname));

test('who reads Dutch never asks for the words of English', async ({ page }) => {
	const asked = askedFor(page);
	await firstStart(page);
	for (const path of ['/settings', '/s', '/for-supporters']) await page.goto(path);
	await expect(heading(page, 'Pit, voor wie begeleidt')).toBeVisible();
	expect(asked).toEqual([]);
});

test.describe('a browser that asks for English', () => {
	test.use({ locale: 'en-GB' });
	test.beforeEach(({ complaints }) => complaints.allow(noNetwork));

	test('gets English from the first screen on, and without internet too @worker', async ({ page }) => {
		const asked = askedFor(page);
		await startInEnglish(page);
		expect(new Set(asked).size).toBe(1);
		// The worker came after the words: they are kept all the same.
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		await expect.poll(() => keptWords(page)).toHaveLength(1);
		await cutOff(page);
		await page.reload();
		await expect(heading(page, 'Hi. This is yours.')).toBeVisible();
		await page.goto('/strengths/skills/skills-good-at');
		await expect(heading(page, 'What are you good at?')).toBeVisible();
	});

	test('does with the words of before, when a new Pit was taken and its words did not come yet @worker', async ({
		page
	}) => {
		await startInEnglish(page);
		await readyForOffline(page);
		await expect.poll(() => keptWords(page)).toHaveLength(1);
		await page.evaluate(async () => {
			const cache = await caches.open('on-use');
			const [kept] = await cache.keys();
			const response = kept && (await cache.match(kept));
			if (!response) return;
			await cache.delete(kept);
			await cache.put(kept.url.replace(/\w+\.json$/, '00000000.json'), response);
		});
		await cutOff(page);
		await page.reload();
		await expect(heading(page, 'Hi. This is yours.')).toBeVisible();
		await page.context().setOffline(false);
		await page.reload();
		await expect(heading(page, 'Hi. This is yours.')).toBeVisible();
		await expect.poll(() => keptWords(page)).not.toContainEqual(expect.stringContaining('00000000'));
		expect(await keptWords(page)).toHaveLength(1);
	});

	test('gets Dutch when the words cannot be had, is told so, and English the next time', async ({ page }) => {
		await page.context().route(words, (route) => route.abort());
		await page.goto('/');
		await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
		await expect(needsInternet(page)).toBeVisible();
		await firstStart(page, { card: 'koken' });
		await expect(needsInternet(page)).toBeVisible();
		await page.goto('/story/home/fixed-goes-well');
		await page.getByRole('textbox').fill('Ik kook graag.');
		await expect(saved(page)).toBeVisible();
		await page.goto('/settings');
		await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
		await expect(needsInternet(page)).toBeVisible();

		await page.context().unroute(words);
		await page.goto('/');
		await expect(heading(page, 'Hi. This is yours.')).toBeVisible();
		await expect(needsInternet(page)).toBeHidden();
		await page.goto('/story/home/fixed-goes-well');
		await expect(page.getByRole('textbox')).toHaveValue('Ik kook graag.');
	});

	test('is not kept waiting by a line that hangs, and nothing changes language after that', async ({ page }) => {
		await page.context().route(words, () => undefined);
		await page.goto('/');
		await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible({ timeout: 15_000 });
		await expect(needsInternet(page)).toBeVisible();
		// Chosen away, the wish is gone; words that still come change nothing.
		await page.getByRole('combobox', { name: 'Taal' }).selectOption('Nederlands');
		await expect(needsInternet(page)).toBeHidden();
		await page.context().unroute(words);
		let come = () => {};
		await page.context().route(words, (route) => void (come = () => void route.continue()));
		const answer = page.waitForResponse(words);
		const picker = page.getByRole('combobox', { name: 'Taal' });
		await picker.selectOption('English');
		await picker.selectOption('Nederlands');
		come();
		await answer;
		await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
		await picker.selectOption('English');
		await expect(heading(page, 'Whose phone is this?')).toBeVisible();
	});

	test('a reader gets the page of a link in English, and nothing is kept @worker', async ({ page }) => {
		await page.goto('/s');
		await expect(page.getByRole('combobox', { name: 'Language' })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await page.goto('/for-supporters');
		await expect(heading(page, 'Pit, for who supports')).toBeVisible();
		expect(await storages(page)).toEqual(nothingStored);
	});
});
