/** Finds a Chromium for the journeys, or gets one: by apt as root on Debian, else by Playwright's own download. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a browser that is on this machine; undefined when there is none. */
export function findChromium(): string | undefined {
	const onPath = (process.env['PATH'] ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)));
	return [...onPath, chromium.executablePath()].find((path) => {
		try {
			accessSync(path, constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

/** @throws Error with the one line to run, when no browser can be had */
export function ensureChromium(): string {
	const run = (command: string, args: string[]) => {
		try {
			execFileSync(command, args, {
				stdio: ['ignore', 'ignore', 'inherit'],
				env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
			});
			return true;
		} catch {
			return false;
		}
	};
	if (findChromium() === undefined && process.getuid?.() === 0 && run('apt-get', ['--version'])) {
		console.log('Pit: installing Chromium by apt …');
		if (run('apt-get', ['update', '-qq']))
			run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
	}
	if (findChromium() === undefined)
		run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
	const found = findChromium();
	if (found === undefined) throw new Error('No browser for the journeys. Run: sudo apt-get install chromium');
	return found;
}

/** What Playwright switches off. Of two lists the browser takes the last, so ours has all of it (browser.test.ts). */
const offForPlaywright = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'TcpPortRandomizationWin',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
	'msForceBrowserSignIn',
	'msEdgeUpdateLaunchServicesPreferredVersion'
];

/**
 * What a window makes for itself: two pages that would show suggestions below the address bar, and a process for a page
 * that may come. Every test opens a window, nobody looks at these, and they took a third of the time of the journeys.
 */
const offForSpeed = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'PreloadTopChromeWebUI',
	'SpareRendererForSitePerProcess'
];

/** What Chromium needs as root and on a machine without internet, and what the journeys do without. */
export const chromiumArgs = [
	'--no-sandbox',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--disable-features=${[...offForPlaywright, ...offForSpeed].join(',')}`
];
