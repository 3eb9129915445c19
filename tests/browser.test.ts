import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { chromiumArgs } from './browser.ts';

test('all that Playwright switches off in Chromium stays off', () => {
	const core = createRequire(createRequire(import.meta.url).resolve('@playwright/test')).resolve('playwright-core');
	const source = readFileSync(core.replace(/[^/]+$/, 'lib/coreBundle.js'), 'utf8');
	const [, list = ''] = /\bdisabledFeatures = \[([\s\S]*?)\]/.exec(source) ?? [];
	const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
	expect(theirs.length).toBeGreaterThan(5);
	const [ours = ''] = chromiumArgs.filter((each) => each.startsWith('--disable-features='));
	expect(ours.slice(ours.indexOf('=') + 1).split(',')).toEqual(expect.arrayContaining(theirs));
});
