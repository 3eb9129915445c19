/**
 * Makes what Paraglide compiles smaller, in the build for browsers only. Paraglide makes of each message a function per
 * language and one that chooses. Here a message becomes one call with the text of the base language; every other language
 * is one file of texts, which is fetched by who reads that language (`routes/words.ts`, `routes/locale.state.svelte.ts`).
 * And its runtime can find the language in addresses and cookies, where Pit tells it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { keyOf, type Text, type Words } from '../src/routes/words.ts';

type Variants = [{ declarations: string[]; selectors: string[]; match: Record<string, string> }];
/** As the files in `messages` have them, apart for each language. */
export type Messages = Record<string, string | Variants>;
export type Languages = { base: string; messages: Record<string, Messages> };
type Lean = { text: Text; counted?: string };

const folder = join(import.meta.dirname, '../messages');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

export function readLanguages(): Languages {
	const { baseLocale, locales } = read('project.inlang/settings.json') as { baseLocale: string; locales: string[] };
	return {
		base: baseLocale,
		messages: Object.fromEntries(locales.map((each) => [each, read(`${each}.json`) as Messages]))
	};
}

/** A text, or a plural of one input; undefined for anything else that a message can be. */
function leanText(message: string | Variants | undefined): Lean | undefined {
	if (typeof message === 'string') return isPlain(message) ? { text: message } : undefined;
	const [{ declarations, selectors, match } = { declarations: [], selectors: [], match: {} }, ...more] = message ?? [];
	const [, name, counted] = /^local (\w+) = (\w+): plural$/.exec(declarations[1] ?? '') ?? [];
	if (more.length > 0 || declarations.length !== 2 || selectors.join() !== name || counted === undefined)
		return undefined;
	const texts = new Map(Object.entries(match).map(([when, text]) => [when.slice(`${name}=`.length), text]));
	const rest = texts.get('*');
	texts.delete('*');
	if (rest === undefined || (texts.get('other') ?? rest) !== rest || ![...texts.values()].every(isPlain))
		return undefined;
	return { text: Object.fromEntries(texts.set('other', rest)), counted };
}

/** No escapes, no markup: braces only around the name of an input. */
const isPlain = (text: string): boolean => !/[\\{}]/.test(text.replaceAll(/\{\w+\}/g, ''));

const baseText = ({ text }: Lean): string => (typeof text === 'string' ? text : (text['other'] ?? ''));

type Leaned = { key: string; lean: Lean; rest: Lean[] };

/** The messages that can be said the short way, with the same text in every other language. */
function leanEach({ base, messages }: Languages, others: string[]): Leaned[] {
	return Object.keys(messages[base] ?? {}).flatMap((key) => {
		const lean = leanText(messages[base]?.[key]);
		const rest = others.flatMap((each) => leanText(messages[each]?.[key]) ?? []);
		const fits = rest.length === others.length && rest.every((each) => each.counted === lean?.counted);
		return key !== '$schema' && lean !== undefined && fits ? [{ key, lean, rest }] : [];
	});
}

/**
 * What the build has to know of all messages together: the code of each, and the texts of the other languages.
 * @throws Error when two texts have the same key
 */
export function leanAll(languages: Languages): { modules: Map<string, string>; words: Record<string, Words> } {
	const others = Object.keys(languages.messages).filter((each) => each !== languages.base);
	const all = leanEach(languages, others);
	// The same text may mean two things, which another language tells apart: then it is looked up under its own name.
	const meanings = Map.groupBy(all, ({ lean }) => baseText(lean));
	const isAmbiguous = (text: string) =>
		new Set(meanings.get(text)?.map(({ lean, rest }) => JSON.stringify([lean, rest]))).size > 1;

	const modules = new Map<string, string>();
	const words: Record<string, Words> = Object.fromEntries(others.map((each) => [each, {}]));
	const taken = new Map<string, string>();
	for (const { key, lean, rest } of all) {
		const name = isAmbiguous(baseText(lean)) ? key : undefined;
		const found = baseText(lean) + (name ?? '');
		const short = keyOf(found);
		if ((taken.get(short) ?? found) !== found)
			throw new Error(`"${taken.get(short)}" and "${found}" get the same key: change a letter of one of them.`);
		taken.set(short, found);
		others.forEach((each, at) => Object.assign(words[each] ?? {}, { [short]: rest[at]?.text }));
		modules.set(key, leanModule(key, lean, name));
	}
	return { modules, words };
}

function leanModule(key: string, { text, counted }: Lean, name: string | undefined): string {
	const takes = /\{/.test(JSON.stringify(text).slice(1)) ? 'i' : '';
	const rest = name === undefined ? [counted] : [counted ?? '', name];
	const options = rest.filter((each) => each !== undefined).map((each) => JSON.stringify(each));
	const inputs = takes === '' && options.length > 0 ? '{}' : takes;
	const call = [JSON.stringify(text), ...(inputs === '' ? [] : [inputs]), ...options].join(', ');
	return `import { say } from '../../../routes/words.ts';\nexport const ${key} = (${takes}) => say(${call});\n`;
}

/**
 * Of Paraglide's runtime what Pit uses: the language is told to it before the first message is read, so it never has to
 * look for one. Whoever imports more of it finds out at build.
 */
export function leanRuntime(code: string): string | undefined {
	const [key] = /^export const localStorageKey = .*$/m.exec(code) ?? [];
	const { base, messages } = readLanguages();
	const lines = [
		`export const baseLocale = ${JSON.stringify(base)};`,
		`export const locales = ${JSON.stringify(Object.keys(messages))};`,
		key,
		'export const experimentalStaticLocale = undefined;',
		'export let getLocale = () => baseLocale;',
		'export const overwriteGetLocale = (next) => void (getLocale = next);'
	];
	return key === undefined ? undefined : lines.join('\n');
}

/** The file of each other language. Its name changes with its texts, so that it may be kept for ever. */
function wordFiles(words: Record<string, Words>): { language: string; path: string; source: string }[] {
	return Object.entries(words).map(([language, texts]) => {
		const source = JSON.stringify(texts);
		const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
		return { language, path: `_app/immutable/assets/words-${language}.${hash}.json`, source };
	});
}

/**
 * `import addresses from 'virtual:word-files'` gives the attributes for `<html>` that say where the files are. They stand
 * in the page and not in the code: else each word in another language would give new names to what everybody has.
 */
const addresses = 'virtual:word-files';

export function leanMessages(): Plugin {
	let isBuild = false;
	const { modules, words } = leanAll(readLanguages());
	const files = wordFiles(words);
	return {
		name: 'pit-lean-messages',
		configResolved: ({ command }) => void (isBuild = command === 'build'),
		resolveId: (id) => (id === addresses ? `\0${addresses}` : undefined),
		load(id) {
			if (id !== `\0${addresses}`) return undefined;
			const attributes = isBuild ? files.map(({ language, path }) => `data-words-${language}="/${path}"`) : [];
			return `export default ${JSON.stringify(attributes.join(' '))};`;
		},
		transform(code, id) {
			const [, file = ''] = /\/paraglide\/((?:messages\/\w+|runtime)\.js)$/.exec(id) ?? [];
			if (!isBuild || this.environment.name !== 'client' || file === '') return undefined;
			const lean = file === 'runtime.js' ? leanRuntime(code) : modules.get(basename(file, '.js'));
			return lean === undefined ? undefined : { code: lean, map: null };
		},
		generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const { path, source } of files) this.emitFile({ type: 'asset', fileName: path, source });
		}
	};
}
