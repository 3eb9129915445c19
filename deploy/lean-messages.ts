/**
 * Makes what Paraglide compiles smaller, in the build for browsers only. Each message comes as one function per language
 * and a third that chooses, with options that Pit never uses: three names where one will do, several hundred times. And
 * its runtime can find the language in addresses and cookies, where Pit has `routes/locale.state.svelte.ts`.
 */
import type { Plugin } from 'vite';

const texts = /^const (\w+?)_\w+ = .*=> \{\n\treturn .*?\((`(?:[^`\\]|\\.)*`)\)\n\};$/gm;
const chosen = /^export const (\w+) = /m;

/** A message with one text per language; undefined for any other, such as a plural, which stays as it is. */
export function leanMessage(code: string): string | undefined {
	const [, name] = chosen.exec(code) ?? [];
	const found = [...code.matchAll(texts)].map(([, language = '', text = '']) => ({ language, text }));
	const [base, ...others] = found;
	if (name === undefined || !base || code.split(/^const /m).length - 1 !== found.length) return undefined;
	const choice = others.map(({ language, text }) => `getLocale() === '${language}' ? ${text} : `).join('');
	return `import { getLocale } from '../runtime.js';\nexport const ${name} = (i) => ${choice}${base.text};\n`;
}

/** The language is told to the runtime before the first message is read, so it never has to look for it. */
export function leanRuntime(code: string): string | undefined {
	const lean = code.replace(
		/^export let getLocale = \(\) => \{\n[\s\S]*?\n\};$/m,
		'export let getLocale = () => baseLocale;'
	);
	return lean === code ? undefined : lean;
}

export const leanMessages = (): Plugin => ({
	name: 'pit-lean-messages',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	transform(code, id) {
		const [, file = ''] = /\/paraglide\/((?:messages\/\w+|runtime)\.js)$/.exec(id) ?? [];
		if (file === '' || file === 'messages/_index.js') return undefined;
		const lean = file === 'runtime.js' ? leanRuntime(code) : leanMessage(code);
		return lean === undefined ? undefined : { code: lean, map: null };
	}
});
