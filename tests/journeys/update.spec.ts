import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyHouse, house } from './house.ts';
import { button, expect, firstStart, noNetwork, press, readyForOffline, rows, test as base } from './pit.ts';
import { startServer } from './server.ts';

const test = base.extend<{ release: { url: string; next(): Promise<void> } }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern
	release: async ({}, use, { workerIndex }) => {
		const from = `${house}-${workerIndex}`;
		copyHouse(from, house);
		let server = await startServer({ from });
		await use({
			url: server.url,
			/** The same app with another service worker, as any change in any file makes one. */
			next: async () => {
				await server.stop();
				const worker = join(from, 'build/client/sw.js');
				for (const packed of ['.br', '.gz']) rmSync(worker + packed, { force: true });
				appendFileSync(worker, '\n// a later release\n');
				server = await server.restart();
			}
		});
		await server.stop();
		rmSync(from, { recursive: true, force: true });
	},
	baseURL: async ({ release }, use) => use(release.url)
});
test.beforeEach(({ complaints }) => complaints.allow(noNetwork));

test('a new Pit is offered and never taken unasked; unsaved text in the other tab survives @worker', async ({
	page,
	context,
	release
}) => {
	// The browser lets an old worker end what it is doing before the new one takes over: on a busy machine half a minute.
	test.setTimeout(180_000);
	await firstStart(page, { name: 'Sam', card: 'koken' });
	await readyForOffline(page);
	const other = await context.newPage();
	await other.goto('/story/home/fixed-goes-well');
	await other.getByRole('textbox').fill('Ik kook graag.');

	await release.next();
	await page.reload();
	const prompt = page.getByText('Er is een nieuwe Pit.');
	await expect(prompt).toBeVisible();
	await other.evaluate(() => void (document.documentElement.dataset['before'] = 'yes'));
	await page.evaluate(() => void (document.documentElement.dataset['before'] = 'yes'));
	await page.getByRole('link', { name: 'Plan', exact: true }).click();
	await expect(prompt).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-before', 'yes');

	await other.bringToFront();
	await other.getByRole('textbox').press('End');
	await other.keyboard.type(' Elke dag voor iederee');
	await page.getByRole('button', { name: 'Open de nieuwe Pit' }).dispatchEvent('click');
	for (const tab of [page, other])
		await expect(tab.locator('html')).not.toHaveAttribute('data-before', 'yes', { timeout: 70_000 });
	await expect(other.getByRole('textbox')).toHaveValue('Ik kook graag. Elke dag voor iederee');
	await expect(prompt).toBeHidden();
	await expect(button(page, 'Open de nieuwe Pit')).toBeHidden();
	expect(await rows(page, 'storyText')).toMatchObject([{ text: 'Ik kook graag. Elke dag voor iederee' }]);

	await context.setOffline(true);
	await other.reload();
	await expect(other.getByRole('textbox')).toHaveValue('Ik kook graag. Elke dag voor iederee');
});

test('a tab that missed a release finds its way by loading anew', async ({ page, context, complaints }) => {
	complaints.allow(/Failed to (load resource|fetch dynamically)/);
	await firstStart(page);
	// Without a worker, and as after a release: the file of a screen that was not opened yet is no longer on the server.
	let missing = true;
	await context.route('**/_app/immutable/nodes/*.js', (route) =>
		missing ? route.fulfill({ status: 404 }) : route.continue()
	);
	await context.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'a later one' } }));
	// Asked before anything of the page that is loaded anew.
	page.on('request', (request) => void (request.isNavigationRequest() && (missing = false)));
	await page.getByRole('link', { name: /^Mijn plan/ }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Mijn plan' })).toBeVisible();
	await press(page, 'Maak je eerste doel');
	await expect(page.getByLabel('In jouw woorden')).toBeVisible();
});
