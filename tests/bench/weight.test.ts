/** The weight of the app as a gate. `tests/run.ts` builds first. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { localizePack } from '$lib/domain/content-source';
import { defaultPack } from '$lib/server/default-content';
import {
	figureTable,
	offlineInstall,
	openBuild,
	openPage,
	openScreens,
	releaseOf,
	weigh,
	wordFiles,
	type Build,
	type Figure
} from './weight.ts';

let build: Build;
let figures: Figure[];
beforeAll(() => {
	build = openBuild();
	const words = brotliCompressSync(JSON.stringify(localizePack(defaultPack(), 'nl'))).length;
	figures = weigh(build, words);
	console.log(figureTable(figures));
});

test('nothing is heavier than it may be', () => {
	const tooHeavy = figures.filter(({ value, failAt }) => value > failAt);
	expect(figureTable(tooHeavy)).toBe(figureTable([]));
});

test('the figures are of real pages: all their files are found', () => {
	const { js, css, fonts } = openPage(build, '/');
	expect(js.size).toBeGreaterThan(5);
	expect(css.size).toBeGreaterThan(0);
	expect(fonts.size).toBe(2);
	const screens = openScreens(build);
	expect(screens.length).toBeGreaterThan(15);
	expect(screens.filter((screen) => screen.js.size <= 2)).toEqual([]);
	// Two ways to the same page: the links in its HTML, and the table of routes.
	for (const [path, route] of [
		['/', '/(app)'],
		['/s', '/s']
	] as const) {
		const screen = screens.find((each) => each.route === route);
		expect([...(screen?.js ?? [])].sort()).toEqual([...openPage(build, path).js].sort());
	}
});

test('whoever opens a link gets no screen of the app and none of what makes or sends a snapshot', () => {
	const { js, later, asked } = openPage(build, '/s');
	const app = openPage(build, '/').js.difference(js);
	expect(app.size).toBeGreaterThan(0);
	expect([...app.intersection(later)]).toEqual([]);
	// Who answers shares the field to write in, and nothing that is larger.
	expect(build.sizeOf(app.intersection(asked))).toBeLessThan(1000);
	const texts = [...js, ...later, ...asked].map((file) => build.read(file)).join('\n');
	// A header that only the owner sends, and a database that only the app opens.
	expect(texts).not.toContain('Share-Read-Hash');
	expect(texts).not.toContain('indexedDB');
});

test('the maker of Word files is fetched by whoever asks for one, and by nobody else', () => {
	const holdsIt = (file: string) => build.read(file).includes('wordprocessingml');
	// It is there, so that the lines below say something.
	const makers = build.find(/\.js$/).filter(holdsIt);
	expect(makers).toHaveLength(1);
	for (const page of ['/', '/s']) expect([...openPage(build, page).js].filter(holdsIt)).toEqual([]);
	for (const { route, js } of openScreens(build)) expect([...js].filter(holdsIt), route).toEqual([]);
	expect(makers.filter((file) => offlineInstall(build).has(file))).toEqual([]);
});

test('the words of English are in one file, which no script holds or names and no phone gets unasked', () => {
	const files = wordFiles(build);
	expect(files).toHaveLength(1);
	const [file = ''] = files;
	const english = JSON.parse(readFileSync('messages/en.json', 'utf8')) as Record<string, unknown>;
	for (const key of ['door_strengths', 'whose_question', 'reader_heading'])
		expect(build.read(file)).toContain(english[key]);
	const scripts = build.find(/\.js$/).map((each) => build.read(each));
	// Messages that are the same in both languages say nothing here, nor do plain words that code may hold.
	const sentences = Object.values(english).filter((text) => typeof text === 'string' && / .* .*[.?]$/.test(text));
	expect(sentences.length).toBeGreaterThan(200);
	expect(sentences.filter((text) => scripts.some((script) => script.includes(`\`${text}\``)))).toEqual([]);
	// Else a changed word in English would cost whoever reads Dutch.
	expect(scripts.filter((script) => script.includes('words-en.'))).toEqual([]);
	expect(build.read('/')).toContain(`data-words-en="${file}"`);
	expect([...offlineInstall(build).keys()]).not.toContain(file);
});

test('every screen of the app is on the phone, with all that it imports; the page for supporters comes on use', () => {
	const onPhone = new Set(offlineInstall(build).keys());
	const screens = openScreens(build).map(({ route, js }) => ({
		route,
		missing: [...js].filter((file) => !onPhone.has(file)).map((file) => posix.basename(file).split('.')[0])
	}));
	expect(screens.filter(({ missing }) => missing.length > 0)).toEqual([
		{ route: '/for-supporters', missing: ['for-supporters'] }
	]);
});

test('a style that rides in the page is not put on a phone once more; every other style of a screen is', () => {
	const riding = openPage(build, '/').css;
	const onPhone = [...offlineInstall(build).keys()].filter((file) => file.endsWith('.css'));
	expect(onPhone.filter((file) => riding.has(file))).toEqual([]);
	expect(openPage(build, '/').linkedCss.size).toBe(0);
	const wanted = openScreens(build)
		.filter(({ route }) => route.startsWith('/(app)'))
		.flatMap(({ css }) => [...css]);
	expect(wanted.filter((file) => !riding.has(file) && !onPhone.includes(file))).toEqual([]);
});

test('what comes on use is there for the page of a link; an answer is not put on a phone, and nothing there needs it', () => {
	const { asked } = openPage(build, '/s');
	for (const name of ['reply', 'passcode', 'open-file'])
		expect(
			[...asked].filter((file) => file.includes(`/${name}.`)),
			name
		).toHaveLength(1);
	const onPhone = [...offlineInstall(build).keys()].filter((file) => file.startsWith('/_app/') && file.endsWith('.js'));
	expect(onPhone.some((file) => file.includes('/open-file.'))).toBe(true);
	expect([...build.importsOf(onPhone)].filter((file) => file.includes('/reply.'))).toEqual([]);
});

test('the question for a key is not put on a phone, and nothing there needs it', () => {
	const onPhone = [...offlineInstall(build).keys()].filter((file) => file.startsWith('/_app/') && file.endsWith('.js'));
	expect(build.find(/\/create-key\.[^/]+\.js$/)).toHaveLength(1);
	expect([...build.importsOf(onPhone)].filter((file) => file.includes('/create-key.'))).toEqual([]);
});

test('a move to another phone is not put on a phone, and nothing there needs it; a copy is made without internet', () => {
	const onPhone = [...offlineInstall(build).keys()].filter((file) => file.startsWith('/_app/') && file.endsWith('.js'));
	const holding = (mark: string) => build.find(/\.js$/).filter((file) => build.read(file).includes(mark));
	// The salt of a code, the mark of a file, and a word of the list.
	for (const mark of ['pit-move/1', 'PIT-BACKUP/', 'zwemvest']) expect(holding(mark), mark).toHaveLength(1);
	expect(holding('pit-move/1').filter((file) => onPhone.includes(file))).toEqual([]);
	expect([...build.importsOf(onPhone)].filter((file) => file.includes('/move.'))).toEqual([]);
	for (const mark of ['PIT-BACKUP/', 'zwemvest']) expect(onPhone).toEqual(expect.arrayContaining(holding(mark)));
});

test('a release that changes one screen costs a returning user at most 25 kB', () => {
	const screens = openScreens(build).map(({ route, node }) => ({ route, bytes: build.sizeOf(releaseOf(build, node)) }));
	expect(screens.length).toBeGreaterThan(15);
	expect(screens.filter(({ bytes }) => bytes > 25_000)).toEqual([]);
});
