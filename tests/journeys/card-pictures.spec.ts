import { button, expect, heading, noNetwork, press, readyForOffline, saved, seed, test, type Page } from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

const question = '/strengths/skills/skills-good-at';
const file = /card-pictures\.[^/]+\.svg$/;

const picture = (page: Page, card: string) => button(page, card).locator('svg');
/** How wide what is drawn is: nothing, as long as the file is not there. */
const drawn = (page: Page, card: string) =>
	picture(page, card)
		.locator('use')
		.evaluate((use: SVGUseElement) => use.getBBox().width);

test('cards show a picture beside their word, from one file that comes with the first card', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (file.test(request.url())) asked.push(request.url());
	});
	await page.goto('/');
	await press(page, /^Van mij/);
	await expect(heading(page, 'Hoe mag Pit jou noemen?')).toBeVisible();
	expect(asked).toEqual([]);
	await press(page, 'Sla deze over');
	await expect(picture(page, 'koken')).toBeVisible();
	await expect(picture(page, 'koken')).toHaveAttribute('aria-hidden', 'true');
	await expect.poll(() => drawn(page, 'koken')).toBeGreaterThan(10);
	await press(page, 'Meer kaartjes');
	await expect.poll(() => drawn(page, 'luisteren')).toBeGreaterThan(10);
	expect(asked).toHaveLength(1);
	// Only where it says what the word says.
	await expect(picture(page, 'samenwerken')).toHaveCount(0);
	await expect(button(page, 'samenwerken')).toBeVisible();
});

test('without the pictures the cards stand where they stood, and work @worker', async ({ page, complaints }) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await page.goto(question);
	await expect.poll(() => drawn(page, 'klussen')).toBeGreaterThan(10);
	// Within their list: a heading above it may take its own font later.
	const places = () =>
		page.getByRole('list', { name: 'Kaartjes met woorden' }).evaluate(async (list) => {
			await document.fonts.ready;
			const at = list.getBoundingClientRect();
			return [...list.querySelectorAll('button')].map((each) => {
				const { x, y, width, height } = each.getBoundingClientRect();
				return [each.innerText, x - at.x, Math.round(y - at.y), width, height];
			});
		});
	const before = await places();
	await page.context().route(file, (route) => route.abort());
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
	});
	await page.goto(`${question}?again`);
	await expect(button(page, 'klussen')).toBeVisible();
	await expect.poll(places).toEqual(before);
	expect(await drawn(page, 'klussen')).toBe(0);
	await press(page, 'klussen');
	await expect(button(page, 'klussen')).toHaveAttribute('aria-pressed', 'true');
	await expect(saved(page)).toBeVisible();
});

test('a picture that was seen is there without internet; it is not fetched before that @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	const kept = () =>
		page.evaluate(async () => {
			const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
			return all.flat().filter((each) => each.url.includes('card-pictures')).length;
		});
	await seed(page, aLittleOfEverything);
	await page.goto('/settings');
	await readyForOffline(page);
	expect(await kept()).toBe(0);
	// A file of an earlier release makes way.
	await page.evaluate(async () => {
		const cache = await caches.open('on-use');
		await cache.put('/_app/immutable/assets/card-pictures.eerder.svg', new Response(''));
	});
	await page.goto(question);
	await expect.poll(() => drawn(page, 'koken')).toBeGreaterThan(10);
	await expect.poll(kept).toBe(1);
	await context.setOffline(true);
	await page.reload();
	await expect.poll(() => drawn(page, 'koken')).toBeGreaterThan(10);
});

test('without internet and never seen: the cards are words, and work @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await page.goto('/settings');
	await readyForOffline(page);
	await context.setOffline(true);
	await page.goto('/strengths/interests/interests-lose-time');
	await press(page, 'sport');
	await expect(button(page, 'sport')).toHaveAttribute('aria-pressed', 'true');
	await expect(saved(page)).toBeVisible();
	expect(await drawn(page, 'sport')).toBe(0);
});
