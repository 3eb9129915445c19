/** A server with looks, and what a person sees of them. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleLooks } from '../fixtures/own-looks.ts';
import { noNetwork, test as base, type Page } from './pit.ts';
import { startServer, type Server } from './server.ts';

export const test = base.extend<{ own: { server: Server; wear(looks: object): Promise<void> } }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern
	own: async ({}, use) => {
		const folder = exampleLooks();
		const own = {
			server: await startServer({ env: { CONTENT_DIR: folder } }),
			/** As an organisation does it: another file, and a restart. No build. */
			wear: async (looks: object) => {
				await own.server.stop();
				writeFileSync(join(folder, 'looks/looks.json'), JSON.stringify(looks));
				rmSync(join(folder, 'looks/logo.svg'), { force: true });
				own.server = await own.server.restart();
			}
		};
		await use(own);
		await own.server.stop();
		rmSync(folder, { recursive: true });
	},
	baseURL: async ({ own }, use) => use(own.server.url)
});
test.beforeEach(({ complaints }) => complaints.allow(noNetwork));

/** The colours of the page and of its words, as they are drawn. */
export const drawn = (page: Page) =>
	page.evaluate(() => {
		const { backgroundColor, color } = getComputedStyle(document.body);
		return { paper: backgroundColor, ink: color };
	});

/** Of the example (src/content/example/looks). */
export const bridge = {
	light: { paper: 'rgb(238, 246, 243)', ink: 'rgb(15, 45, 51)' },
	dark: { paper: 'rgb(12, 33, 38)', ink: 'rgb(241, 248, 245)' }
};
