/** Firefox ESR and WebKitGTK as Debian packages have them, behind the few things that the main journey needs. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { createServer } from 'node:net';
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { Builder, type WebElement } from 'selenium-webdriver';

/** What was found in the page; used as a person would, with real key presses and clicks. */
export type Found = { click(): Promise<unknown>; type(text: string): Promise<unknown> };
export type Engine = {
	name: string;
	goto(address: string): Promise<unknown>;
	/** The value of an expression in the page; a promise is waited for. */
	ask<T>(expression: string): Promise<T>;
	/** The element that an expression in the page gives, if it gives one. */
	find(expression: string): Promise<Found | undefined>;
	close(): Promise<void>;
};

const FIREFOX = '/usr/bin/firefox-esr';
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb'];

/** @throws Error with the one line to run, when the browsers cannot be had */
export function ensureEngines(): void {
	const isThere = () => [FIREFOX, WEBKIT_DRIVER, '/usr/bin/Xvfb'].every(isExecutable);
	if (!isThere() && process.getuid?.() === 0) {
		console.log('Pit: installing Firefox ESR and WebKitGTK by apt …');
		const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] });
		apt('update', '-qq');
		apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
	}
	if (!isThere()) throw new Error(`Two browsers are missing. Run: sudo apt-get install ${packages.join(' ')}`);
}

export async function openFirefox(): Promise<Engine> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: FIREFOX,
		headless: true,
		extraPrefsFirefox: { 'intl.accept_languages': 'nl' }
	});
	const page = await browser.newPage();
	return {
		name: (await browser.version()).replace('/', ' '),
		goto: (address) => page.goto(address),
		ask: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
		async find(expression) {
			const element = (await page.evaluateHandle(expression)).asElement() as ElementHandle<Element> | null;
			return element === null ? undefined : { click: () => element.click(), type: (text) => element.type(text) };
		},
		close: () => browser.close()
	};
}

export async function openWebKit(): Promise<Engine> {
	const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
	const [number] = (await firstLine(display)).split('\n');
	const port = await freePort();
	const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], {
		env: {
			...process.env,
			DISPLAY: `:${number}`,
			LANG: 'nl_NL.UTF-8',
			LANGUAGE: 'nl',
			// Its sandbox needs rights that root in a container does not have.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
		},
		stdio: 'ignore'
	});
	process.once('exit', () => [driver, display].forEach((each) => each.kill('SIGKILL')));
	const [binary = ''] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
	const session = await patiently(() =>
		new Builder()
			.usingServer(`http://127.0.0.1:${port}`)
			.withCapabilities({
				browserName: 'MiniBrowser',
				'webkitgtk:browserOptions': { binary, args: ['--automation'] }
			})
			.build()
	);
	await session.manage().setTimeouts({ script: 60_000 });
	const version = (await session.getCapabilities()).get('browserVersion') as string;
	return {
		name: `WebKitGTK ${version}`,
		goto: (address) => session.get(address),
		async ask<T>(expression: string) {
			const script = `const done = arguments[arguments.length - 1];
				Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
			const { value, error } = await session.executeAsyncScript<{ value: T; error?: string }>(script);
			if (error !== undefined) throw new Error(error);
			return value;
		},
		async find(expression) {
			const element = await session.executeScript<WebElement | null>(`return (${expression})`);
			return element === null ? undefined : { click: () => element.click(), type: (text) => element.sendKeys(text) };
		},
		async close() {
			await session.quit();
			driver.kill();
			display.kill();
		}
	};
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

const firstLine = (child: ChildProcess) =>
	new Promise<string>((found, failed) => {
		child.stdout?.once('data', (part: Buffer) => found(part.toString()));
		child.once('error', failed);
		child.once('exit', () => failed(new Error('Xvfb did not start.')));
	});

const freePort = () =>
	new Promise<number>((found) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});

/** The driver needs a moment before it listens. */
async function patiently<T>(start: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await start();
		} catch (error) {
			if (attempt === 20) throw error;
			await new Promise((done) => setTimeout(done, 300));
		}
	}
}
