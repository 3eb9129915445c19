/** The rules of the rooms, run over the house, and a proof that each of them fires. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** Room, the line that must not stand there, and the rule that says so. */
const trespasses: [file: string, code: string, rule: string][] = [
	['src/lib/domain/x.ts', "import { m } from '$paraglide/messages.js';", 'no-restricted-imports'],
	['src/lib/domain/x.ts', "import { tick } from 'svelte';", 'no-restricted-imports'],
	['src/lib/domain/x.ts', "import { openDB } from 'idb';", 'no-restricted-imports'],
	['src/lib/domain/x.ts', "import { Kysely } from 'kysely';", 'no-restricted-imports'],
	['src/lib/domain/x.ts', "import { x } from '$lib/storage/store';", 'no-restricted-imports'],
	['src/lib/domain/x.ts', "import { x } from '../storage/store';", 'no-restricted-imports'],
	['src/lib/domain/x.ts', "import { z } from 'zod';", 'no-restricted-imports'],
	['src/lib/domain/x.ts', 'export const at = Date.now();', 'no-restricted-properties'],
	['src/lib/domain/x.ts', 'export const id = crypto.randomUUID();', 'no-restricted-properties'],
	['src/lib/domain/x.ts', 'export const n = Math.random();', 'no-restricted-properties'],
	['src/lib/domain/x.ts', "export const answer = fetch('/');", 'no-restricted-globals'],
	['src/lib/ui/x.ts', "import { x } from '$lib/domain/text';", 'no-restricted-imports'],
	['src/lib/ui/x.ts', "import { x } from '../domain/text';", 'no-restricted-imports'],
	['src/lib/ui/x.ts', "import { m } from '$paraglide/messages.js';", 'no-restricted-imports'],
	['src/lib/ui/x.ts', "import { goto } from '$app/navigation';", 'no-restricted-imports'],
	['src/lib/storage/x.ts', "import { tick } from 'svelte';", 'no-restricted-imports'],
	['src/lib/storage/x.ts', "import { x } from '$lib/sharing/link';", 'no-restricted-imports'],
	['src/lib/storage/x.ts', "import { x } from '../server/log';", 'no-restricted-imports'],
	['src/lib/sharing/x.ts', "import { x } from '$lib/server/log';", 'no-restricted-imports'],
	['src/lib/sharing/x.ts', "import { x } from '../ui/grow';", 'no-restricted-imports'],
	['src/lib/server/x.ts', "import { x } from '$lib/storage/store';", 'no-restricted-imports'],
	['src/lib/server/x.ts', "import { x } from '../sharing/link';", 'no-restricted-imports'],
	['src/lib/server/x.ts', "import { tick } from 'svelte';", 'no-restricted-imports'],
	['src/lib/server/x.ts', 'export const write = (db) => db.transaction().execute();', 'no-restricted-syntax'],
	['src/routes/x.ts', "import { openDB } from 'idb';", 'no-restricted-imports'],
	['src/routes/x.ts', "import { Kysely } from 'kysely';", 'no-restricted-imports'],
	['src/routes/x.ts', "import { x } from '$lib/server/log';", 'no-restricted-imports'],
	['src/routes/X.svelte', '<script lang="ts">import { x } from \'$lib/server/log\';</script>', 'no-restricted-imports'],
	['src/routes/X.svelte', '<p>x</p><style>p { color: #ff0000; }</style>', 'no-restricted-syntax'],
	['src/lib/ui/X.svelte', '<p>x</p><style>p { margin-left: 4px; }</style>', 'no-restricted-syntax']
];

describe('every rule of the rooms fires', () => {
	test.each(trespasses)('%s may not hold: %s', async (file, code, rule) => {
		const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, file) });
		expect(result?.messages.map((each) => each.ruleId)).toContain(rule);
	});

	test('a server door may import the server', async () => {
		const [result] = await eslint.lintText("export { x } from '$lib/server/log';\n", {
			filePath: join(root, 'src/routes/api/+server.ts')
		});
		expect(result?.messages.map((each) => each.ruleId)).not.toContain('no-restricted-imports');
	});
});

describe('the graph', () => {
	const scratch = mkdtempSync(join(tmpdir(), 'pit-rooms-'));
	afterAll(() => rmSync(scratch, { recursive: true }));

	const cruise = (cwd: string): { rule: string; from: string }[] => {
		const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
		const args = [bin, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
		let out: string;
		try {
			out = execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 64 << 20 });
		} catch (error) {
			// It ends with the number of violations, and still prints them.
			out = (error as { stdout: string }).stdout;
		}
		const { summary } = JSON.parse(out) as {
			summary: { violations: { rule: { name: string }; from: string }[]; totalCruised: number };
		};
		expect(summary.totalCruised).toBeGreaterThan(1);
		return summary.violations.map((each) => ({ rule: each.rule.name, from: each.from }));
	};

	const house = (files: Record<string, string>): string => {
		const dir = mkdtempSync(join(scratch, 'house-'));
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(dir, path)), { recursive: true });
			writeFileSync(join(dir, path), text);
		}
		cpSync(join(root, '.dependency-cruiser.cjs'), join(dir, '.dependency-cruiser.cjs'));
		mkdirSync(join(dir, 'tests/rooms'), { recursive: true });
		cpSync(join(root, 'tests/rooms/aliases.cjs'), join(dir, 'tests/rooms/aliases.cjs'));
		symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
		return dir;
	};

	test('the house has no circle and no wrong arrow', () => {
		expect(cruise(root)).toEqual([]);
	});

	test('a circle is found', () => {
		const dir = house({
			'src/lib/domain/a.ts': "import './b';\nexport const a = 1;\n",
			'src/lib/domain/b.ts': "import './a';\nexport const b = 1;\n"
		});
		expect(cruise(dir).map((each) => each.rule)).toContain('no-circles');
	});

	test('a circle through an alias is found', () => {
		const dir = house({
			'src/lib/storage/a.ts': "import '$lib/domain/b';\nexport const a = 1;\n",
			'src/lib/domain/b.ts': "import '$lib/storage/a';\nexport const b = 1;\n"
		});
		expect(cruise(dir).map((each) => each.rule)).toEqual(expect.arrayContaining(['no-circles', 'domain-stands-alone']));
	});

	test.each([
		['domain-stands-alone', 'src/lib/domain/a.ts', 'src/lib/storage/b.ts', '../storage/b'],
		['ui-stands-alone', 'src/lib/ui/a.ts', 'src/lib/domain/b.ts', '../domain/b'],
		['nothing-imports-routes', 'src/lib/sharing/a.ts', 'src/routes/b.ts', '../../routes/b'],
		['server-behind-its-doors', 'src/routes/a.ts', 'src/lib/server/b.ts', '../lib/server/b']
	])('%s fires', (rule, from, to, path) => {
		const dir = house({ [from]: `import '${path}';\nexport const a = 1;\n`, [to]: 'export const b = 1;\n' });
		expect(cruise(dir).map((each) => each.rule)).toContain(rule);
	});
});
