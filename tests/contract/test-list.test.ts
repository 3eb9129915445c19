import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/sharing-protocol.md'), 'utf8');
const [, list = ''] = page.split('## Tests, each by name');
const lines = [...list.matchAll(/^\| ([^|]+) \| `([^`|]+)` \| ([^|]+) \|$/gm)].map(([, what, file, name]) => ({
	what,
	file: file ?? '',
	name: name ?? ''
}));

/** The name as a test's own text, not as a part of a longer one. */
const hasTest = (file: string, name: string) =>
	existsSync(join(root, file)) &&
	new RegExp(`['\`: ]${RegExp.escape(name)}['\` ]`).test(readFileSync(join(root, file), 'utf8'));

test('every line of the protocol’s list is a test of that name', () => {
	expect(lines.length).toBeGreaterThan(50);
	expect(lines.filter(({ file, name }) => !hasTest(file, name))).toEqual([]);
});

test('a name that no test has is noticed', () => {
	expect(hasTest('src/lib/sharing/link.test.ts', 'link with 48 characters: damaged')).toBe(false);
	expect(hasTest('src/lib/sharing/link.test.ts', 'link with 47 characters')).toBe(false);
	expect(hasTest('src/lib/sharing/none.test.ts', 'wrong L')).toBe(false);
});
