/**
 * What the built app weighs: bytes as the server sends them to a browser that takes brotli, by reading the files of
 * `build/`. Exact and the same on every machine, so that it can be a gate.
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const entries = '/_app/immutable/entry/';

export type Build = ReturnType<typeof openBuild>;

/** @throws Error in plain words when there is no build. All files are named by their path on the server. */
export function openBuild(folder = join(root, 'build')) {
	const places = (path: string) => [
		join(folder, 'client', path),
		join(folder, 'prerendered', path === '/' ? 'index.html' : `${path}.html`)
	];
	if (!existsSync(join(folder, 'client/sw.js'))) throw new Error(`There is no build in ${folder}. Run: npm run build`);

	function locate(path: string): string {
		const found = places(path).find((place) => existsSync(place) && statSync(place).isFile());
		if (found === undefined) throw new Error(`The build has no ${path}`);
		return found;
	}
	const read = (path: string) => readFileSync(locate(path), 'utf8');

	/** The files, and everything that they import, as far as `follow` finds it and `enter` says. */
	function closure(files: Iterable<string>, follow: RegExp, enter = (_file: string) => true): Set<string> {
		const found = new Set(files);
		// A Set hands out what is added while it is being walked.
		for (const file of found)
			for (const [, next = ''] of read(file).matchAll(follow)) {
				const path = posix.join(posix.dirname(file), next);
				if (enter(path)) found.add(path);
			}
		return found;
	}

	return {
		read,
		/** The files of the client whose path fits. */
		find: (pattern: RegExp): string[] =>
			globSync('_app/**/*', { cwd: join(folder, 'client') })
				.map((file) => `/${file}`)
				.filter((file) => pattern.test(file)),
		sizeOf(paths: Iterable<string>): number {
			const served = [...paths].map(locate).map((place) => (existsSync(`${place}.br`) ? `${place}.br` : place));
			return served.reduce((sum, place) => sum + statSync(place).size, 0);
		},
		/** What runs before anything is pressed. */
		importsOf: (files: Iterable<string>) => closure(files, /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g),
		/** And what a press may fetch besides. */
		allImportsOf: (files: Iterable<string>, enter?: (file: string) => boolean) =>
			closure(files, /(?:\bfrom|\bimport)\s*\(?["'`](\.[^"'`]+\.js)["'`]/g, enter)
	};
}

/**
 * `asked`: for who answers, has a code or has a file, apart from `later`, which anybody may fetch. `linkedCss` is fetched;
 * the rest of `css` rides in the page.
 */
export type Page = {
	js: Set<string>;
	later: Set<string>;
	asked: Set<string>;
	css: Set<string>;
	linkedCss: Set<string>;
	fonts: Set<string>;
};

/** What a prerendered page loads of its own accord, and (`later`) what it may fetch while it is used, but for the Word file's maker. */
export function openPage(build: Build, path: string): Page {
	const html = build.read(path);
	const linked = all(html, /"(\/_app\/[^"]+\.js)"/g);
	const js = build.importsOf([...linked, ...errorPage(build, linked)]);
	const css = new Set(all(html, /"(\/_app\/[^"]+\.css)"/g));
	const riding = new Set(all(html, /<link href="(\/_app\/[^"]+\.css)"[^>]*\bdisabled\b/g));
	const linkedCss = css.difference(riding);
	const fonts = new Set([...css].flatMap((file) => all(build.read(file), /url\((\/_app\/[^)]+\.woff2)\)/g)));
	// The entry knows every screen: what it may fetch is the rest of the app, not of this page.
	const own = [...js].filter((file) => !file.startsWith(entries));
	const isWord = (file: string) => file.includes('/word-file.');
	const later = build.allImportsOf(own, (file) => !isOnUse(file)).difference(js);
	const asked = build
		.allImportsOf(own, (file) => !isWord(file))
		.difference(js)
		.difference(later);
	return { js, later, asked, css, linkedCss, fonts };
}

/** Comes only when somebody asks for it, and so has a name (vite.config.ts). */
export const isOnUse = (file: string): boolean => /\/(word-file|reply|passcode|open-file|move)\./.test(file);

/** The texts of every language but the base, one file each (deploy/lean-messages.ts). */
export const wordFiles = (build: Build): string[] => build.find(/\/words-[^/]+\.json$/);

/** SvelteKit fetches its error page (node 1) at every start, so that it is there when the line is not. */
function errorPage(build: Build, linked: string[]): string[] {
	const app = linked.find((file) => file.startsWith(`${entries}app.`));
	return app === undefined
		? []
		: all(build.read(app), /["'`]\.\.(\/nodes\/1\.[^"'`]+\.js)["'`]/g).map((file) => `/_app/immutable${file}`);
}

/** Every screen with the JS and CSS it needs, told by the table of routes that stands in the entry of the app. */
export function openScreens(build: Build): { route: string; node: string; js: Set<string>; css: Set<string> }[] {
	const { js: first } = openPage(build, '/');
	const entry = [...first].find((file) => file.startsWith(`${entries}app.`)) ?? '';
	const table = build.read(entry);
	const start = [...first].filter((file) => file.startsWith(entries));
	const files = all(/m\.f=\[([^\]]*)\]/.exec(table)?.[1] ?? '', /"([^"]+)"/g);
	const nodes = [
		...table.matchAll(/import\(["'`][^"'`]*\/nodes\/(\d+)\.[^"'`]+["'`]\),__vite__mapDeps\(\[([\d,]*)\]\)/g)
	];
	const needs = new Map(
		nodes.map(([, node = '', at = '']) => [node, at.split(',').map((each) => files[Number(each)])])
	);
	return [...table.matchAll(/"(\/[^"]*)":\[~?(\d+)(?:,\[([\d,]*)\])?/g)].map(
		([, route = '', leaf = '', layouts = '']) => {
			const wanted = ['0', '1', ...layouts.split(','), leaf].flatMap((node) => needs.get(node) ?? []);
			const found = wanted.filter((file) => file !== undefined);
			return {
				route,
				node: build.find(new RegExp(`/nodes/${leaf}\\.[^/]+\\.js$`))[0] ?? '',
				js: build.importsOf([...start, ...found.filter((file) => file.endsWith('.js'))]),
				css: new Set(found.filter((file) => file.endsWith('.css')))
			};
		}
	);
}

/** Everything that is put on a phone so that Pit works without internet, the worker itself too. Without the words. */
export function offlineInstall(build: Build): Map<string, string> {
	const worker = build.read('/sw.js');
	const listed = [...worker.matchAll(/\{url:"([^"]+)",revision:(null|"[^"]*")\}/g)];
	const workbox = all(worker, /["'`]\.\/(workbox-[^"'`.]+)/g).map((name) => `/${name}.js`);
	return new Map([
		...listed.map(([, url = '', revision = '']): [string, string] => [posix.join('/', url), revision]),
		...['/sw.js', ...workbox].map((file): [string, string] => [file, build.read(file)])
	]);
}

/**
 * What a release that changes one file costs whoever has Pit on the phone: that file has a new name, and so has every
 * file that names it, and so on; with the page and the worker.
 */
export function releaseOf(build: Build, changed: string): Set<string> {
	const nameOf = (file: string) => posix.basename(file);
	const scripts = [...offlineInstall(build).keys()].filter((file) => file.startsWith('/_app/') && file.endsWith('.js'));
	const found = new Set([changed]);
	// A Set hands out what is added while it is being walked.
	for (const file of found)
		for (const script of scripts) if (build.read(script).includes(nameOf(file))) found.add(script);
	return found.add('/').add('/sw.js');
}

/** What changed from one build to the next, of all that is on a phone. */
export function changedFiles(before: Build, after: Build): string[] {
	const kept = offlineInstall(before);
	return [...offlineInstall(after)].flatMap(([file, revision]) => (kept.get(file) === revision ? [] : [file]));
}

export type Figure = { what: string; unit: 'kB' | 'requests'; value: number; aim: number; failAt: number };

export const kilo = (bytes: number) => Math.round(bytes / 100) / 10;

/** The rows of "Weight and speed" (docs/benchmarks.md) that a build can tell. @param words bytes of `/content/nl` */
export function weigh(build: Build, words: number): Figure[] {
	const first = openPage(build, '/');
	const reader = openPage(build, '/s');
	const screens = openScreens(build);
	// The doll row rides in the page and is fetched once more by the screen. Left out: the icon and the manifest, which
	// browsers fetch when they like.
	const files = ['/', ...build.find(/assets\/dolls\.[^/]+\.svg$/), ...first.js, ...first.linkedCss, ...first.fonts];
	const kB = (what: string, bytes: number, aim: number, failAt: number): Figure => ({
		what,
		unit: 'kB',
		value: kilo(bytes),
		aim,
		failAt
	});
	return [
		kB('JS of the first app screen', build.sizeOf(first.js), 58, 68),
		kB('everything for the first app screen, fonts and words included', build.sizeOf(files) + words, 100, 115),
		{ what: 'requests on the first app screen', unit: 'requests', value: files.length + 1, aim: 16, failAt: 20 },
		kB('JS of the page that opens a shared link', build.sizeOf(reader.js.union(reader.later)), 40, 50),
		kB('what a code, a file and an answer add to it, together', build.sizeOf(reader.asked), 9, 12),
		kB(
			'words of another language, for who reads it',
			Math.max(...wordFiles(build).map((file) => build.sizeOf([file]))),
			15,
			20
		),
		kB('whole offline install', build.sizeOf(offlineInstall(build).keys()), 200, 260),
		kB('CSS of the first app screen', build.sizeOf(first.css), 9, 13),
		kB('CSS of the heaviest screen', Math.max(...screens.map(({ css }) => build.sizeOf(css))), 9, 13)
	];
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** A table as Markdown has it, so that it can go into the docs as it is. */
export function table(head: string[], rows: (string | number)[][]): string {
	const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const figureTable = (figures: Figure[]): string =>
	table(
		['built output, brotli', 'now', 'aim', 'fail at'],
		figures.map(({ what, unit, value, aim, failAt }) => {
			const said = unit === 'kB' ? ' kB' : '';
			return [what, `${value}${said}`, `${aim}${said}`, `${failAt}${said}`];
		})
	);

export function median(values: number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = sorted.length / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
