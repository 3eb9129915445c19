/** The how-to page, followed word by word: its commands are run, its files written, and it says what really comes out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { localizePack } from '../src/lib/domain/content-source';
import { localeIds } from '../src/lib/domain/ids';
import { openContent, servedContent } from '../src/lib/server/served-content';

const root = join(import.meta.dirname, '..');
const desk = mkdtempSync(join(tmpdir(), 'pit-how-to-'));
afterAll(() => rmSync(desk, { recursive: true }));

type Step =
	{ kind: 'run'; command: string } | { kind: 'says'; lines: string[] } | { kind: 'write'; file: string; text: string };

/** Blocks of a page in order: sh is run, text is what it says, json stands under the name of its file. */
function stepsOf(page: string): Step[] {
	const blocks = page.matchAll(/(?:^`([^`\n]+)`:\n\n)?^```(sh|text|json)\n([\s\S]*?)^```$/gm);
	return [...blocks].flatMap(([, file, kind, text = '']): Step[] => {
		const lines = text.trimEnd().split('\n');
		if (kind === 'sh') return lines.map((command) => ({ kind: 'run', command }));
		return kind === 'text' ? [{ kind: 'says', lines }] : [{ kind: 'write', file: file ?? '', text }];
	});
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What npm would run, but on this desk and without npm: `node deploy/x.ts …` → that file, with what was given. */
function run(command: string): { output: string; status: number | null } {
	const [, name = '', given = '', forgiving] = /^npm run (\S+) ?(.*?)( \|\| true)?$/.exec(command) ?? [];
	const [, file] = /^node (\S+)$/.exec(scripts[name] ?? '') ?? [];
	if (file === undefined) throw new Error(`the page has a command that this test does not know: ${command}`);
	const done = spawnSync(process.execPath, [join(root, file), ...given.split(' ')], { cwd: desk, encoding: 'utf8' });
	return { output: done.stdout + done.stderr, status: forgiving === undefined ? done.status : 0 };
}

test('docs/how-to/new-life-domain.md, from the first command to a server that has the domain', () => {
	const steps = stepsOf(readFileSync(join(root, 'docs/how-to/new-life-domain.md'), 'utf8'));
	const started: string[] = [];
	let output = '';
	for (const step of steps) {
		if (step.kind === 'write') writeFileSync(join(desk, step.file), step.text);
		else if (step.kind === 'says') for (const line of step.lines) expect(output).toContain(line);
		else {
			const [, folder] = /^CONTENT_DIR=(\S+) npm start$/.exec(step.command) ?? [];
			if (folder !== undefined) {
				// What a server does at its start with that folder (hooks.server.ts); tests/journeys starts a whole one.
				openContent(join(desk, folder));
				started.push(folder);
				continue;
			}
			const done = run(step.command);
			expect(done.status, `${step.command}\n${done.output}`).toBe(0);
			({ output } = done);
		}
	}
	expect(steps.filter(({ kind }) => kind === 'write')).toHaveLength(2);
	expect(started).toEqual(['content']);
	for (const locale of localeIds) {
		const pack = localizePack(servedContent().pack, locale);
		for (const set of pack.domainSets) expect(set.domains.at(-1)).toBe('parenting');
		expect(pack.headings.domains['parenting']).toEqual({ nl: 'Opvoeden', en: 'Raising children' });
	}
	const again = run('npm run content:new domain parenting');
	expect(again.status).toBe(1);
	expect(again.output).toContain('is there already');
});
