import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { say, speakFrom } from '../src/routes/words.ts';
import { leanAll, leanRuntime, readLanguages, type Languages } from './lean-messages.ts';

const root = join(import.meta.dirname, '..');
const compiled = join(root, 'src/lib/paraglide');
const read = (path: string) => readFileSync(join(compiled, path), 'utf8');
const languages = readLanguages();
const keys = Object.keys(languages.messages[languages.base] ?? {}).filter((key) => key !== '$schema');
const { modules, words } = leanAll(languages);

type Inputs = Record<string, unknown>;
type Message = (inputs: Inputs) => string;
const plural = (locale: string, count: unknown) => new Intl.PluralRules(locale).select(Number(count));

/** A module of one message, with what it imports. */
function run(code: string, key: string, locale: string, inputs: Inputs): string {
	const body = code.replace(/^import .*$/gm, '').replace(/^export /gm, '');
	const make = new Function('getLocale', 'experimentalStaticLocale', 'registry', 'say', `${body}\nreturn ${key};`);
	return (make(() => locale, undefined, { plural }, say) as Message)(inputs);
}
const speak = (language: string) => speakFrom(() => ({ language, words: words[language] }));
afterEach(() => speak(languages.base));

test('every message says the same as before, in every language', () => {
	for (const locale of Object.keys(languages.messages)) {
		speak(locale);
		for (const key of keys) {
			const lean = modules.get(key) ?? '';
			for (const count of [0, 1, 2, 21]) {
				const inputs = new Proxy(
					{ count },
					{ get: (_, name) => (name === 'count' ? count : `<{count}${String(name)}>`) }
				);
				const code = read(`messages/${key}.js`);
				expect(run(lean, key, locale, inputs), `${locale} ${key}`).toBe(run(code, key, locale, inputs));
				if (!code.includes('count')) break;
			}
		}
	}
	expect(modules.size / keys.length).toBeGreaterThan(0.9);
});

test('the code of a message holds the text of the base language and no other', () => {
	const code = [...modules.values()].join('\n');
	expect(code).toContain('Mijn kracht');
	expect(code).not.toContain('My strength');
	expect(JSON.stringify(words['en'])).toContain('My strength');
	expect(code.length).toBeLessThan(200 * keys.length);
});

test('a language that has no word for it says it in the base language', () => {
	speakFrom(() => ({ language: 'en', words: {} }));
	expect(run(modules.get('door_strengths') ?? '', 'door_strengths', 'en', {})).toBe('Mijn kracht');
	expect(run(modules.get('strength_count') ?? '', 'strength_count', 'en', { count: 1 })).toBe('1 kracht');
});

test('Pit has the name that it has here, in every language; what people wrote is not touched', () => {
	const named = (key: string, language: string, inputs: Inputs) => {
		speakFrom(() => ({ language, words: words[language], name: "De $& '10" }));
		return run(modules.get(key) ?? '', key, language, inputs);
	};
	expect(named('page_title', 'nl', { screen: 'Pit en ik' })).toBe("Pit en ik – De $& '10");
	expect(named('about_title', 'en', {})).toBe("About De $& '10");
	expect(named('about_made_with', 'nl', { name: 'Brug', pit: 'Pit' })).toBe('Brug is gemaakt met Pit.');
	expect(named('damaged_text', 'nl', { count: 1 })).not.toMatch(/\bPit\b/);
});

const made = (nl: Languages['messages'][string], en: Languages['messages'][string], pl?: typeof nl) =>
	leanAll({ base: 'nl', messages: { nl, en, ...(pl && { pl }) } });
const counted = (match: Record<string, string>) =>
	[{ declarations: ['input count', 'local n = count: plural'], selectors: ['n'], match }] as [never];

test('one text with two meanings is looked up under its own name; with one meaning it is kept once', () => {
	const { modules: code, words: found } = made(
		{ a: 'af', b: 'af', c: 'ja', d: 'ja' },
		{ a: 'off', b: 'done', c: 'yes', d: 'yes' }
	);
	speakFrom(() => ({ language: 'en', words: found['en'] }));
	expect(['a', 'b', 'c', 'd'].map((key) => run(code.get(key) ?? '', key, 'en', {}))).toEqual([
		'off',
		'done',
		'yes',
		'yes'
	]);
	expect(Object.values(found['en'] ?? {})).toHaveLength(3);
});

test('a third language counts in its own way', () => {
	const { modules: code, words: found } = made(
		{ n: counted({ 'n=one': '{count} doel', 'n=other': '{count} doelen', 'n=*': '{count} doelen' }) },
		{ n: counted({ 'n=one': '{count} goal', 'n=other': '{count} goals', 'n=*': '{count} goals' }) },
		{
			n: counted({
				'n=one': '{count} cel',
				'n=few': '{count} cele',
				'n=many': '{count} celów',
				'n=other': '{count} celu',
				'n=*': '{count} celu'
			})
		}
	);
	speakFrom(() => ({ language: 'pl', words: found['pl'] }));
	const said = [1, 2, 5, 1.5].map((count) => run(code.get('n') ?? '', 'n', 'pl', { count }));
	expect(said).toEqual(['1 cel', '2 cele', '5 celów', '1.5 celu']);
});

test('what is written in another way stays as it comes: markup, escapes, one that is no plural in one language', () => {
	const odd = { a: 'een \\{haak\\}', b: 'ja', c: 'met {#b}vet{/b}' };
	const { modules: code } = made(odd, { a: 'a', b: counted({ 'n=one': '{count}', 'n=*': '{count}s' }), c: 'c' });
	expect([...code.keys()]).toEqual([]);
});

test('two texts with the same key stop the build', () => {
	// Found by trying: FNV-1a gives both the same 32 bits.
	const [one, other] = ['costarring', 'liquid'];
	expect(() => made({ a: one, b: other }, { a: 'a', b: 'b' })).toThrow('change a letter');
});

test('only pages without a script ask for a message in a language by name: the others get the one on screen', () => {
	const asking = globSync('src/routes/**/*.{svelte,ts}', { cwd: root }).filter((path) =>
		/\bm\.\w+\([^)]*\blocale:/.test(readFileSync(join(root, path), 'utf8'))
	);
	expect(asking.sort()).toEqual(['src/routes/away/+page.svelte', 'src/routes/old/+page.svelte']);
});

test('the runtime asks nobody for the language until it is told', async () => {
	expect(existsSync(join(compiled, 'runtime.js'))).toBe(true);
	const lean = leanRuntime(read('runtime.js')) ?? '';
	const runtime = await import(`data:text/javascript,${encodeURIComponent(lean)}`);
	const before = (await import('../src/lib/paraglide/runtime.js')) as Record<string, unknown>;
	for (const name of ['baseLocale', 'locales', 'localStorageKey', 'experimentalStaticLocale'])
		expect(runtime[name], name).toEqual(before[name]);
	expect(runtime.getLocale()).toBe('nl');
	runtime.overwriteGetLocale(() => 'en');
	expect(runtime.getLocale()).toBe('en');
});
