/** What every journey starts with: a server, a browser that may not complain, and the ways a person goes. */
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { DATABASE_VERSION, storeNames } from '../../src/lib/storage/store.ts';
import { expectWorkers } from './stored.ts';
import { startServer, type Server } from './server.ts';

type Fixtures = {
	/**
	 * Errors, warnings and policy violations of every page: none at the end of every journey, except those that the
	 * journey causes on purpose and allows, such as the browser's own lines about a network that is not there.
	 */
	complaints: { of(context: BrowserContext): void; allow(...patterns: RegExp[]): void };
	/** A clean browser on another device: no storage, maybe another language. */
	elsewhere: (locale?: string) => Promise<Page>;
};

/** What the browser itself writes when a request gets no answer. */
export const noNetwork = /net::ERR_/;

/** What the browser itself writes when the server says no. */
export const refusedWith = (status: number) => new RegExp(`Failed to load resource: .* status of ${status}`);

export const test = base.extend<Fixtures, { server: Server }>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern
		async ({}, use) => {
			const server = await startServer();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ server }, use) => use(server.url),
	/**
	 * To put all of Pit on the phone in every journey costs more than most of what they look at: a journey that needs the
	 * worker, or says that there is none, has `@worker` in its name. A browser elsewhere always may have one.
	 */
	// eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern
	serviceWorkers: async ({}, use, { tags }) => use(tags.includes('@worker') ? 'allow' : 'block'),
	complaints: [
		async ({ context, serviceWorkers }, use) => {
			const heard: string[] = [];
			const expected = serviceWorkers === 'block' ? [/Service Worker registration blocked by Playwright/] : [];
			const of = (heardIn: BrowserContext) => {
				heardIn.on('console', (message) => {
					if (['error', 'warning'].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
				});
				heardIn.on('weberror', (thrown) => heard.push(`uncaught: ${thrown.error().stack || String(thrown.error())}`));
			};
			of(context);
			await use({ of, allow: (...patterns) => void expected.push(...patterns) });
			expect(heard.filter((each) => !expected.some((pattern) => pattern.test(each)))).toEqual([]);
		},
		{ auto: true }
	],
	elsewhere: async ({ browser, baseURL, complaints }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async (locale = 'nl-NL') => {
			const context = await browser.newContext({
				locale,
				...(baseURL !== undefined && { baseURL }),
				viewport: { width: 1280, height: 800 },
				permissions: ['clipboard-read', 'clipboard-write'],
				serviceWorkers: 'allow'
			});
			contexts.push(context);
			complaints.of(context);
			return context.newPage();
		});
		for (const context of contexts) await context.close();
	}
});
export { expect, type Page };
export { nothingStored, storages } from './stored.ts';

export const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
export const press = (page: Page, name: string | RegExp) => button(page, name).click();
export const saved = (page: Page) => page.getByText('Bewaard op deze telefoon');

type Whose = 'Van mij' | 'Ik deel hem' | 'Van de bieb of opvang';

/** First start, up to the home screen. Without a name or strength that question is skipped. */
export async function firstStart(
	page: Page,
	{ whose = 'Van mij', name, card }: { whose?: Whose; name?: string; card?: string } = {}
): Promise<void> {
	await page.goto('/');
	await press(page, new RegExp(`^${whose}`));
	await expect(heading(page, 'Hoe mag Pit jou noemen?')).toBeVisible();
	if (name !== undefined) await page.getByLabel('Jouw naam').fill(name);
	await press(page, name === undefined ? 'Sla deze over' : 'Verder');
	await expect(heading(page, 'Waarbij vragen mensen jouw hulp?')).toBeVisible();
	if (card !== undefined) await press(page, card);
	await press(page, card === undefined ? 'Sla deze over' : 'Verder');
	await expect(heading(page, /^Hoi/)).toBeVisible();
}

/** The questions that every domain has, one per field. */
export const fieldQuestions = {
	now: 'fixed-important',
	goesWell: 'fixed-goes-well',
	hard: 'fixed-hard',
	help: 'fixed-help-self',
	want: 'fixed-want'
} as const;
export type Field = keyof typeof fieldQuestions;

/** Writes texts of one domain, each at its own question. */
export async function writeStory(page: Page, domain: string, texts: Partial<Record<Field, string>>): Promise<void> {
	for (const [field, text] of Object.entries(texts)) {
		await page.goto(`/story/${domain}/${fieldQuestions[field as Field]}`);
		await page.getByRole('textbox').fill(text);
		await expect(saved(page)).toBeVisible();
	}
}

type MadeGoal = { title: string; domain?: string; why?: string; strength?: string; contact?: string };

/** A goal through its five questions; ends on the page of the goal. */
export async function makeGoal(page: Page, goal: MadeGoal): Promise<void> {
	await page.goto('/plan');
	await press(page, /^(Maak je eerste doel|Nog een doel)$/);
	await page.getByLabel('In jouw woorden').fill(goal.title);
	await press(page, 'Verder');
	await expect(heading(page, 'Bij welk deel van je leven hoort dit?')).toBeVisible();
	if (goal.domain !== undefined) await press(page, goal.domain);
	await press(page, goal.domain === undefined ? 'Sla deze over' : 'Verder');
	await expect(heading(page, 'Wat maakt dit belangrijk voor jou?')).toBeVisible();
	if (goal.why !== undefined) await page.getByLabel('In jouw woorden').fill(goal.why);
	await press(page, goal.why === undefined ? 'Sla deze over' : 'Verder');
	await expect(heading(page, 'Welke kracht helpt jou hierbij?')).toBeVisible();
	if (goal.strength !== undefined) await press(page, goal.strength);
	await press(page, goal.strength === undefined ? 'Sla deze over' : 'Verder');
	await expect(heading(page, 'Wie of welke plek helpt jou hierbij?')).toBeVisible();
	if (goal.contact !== undefined) await press(page, goal.contact);
	await press(page, goal.contact === undefined ? 'Sla deze over' : 'Verder');
	await expect(heading(page, goal.title)).toBeVisible();
}

export async function addStep(page: Page, step: { title: string; who?: string; name?: string; when?: string }) {
	await press(page, '+ Een kleine stap');
	await page.getByLabel('Mijn kleine stap').fill(step.title);
	if (step.who !== undefined) await page.getByRole('radio', { name: step.who, exact: true }).check();
	if (step.name !== undefined) await page.getByLabel('Wie is dat? Een bijnaam mag.').fill(step.name);
	if (step.when !== undefined) await page.getByLabel('Wanneer?').fill(step.when);
	await press(page, 'Klaar');
	await expect(page.getByRole('checkbox', { name: step.title })).toBeVisible();
}

/** A smaller goal, from the page of its goal and back to it; the questions after the first are skipped. */
export async function addSubgoal(page: Page, title: string): Promise<void> {
	await press(page, '+ Een kleiner doel');
	await page.getByLabel('In jouw woorden').fill(title);
	await press(page, 'Verder');
	for (const question of [/^Hoe merk je/, /^Wil je dit/, /^Wat heb je/, /^Wanneer/]) {
		await expect(heading(page, question)).toBeVisible();
		await press(page, 'Sla deze over');
	}
	await expect(heading(page, title)).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(page.getByRole('region', { name: title })).toBeVisible();
}

/** From the told screen (if it still has to be said) to the screen where everything is off. */
export async function chooseWhatToShare(page: Page): Promise<void> {
	await page.goto('/share/new');
	const understood = button(page, 'Ik snap het');
	await expect(understood.or(page.getByLabel('Voor wie is dit?'))).toBeVisible();
	if (await understood.isVisible()) await understood.click();
	await expect(page.getByLabel('Voor wie is dit?')).toBeVisible();
}

/** The switches of what can be shown: all but the one for a code. */
export const partSwitches = (page: Page) => page.getByRole('switch', { name: /^(?!Met een code$)/ });

/** Shares what `parts` names (all there is without it), up to the preview. */
export async function previewFor(page: Page, receiver: string, parts?: string[], coded = false): Promise<void> {
	await chooseWhatToShare(page);
	await page.getByLabel('Voor wie is dit?').fill(receiver);
	const switches = parts?.map((name) => page.getByRole('switch', { name, exact: true }));
	for (const each of switches ?? (await partSwitches(page).all())) await each.click();
	if (coded) await page.getByRole('switch', { name: 'Met een code' }).click();
	await press(page, `Kijk wat ${receiver} ziet`);
	await expect(heading(page, `Dit ziet ${receiver}`)).toBeVisible();
}

/** Shares, and gives the link that the screen shows. */
export async function shareWith(page: Page, receiver: string, parts?: string[], coded = false): Promise<string> {
	await previewFor(page, receiver, parts, coded);
	await press(page, `Laat zien aan ${receiver}`);
	await expect(heading(page, `De link voor ${receiver} is klaar`)).toBeVisible();
	return page.getByLabel('Jouw link').inputValue();
}

/** The code of the link (or file) on the screen, as it is told: three times four digits. */
export const codeOn = (page: Page) =>
	page
		.getByText(/^\d{4}\s*\d{4}\s*\d{4}$/)
		.innerText()
		.then((text) => text.replace(/\s+/g, ' ').trim());

export type Row = Record<string, unknown> & { id: string };

/** The rows of a table as the database has them, past the app. */
export function rows(page: Page, table: string): Promise<Row[]> {
	return page.evaluate(
		(name) =>
			new Promise<Row[]>((found, failed) => {
				const opening = indexedDB.open('pit');
				opening.onerror = () => failed(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const asked = opening.result.transaction(name).objectStore(name).getAll();
					asked.onsuccess = () => {
						opening.result.close();
						found(asked.result as Row[]);
					};
				};
			}),
		table
	);
}

/** `{ "bytes": [..] }` stands for bytes, as in a backup file. */
export type Tables = Record<string, Row[]>;

/** A phone that already holds this database (of schema version 1), before Pit opens. */
export async function seed(
	page: Page,
	tables: Tables,
	{ version = DATABASE_VERSION, names = storeNames }: { version?: number; names?: readonly string[] } = {}
): Promise<void> {
	await goToEmpty(page);
	await page.evaluate(
		async ({ tables, names, version }) => {
			const unpack = (value: unknown): unknown => {
				if (Array.isArray(value)) return value.map(unpack);
				if (value === null || typeof value !== 'object') return value;
				if ('bytes' in value) return Uint8Array.from(value.bytes as number[]);
				return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]));
			};
			localStorage.setItem('pit', JSON.stringify({ whose: 'mine', exitTold: 'yes' }));
			await new Promise<void>((done, failed) => {
				const opening = indexedDB.open('pit', version);
				opening.onupgradeneeded = () => {
					for (const name of names) opening.result.createObjectStore(name, { keyPath: 'id' });
				};
				opening.onerror = () => failed(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const transaction = opening.result.transaction(names, 'readwrite');
					for (const [name, list] of Object.entries(tables))
						for (const row of list) transaction.objectStore(name).put(unpack(row));
					transaction.oncomplete = () => {
						opening.result.close();
						done();
					};
				};
			});
		},
		{ tables, names: [...names], version }
	);
}

/** An installed app, as far as a page can tell: a headless browser has no home screen to install it on. */
export const installed = (page: Page) =>
	page.addInitScript(() => {
		const ask = window.matchMedia.bind(window);
		window.matchMedia = (query) => ask(query.includes('display-mode: standalone') ? 'all' : query);
	});

/** A second tab of the same phone on which Pit does not run, for what another program or another Pit could do. */
export async function emptyTab(page: Page): Promise<Page> {
	const tab = await page.context().newPage();
	await goToEmpty(tab);
	return tab;
}

async function goToEmpty(page: Page): Promise<void> {
	await page.route('**/empty', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' })
	);
	await page.goto('/empty');
	await page.unroute('**/empty');
}

/** Waits until Pit has everything that it needs without internet, and is behind this page. */
export async function readyForOffline(page: Page): Promise<void> {
	await expectWorkers(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.reload();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
