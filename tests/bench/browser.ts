/**
 * How fast it is, against a page with nothing on it, in the same run on the same machine: only ratios mean anything.
 * Slow 4G and a processor six times slower, as a cheap Android has it; pages take turns, so that noise hits all alike.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumArgs, ensureChromium } from '../browser.ts';
import { startServer } from '../contract/live-server.ts';
import { median, table } from './weight.ts';

const REPETITIONS = 6;
const SETTLE_MS = 1500;

const control = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pit</title><link rel="icon" href="data:,"></head><body><h1>Pit</h1><p>Vind je kracht, schrijf je verhaal, maak je plan.</p></body></html>`;

type Run = { lcp: number; task: number; kB: number; requests: number };
type Site = { name: string; url: string; open: () => Promise<BrowserContext>; isWarm?: boolean };

export async function measureBrowser(): Promise<void> {
	const dataDir = mkdtempSync(join(tmpdir(), 'pit-bench-'));
	const pit = await startServer({ DATA_DIR: dataDir });
	const bare = createServer((_, response) => response.setHeader('content-type', 'text/html').end(control));
	await new Promise<void>((done) => bare.listen(0, '127.0.0.1', done));
	const { port } = bare.address() as AddressInfo;
	const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
	const profile = join(dataDir, 'profile');
	try {
		const cold = () => browser.newContext({ ...phone, serviceWorkers: 'block' });
		const warm = await installed(profile, pit.url);
		const sites: Site[] = [
			{ name: 'control: static HTML, 1 file', url: `http://127.0.0.1:${port}/`, open: cold },
			{ name: '`/`, first start', url: `${pit.url}/`, open: cold },
			{ name: '`/s`, before the press', url: `${pit.url}/s`, open: cold },
			{ name: '`/`, later start from the service worker', url: `${pit.url}/`, open: async () => warm, isWarm: true }
		];
		const runs = new Map<string, Run[]>(sites.map(({ name }) => [name, []]));
		for (let turn = 0; turn < REPETITIONS; turn += 1)
			for (const site of sites) runs.get(site.name)?.push(await measure(site));
		await warm.close();
		print(runs);
	} finally {
		await browser.close();
		await pit.stop('SIGKILL');
		bare.close();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

const phone = {
	viewport: { width: 412, height: 823 },
	deviceScaleFactor: 2,
	isMobile: true,
	hasTouch: true,
	locale: 'nl'
};

/** A phone on which Pit was started before and which has everything for working without internet. */
async function installed(profile: string, url: string): Promise<BrowserContext> {
	const context = await chromium.launchPersistentContext(profile, {
		...phone,
		executablePath: ensureChromium(),
		args: chromiumArgs
	});
	const page = await context.newPage();
	await page.goto(url);
	await page.getByRole('button', { name: 'Van mij' }).click();
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.close();
	return context;
}

async function measure({ url, open, isWarm = false }: Site): Promise<Run> {
	const context = await open();
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Performance.enable');
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 562.5,
		downloadThroughput: 1.44e6 / 8,
		uploadThroughput: 0.675e6 / 8
	});
	let bytes = 0;
	let requests = 0;
	devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	devtools.on('Network.requestWillBeSent', ({ request }) => (requests += Number(request.url.startsWith('http'))));
	await page.addInitScript(() => {
		const seen = { lcp: 0 };
		Object.assign(window, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.lcp = entry.startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForTimeout(SETTLE_MS);
	const lcp = await page.evaluate(() => (window as unknown as { seen: { lcp: number } }).seen.lcp);
	const { metrics } = await devtools.send('Performance.getMetrics');
	const task = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
	if (isWarm) await page.close();
	else await context.close();
	return { lcp, task, kB: bytes / 1000, requests };
}

function print(runs: Map<string, Run[]>): void {
	const [base = []] = runs.values();
	const rows = [...runs].map(([name, all]) => {
		const of = (key: keyof Run) => all.map((run) => run[key]);
		const ratio = (key: keyof Run) => (median(of(key)) / median(base.map((run) => run[key]))).toFixed(2);
		const timed = (key: keyof Run) => `${Math.round(median(of(key)))} (${variation(of(key))} %)`;
		return [
			name,
			median(of('kB')).toFixed(1),
			median(of('requests')),
			timed('lcp'),
			timed('task'),
			ratio('lcp'),
			ratio('task')
		];
	});
	const head = ['page', 'kB on the line', 'requests', 'LCP ms (CV)', 'CPU task ms (CV)', 'LCP ratio', 'CPU ratio'];
	console.log(table(head, rows));
}

/** Standard deviation as a percentage of the mean. */
function variation(values: number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
	return Math.round((100 * Math.sqrt(squares)) / mean);
}
