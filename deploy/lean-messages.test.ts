import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leanMessage, leanRuntime } from './lean-messages.ts';

const root = join(import.meta.dirname, '..');
const compiled = join(root, 'src/lib/paraglide');
const read = (path: string) => readFileSync(join(compiled, path), 'utf8');
const keys = Object.keys(JSON.parse(readFileSync(join(root, 'messages/nl.json'), 'utf8')) as object).filter(
	(key) => key !== '$schema'
);
const inputs = new Proxy({}, { get: (_, name) => `<${String(name)}>` });

/** A module of one message, with the language that it asks for. */
function run(code: string, key: string, locale: string): string {
	const body = code.replace(/^import .*$/gm, '').replace(/^export /gm, '');
	const plural = () => 'other';
	const make = new Function('getLocale', 'experimentalStaticLocale', 'registry', `${body}\nreturn ${key};`);
	return (make(() => locale, undefined, { plural }) as (inputs: object) => string)(inputs);
}

test('every message says the same as before, in every language', () => {
	let made = 0;
	for (const key of keys) {
		const code = read(`messages/${key}.js`);
		const lean = leanMessage(code);
		if (lean === undefined) continue;
		made += 1;
		for (const locale of ['nl', 'en']) expect(run(lean, key, locale), key).toBe(run(code, key, locale));
		expect(lean.length).toBeLessThan(code.length);
	}
	expect(made / keys.length).toBeGreaterThan(0.9);
});

test('a plural stays as it is', () => expect(leanMessage(read('messages/strength_count.js'))).toBeUndefined());

test('the runtime asks nobody for the language until it is told', () => {
	expect(existsSync(join(compiled, 'runtime.js'))).toBe(true);
	const lean = leanRuntime(read('runtime.js'));
	expect(lean).toContain('export let getLocale = () => baseLocale;');
	expect(lean).toContain('export const overwriteGetLocale');
});
