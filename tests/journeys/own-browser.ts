/** A browser with a profile of its own on the disk, that can be killed as when a battery is pulled out, and come back. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from '../browser.ts';

export function ownBrowser() {
	const profile = mkdtempSync(join(tmpdir(), 'pit-kill-'));
	return {
		async start() {
			const executablePath = findChromium();
			const context = await chromium.launchPersistentContext(profile, {
				...(executablePath !== undefined && { executablePath }),
				args: chromiumArgs,
				locale: 'nl-NL'
			});
			const [page] = context.pages();
			if (page === undefined) throw new Error('no page');
			return { context, page };
		},
		/** All its processes, at once. */
		kill(): void {
			try {
				execFileSync('pkill', ['-KILL', '-f', '--', `--user-data-dir=${profile}`]);
			} catch {
				/* it is gone already */
			}
		},
		throwAway: () => rmSync(profile, { recursive: true, force: true })
	};
}
