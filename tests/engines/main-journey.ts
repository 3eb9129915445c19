/**
 * From the first question to a begeleider who reads it, and back without internet: what has to work in every browser.
 * Everything is found by its role and name.
 */
import assert from 'node:assert/strict';
import type { Server } from '../journeys/server.ts';
import type { Engine } from './engine.ts';

const PATIENCE_MS = 20_000;
const story = 'Ik woon bij mijn tante. Daar is het rustig.';

/** Runs in the page. */
const finder = `(role, name) => {
	const roles = { button: 'button,[role=button],a[href]', textbox: 'input:not([type=checkbox]),textarea', switch: '[role=switch]', heading: 'h1' };
	const nameOf = (each) =>
		[each.getAttribute('aria-label'), ...(each.labels ?? []), each].map((part) => (typeof part === 'string' ? part : part?.innerText ?? '')).find((text) => text.trim() !== '') ?? '';
	const found = [...document.querySelectorAll(roles[role])].find((each) => each.checkVisibility() && nameOf(each).replace(/\\s+/g, ' ').trim().startsWith(name)) ?? null;
	// Not under the bar at the bottom.
	found?.scrollIntoView({ block: 'center' });
	return found;
}`;

/** Not every browser can be told what its own language is. */
const chooseDutch = `(() => {
	const [option] = [...document.querySelectorAll('option')].filter((each) => each.text === 'Nederlands');
	if (option === undefined) return;
	option.selected = true;
	option.parentElement.dispatchEvent(new Event('change', { bubbles: true }));
	return true;
})()`;

export async function mainJourney(engine: Engine, server: Server): Promise<Server> {
	const find = (role: string, name: string) =>
		until(`${role} "${name}"`, () => engine.find(`(${finder})(${JSON.stringify(role)}, ${JSON.stringify(name)})`));
	const press = async (name: string) => void (await (await find('button', name)).click());
	const write = async (name: string, text: string) => void (await (await find('textbox', name)).type(text));
	const see = (text: string) =>
		until(`"${text}"`, async () => (await engine.ask<string>('document.body.innerText')).includes(text) || undefined);
	const goto = (path: string) => engine.goto(server.url + path);

	await goto('/');
	await until('a language to choose', () => engine.ask(chooseDutch));
	await press('Van mij');
	await write('Jouw naam', 'Noor');
	await press('Verder');
	await press('koken');
	await press('Verder');
	await find('heading', 'Hoi Noor');

	await goto('/story/home/fixed-important');
	await write('', story);
	await see('Bewaard op deze telefoon');

	await goto('/share/new');
	await press('Ik snap het');
	await write('Voor wie is dit?', 'Samira');
	for (const part of ['Wat kan ik?', 'Wonen']) await (await find('switch', part)).click();
	await press('Kijk wat Samira ziet');
	await press('Laat zien aan Samira');
	await find('heading', 'De link voor Samira is klaar');
	const link = await engine.ask<string>('document.querySelector("input[readonly]").value');
	assert.match(link, /\/s#1[A-Za-z0-9_-]{48}$/);

	// The same pages, reloaded without a server, hold all of it.
	await goto('/');
	await engine.ask('navigator.serviceWorker.ready.then(() => true)');
	await goto('/');
	await until('the service worker', () => engine.ask('navigator.serviceWorker.controller !== null || undefined'));
	await server.stop();
	await goto('/story/home/fixed-important');
	await until('the text', () =>
		engine.ask(`document.querySelector('textarea')?.value === ${JSON.stringify(story)} || undefined`)
	);
	const again = await server.restart();

	await engine.goto(link);
	await press('Laat zien');
	await find('heading', 'Dit ben ik, Noor');
	await see('koken');
	await see(story);
	return again;
}

/** Asks until there is an answer. @throws Error that names what never came */
async function until<T>(what: string, ask: () => Promise<T | undefined | null>): Promise<T> {
	const end = Date.now() + PATIENCE_MS;
	let complaint: unknown;
	for (;;) {
		const answer = await ask().catch((error: unknown) => void (complaint = error));
		if (answer !== undefined && answer !== null) return answer;
		if (Date.now() > end) throw new Error(`Never seen: ${what}`, { cause: complaint });
		await new Promise((done) => setTimeout(done, 100));
	}
}
