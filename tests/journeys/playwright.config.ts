/** The browser journeys and the accessibility checks: a real browser against the built app and its real server. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const out = join(import.meta.dirname, '../.out');
const chromium = '/usr/bin/chromium';

export default defineConfig({
	testDir: '..',
	testMatch: ['journeys/*.spec.ts', 'accessibility/*.spec.ts'],
	outputDir: join(out, 'journeys'),
	globalSetup: './house.ts',
	workers: 2,
	fullyParallel: true,
	retries: 0,
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
			...(existsSync(chromium) && { executablePath: chromium }),
			args: [
				'--no-sandbox',
				'--disable-quic',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	}
});
