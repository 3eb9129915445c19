/** The browser journeys and the accessibility checks: a real browser against the built app and its real server. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from '../browser.ts';

const out = join(import.meta.dirname, '../.out');
const chromium = findChromium();

export default defineConfig({
	testDir: '..',
	testMatch: process.env['PIT_MAKE_DATABASE']
		? ['journeys/make-database.ts']
		: ['journeys/*.spec.ts', 'accessibility/*.spec.ts'],
	outputDir: join(out, 'journeys'),
	globalSetup: './house.ts',
	workers: 2,
	fullyParallel: true,
	// A shared machine can stall for seconds: one more try, and the run says which tests needed it.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 7_000 },
	reporter: [['list'], ['json', { outputFile: join(out, 'journeys.json') }]],
	use: {
		browserName: 'chromium',
		locale: 'nl-NL',
		viewport: { width: 390, height: 844 },
		contextOptions: { reducedMotion: 'reduce' },
		actionTimeout: 7_000,
		navigationTimeout: 10_000,
		launchOptions: {
			...(chromium !== undefined && { executablePath: chromium }),
			// A name that no browser trusts without https (plain-http.spec.ts).
			args: [...chromiumArgs, '--host-resolver-rules=MAP pit.test 127.0.0.1']
		}
	}
});
