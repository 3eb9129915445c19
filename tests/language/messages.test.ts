/** Interface words: the same keys and placeholders in every language, and none lost when they are compiled. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Variants = { declarations: string[]; selectors: string[]; match: Record<string, string> };
type Messages = Record<string, string | Variants[]>;

const locales = ['nl', 'en'] as const;
const load = (locale: string): Messages => {
	const file = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Messages;
	return Object.fromEntries(Object.entries(file).filter(([key]) => key !== '$schema'));
};
const all = Object.fromEntries(locales.map((locale) => [locale, load(locale)])) as Record<string, Messages>;
const keys = Object.keys(all['nl'] ?? {});

const texts = (message: string | Variants[] | undefined): string[] =>
	typeof message === 'string' ? [message] : (message ?? []).flatMap((each) => Object.values(each.match));
const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');

describe.each(locales)('%s', (locale) => {
	const messages = all[locale] ?? {};
	test('has the same keys', () => expect(Object.keys(messages).sort()).toEqual([...keys].sort()));
	test('has the same placeholders', () => {
		for (const key of keys) {
			const expected = placeholders(texts(all['nl']?.[key]).join(' '));
			for (const text of texts(messages[key])) expect(placeholders(text), key).toBe(expected);
		}
	});
	test('plurals have every category of the language and end with a catch-all', () => {
		const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
		const plurals = Object.values(messages).filter((each) => typeof each !== 'string');
		expect(plurals.length).toBeGreaterThan(0);
		for (const [variants] of plurals) {
			const names = Object.keys(variants?.match ?? {});
			for (const category of categories) expect(names).toContain(`n=${category}`);
			expect(names.at(-1)).toBe('n=*');
		}
	});
	test('no text is empty', () => {
		for (const key of keys) for (const text of texts(messages[key])) expect(text.trim(), key).not.toBe('');
	});
});

test('no message is lost at compile', async () => {
	const { m } = (await import('../../src/lib/paraglide/messages.js')) as {
		m: Record<string, (inputs: object, options: object) => string>;
	};
	expect(Object.keys(m).sort()).toEqual([...keys].sort());
	for (const locale of locales) {
		for (const key of keys) {
			// A message that was lost in one language gives back its key.
			expect(m[key]?.({ count: 2 }, { locale }), `${locale} ${key}`).not.toBe(key);
		}
	}
});

test('every message is used, and every used message is there', () => {
	const code = globSync('src/routes/**/*.{svelte,ts}')
		.map((path) => readFileSync(path, 'utf8'))
		.join('\n');
	const used = new Set([...code.matchAll(/\bm\.([a-z0-9_]+)/g)].map(([, key]) => key));
	expect([...used].sort()).toEqual([...keys].sort());
});
