import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** What each of these pages promises, and the file and name of the test that shows it. */
const lists = [
	{ page: 'docs/sharing-protocol.md', under: '## Tests, each by name', atLeast: 50 },
	{ page: 'docs/reliability.md', under: '## Faults, each by name', atLeast: 20 }
].map((each) => {
	const [, list = ''] = readFileSync(join(root, each.page), 'utf8').split(each.under);
	const lines = [...list.matchAll(/^\| ([^|]+) \| `([^`|]+)` \| ([^|]+) \|$/gm)];
	return { ...each, lines: lines.map(([, what, file = '', name = '']) => ({ what, file, name })) };
});

/** The name as a test's own text, not as a part of a longer one. */
const hasTest = (file: string, name: string) =>
	existsSync(join(root, file)) &&
	new RegExp(`['\`: ]${RegExp.escape(name)}['\` ]`).test(readFileSync(join(root, file), 'utf8'));

test.each(lists)('every line of the list in $page is a test of that name', ({ lines, atLeast }) => {
	expect(lines.length).toBeGreaterThan(atLeast);
	expect(lines.filter(({ file, name }) => !hasTest(file, name))).toEqual([]);
});

test('a name that no test has is noticed', () => {
	expect(hasTest('src/lib/sharing/link.test.ts', 'link with 48 characters: damaged')).toBe(false);
	expect(hasTest('src/lib/sharing/link.test.ts', 'link with 47 characters')).toBe(false);
	expect(hasTest('src/lib/sharing/none.test.ts', 'wrong L')).toBe(false);
});
