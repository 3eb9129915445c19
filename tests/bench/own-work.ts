/**
 * What a lot of own work costs: the same screens on a phone with little and on one with years of it, in turns in one
 * run, at a sixth of the speed. And the sealing of such a snapshot, against writing and packing its JSON.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { chromiumArgs, ensureChromium } from '../browser.ts';
import { startServer } from '../contract/live-server.ts';
import { seed } from '../journeys/pit.ts';
import { aLittleWork, muchWork } from './much-work.ts';
import { median, table } from './weight.ts';

const REPETITIONS = 3;
const TYPED = ' Ik kook graag.';

const screens = [
	'/',
	'/strengths?layer=skills',
	'/story',
	'/story/home',
	'/story/read',
	'/plan',
	'/plan/g-0',
	'/people',
	'/journey',
	'/then-and-now',
	'/then-and-now/m-0',
	'/share/new',
	'/paper?what=story',
	'/settings'
];
const writing = [
	{ name: 'typing a text of the story', path: '/story/home/fixed-important', box: 'textbox' },
	{ name: 'typing the title of a goal', path: '/plan/g-0/title', box: 'textbox' },
	{ name: 'typing about somebody', path: '/people/c-0/gets', box: 'textbox' }
] as const;

type Run = { task: number; longTasks: number };

export async function measureOwnWork(): Promise<void> {
	const dataDir = mkdtempSync(join(tmpdir(), 'pit-bench-'));
	const pit = await startServer({ DATA_DIR: dataDir });
	const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
	try {
		const phones: Record<'little' | 'much', BrowserContext> = {
			little: await browser.newContext({ baseURL: pit.url, locale: 'nl-NL', viewport: { width: 412, height: 823 } }),
			much: await browser.newContext({ baseURL: pit.url, locale: 'nl-NL', viewport: { width: 412, height: 823 } })
		};
		for (const [name, tables] of [
			['little', aLittleWork],
			['much', muchWork]
		] as const) {
			const page = await phones[name].newPage();
			await seed(page, tables);
			await page.goto('/');
			await page.getByRole('heading', { level: 1 }).waitFor();
			await page.evaluate(() => navigator.serviceWorker.ready);
			await page.close();
		}
		const rows: (string | number)[][] = [];
		for (const path of screens) rows.push(row(`opening ${path}`, await inTurns(phones, (page) => open(page, path))));
		for (const { name, path, box } of writing)
			rows.push(row(name, await inTurns(phones, (page, devtools) => type(page, devtools, path, box))));
		console.log(table(['at a sixth of the speed', 'little, ms', 'much, ms', 'ratio', 'long tasks with much'], rows));
		console.log('');
		console.log(table(['a snapshot of all of it', 'ms', 'ratio'], await measureSealing()));
	} finally {
		await browser.close();
		await pit.stop('SIGKILL');
		rmSync(dataDir, { recursive: true, force: true });
	}
}

type Phones = Record<'little' | 'much', BrowserContext>;

async function inTurns(phones: Phones, act: (page: Page, devtools: CDPSession) => Promise<Run>) {
	const runs: Record<keyof Phones, Run[]> = { little: [], much: [] };
	for (let turn = 0; turn < REPETITIONS; turn += 1) {
		for (const name of ['little', 'much'] as const) {
			const page = await phones[name].newPage();
			const devtools = await phones[name].newCDPSession(page);
			await devtools.send('Performance.enable');
			await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
			runs[name].push(await act(page, devtools));
			await page.close();
		}
	}
	return runs;
}

async function taskTime(devtools: CDPSession): Promise<number> {
	const { metrics } = await devtools.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function open(page: Page, path: string): Promise<Run> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Performance.enable');
	await page.goto(path);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.waitForTimeout(1000);
	return { task: await taskTime(devtools), longTasks: 0 };
}

async function type(page: Page, devtools: CDPSession, path: string, box: 'textbox'): Promise<Run> {
	await page.goto(path);
	const field = page.getByRole(box).first();
	await field.press('End');
	await page.waitForTimeout(1000);
	await page.evaluate(() => {
		const seen = { long: 0 };
		Object.assign(window, { seen });
		new PerformanceObserver((list) => (seen.long += list.getEntries().length)).observe({ type: 'longtask' });
	});
	const before = await taskTime(devtools);
	await field.pressSequentially(TYPED, { delay: 250 });
	await page.waitForTimeout(1000);
	const longTasks = await page.evaluate(() => (window as unknown as { seen: { long: number } }).seen.long);
	return { task: (await taskTime(devtools)) - before, longTasks };
}

function row(name: string, { little, much }: Record<'little' | 'much', Run[]>): (string | number)[] {
	const [few, many] = [little, much].map((runs) => median(runs.map(({ task }) => task)));
	const long = median(much.map(({ longTasks }) => longTasks));
	return [name, Math.round(few ?? 0), Math.round(many ?? 0), ((many ?? 0) / (few ?? 1)).toFixed(2), long];
}

/** Our own code in Node, as the phone runs it: WebCrypto and CompressionStream are the same. */
async function measureSealing(): Promise<(string | number)[][]> {
	const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
	try {
		const { sealSnapshot } = await vite.ssrLoadModule('/src/lib/sharing/snapshot-seal.ts');
		const { muchSnapshot } = await vite.ssrLoadModule('/tests/bench/much-snapshot.ts');
		const content = muchSnapshot();
		const pack = async () => {
			const stream = new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream('gzip'));
			await new Response(stream).arrayBuffer();
		};
		const seal = async () => {
			const sealed = await sealSnapshot({
				content: JSON.stringify(content),
				secret: new Uint8Array(32),
				passcode: null,
				createdAt: 1,
				nonce: new Uint8Array(12)
			});
			if (!sealed.ok) throw new Error(sealed.problem);
		};
		const timed = async (work: () => Promise<void>) => {
			const from = performance.now();
			await work();
			return performance.now() - from;
		};
		const times: { pack: number[]; seal: number[] } = { pack: [], seal: [] };
		for (let turn = 0; turn < 40; turn += 1) {
			times.pack.push(await timed(pack));
			times.seal.push(await timed(seal));
		}
		const [packing, sealing] = [median(times.pack), median(times.seal)];
		return [
			['JSON.stringify and gzip', packing.toFixed(1), '1.00'],
			[
				`checked, packed and sealed (${Math.round(JSON.stringify(content).length / 1000)} kB)`,
				sealing.toFixed(1),
				(sealing / packing).toFixed(2)
			]
		];
	} finally {
		await vite.close();
	}
}
