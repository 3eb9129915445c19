import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from './content-check';
import { newDomain, writeDomain } from './content-new';
import { contentSchemas, schemaText } from './content-schema';

const root = join(import.meta.dirname, '..');
const example = join(root, 'src/content/example');
const desk = mkdtempSync(join(tmpdir(), 'pit-content-'));
afterAll(() => rmSync(desk, { recursive: true }));
const now = Date.parse('2026-11-22');

let copies = 0;
function copyOf(change: (read: (file: string) => string, write: (file: string, text: string) => void) => void): string {
	const folder = join(desk, `copy-${copies++}`);
	cpSync(example, folder, { recursive: true });
	change(
		(file) => readFileSync(join(folder, file), 'utf8'),
		(file, text) => writeFileSync(join(folder, file), text)
	);
	return folder;
}
const run = (tool: string, ...args: string[]) =>
	spawnSync(process.execPath, [join(root, 'deploy', tool), ...args], { encoding: 'utf8' });

describe('content:check', () => {
	test('finds nothing in the example, and ends with 0', async () => {
		expect(await checkContent(example, now)).toEqual({ mistakes: [], hints: [] });
		const { status, stdout } = run('content-check.ts', example);
		expect({ status, stdout }).toEqual({ status: 0, stdout: `${example} is fine: a server can start with it.\n` });
	});

	test('says all mistakes at once with file, field and advice, and ends with 1', () => {
		const folder = copyOf((read, write) => {
			write('domains/parenting.json', read('domains/parenting.json').replace('"title"', '"titel"'));
			write('pack.json', read('pack.json').replace('"eight"', '"nine"'));
			write('domains/sleep.json', '{ "id": "sleep",, }');
		});
		const { status, stderr } = run('content-check.ts', folder);
		expect(status).toBe(1);
		expect(stderr).toContain('4 mistake(s)');
		expect(stderr).toMatch(/domains\/sleep\.json · line 1 · This is no JSON: .+\./);
		expect(stderr).toMatch(/domains\/parenting\.json · title · This is missing/);
		expect(stderr).toMatch(/domains\/parenting\.json · There is no field titel here/);
		expect(stderr).toMatch(/pack\.json · defaultDomainSet · There is no set "nine"/);
	});

	test('a folder that is not there is a mistake, and no folder at all a question', () => {
		expect(run('content-check.ts', join(desk, 'nowhere')).status).toBe(1);
		expect(run('content-check.ts').status).toBe(2);
	});

	test('hard Dutch, a name that is a stamp and an old number are hints: they stop nothing', async () => {
		const folder = copyOf((read, write) => {
			write('domains/parenting.json', read('domains/parenting.json').replace('"nl": "Opvoeden"', '"nl": "Verslaving"'));
			write('pack.json', read('pack.json').replace('Bel ons overdag.', 'Raadpleeg uw zorgcoördinator.'));
		});
		const { mistakes, hints } = await checkContent(folder, Date.parse('2028-01-01'));
		expect(mistakes).toEqual([]);
		const said = hints.map(({ file, field, advice }) => `${file} ${field} ${advice}`);
		expect(said).toContainEqual(expect.stringMatching(/^domains\/parenting\.json title\.nl .*stamp.*"mind"/));
		expect(said).toContainEqual(expect.stringMatching(/^pack\.json organisation\.contact\.text .*"je".* uw$/));
		expect(said).toContainEqual(expect.stringMatching(/^pack\.json organisation\.help\[0\]\.checked .*2026-11-22/));
		expect(run('content-check.ts', folder).status).toBe(0);
	});

	test('a word that the organisation explains itself is no hint', async () => {
		const hard = (read: (file: string) => string) => read('pack.json').replace('overdag.', 'bij de receptiebalie.');
		const without = copyOf((read, write) => write('pack.json', hard(read)));
		const explained = copyOf((read, write) => {
			write('pack.json', hard(read));
			write(
				'glossary.json',
				JSON.stringify({ words: [{ word: 'receptiebalie', nl: 'waar je binnenkomt', en: 'the desk' }] })
			);
		});
		expect((await checkContent(without, now)).hints).toHaveLength(1);
		expect(await checkContent(explained, now)).toEqual({ mistakes: [], hints: [] });
	});
});

describe('content:new', () => {
	const fill = (text: string) =>
		text
			.replace(/"‹one of [^›]*›"/g, '"mind"')
			.replace(/‹vraag: [^›]*›/g, 'Hoe gaat het?')
			.replace(/‹[^›]*›/g, 'Goed zo');

	test('what it writes passes once the marked words are filled in, in both languages, and not before', async () => {
		const folder = join(desk, 'new');
		expect(writeDomain('sleeping-well', folder)).toMatchObject({ ok: true });
		const before = await checkContent(folder, now);
		expect(before.mistakes.length).toBeGreaterThan(20);
		for (const { advice } of before.mistakes) expect(advice).toContain('Still to fill in');
		expect(before.hints).toEqual([]);
		for (const file of globSync('**/*.json', { cwd: folder })) {
			const path = join(folder, file);
			writeFileSync(path, fill(readFileSync(path, 'utf8')));
		}
		expect(await checkContent(folder, now)).toEqual({ mistakes: [], hints: [] });
	});

	test('an id that is there, in Pit or in the folder, is refused and nothing is written', () => {
		const folder = join(desk, 'twice');
		expect(writeDomain('money', folder)).toMatchObject({ ok: false, why: expect.stringContaining('copy') });
		expect(writeDomain('Geld & Zo', folder)).toMatchObject({ ok: false });
		expect(existsSync(folder)).toBe(false);
		expect(writeDomain('sleep', folder)).toMatchObject({ ok: true });
		writeFileSync(join(folder, 'domains/sleep.json'), 'mine');
		expect(writeDomain('sleep', folder)).toMatchObject({ ok: false });
		expect(readFileSync(join(folder, 'domains/sleep.json'), 'utf8')).toBe('mine');
	});

	test('it asks something for each of the five texts', () => {
		const { questions } = newDomain('x') as { questions: { field: string }[] };
		expect(questions.map(({ field }) => field)).toEqual(['now', 'goesWell', 'hard', 'help', 'want']);
	});
});

describe('the JSON Schemas', () => {
	const schemas = Object.entries(contentSchemas());

	test.each(schemas)('%s is what the server checks with: npm run content:schema', (file, schema) => {
		expect(readFileSync(join(root, 'src/content/schema', file), 'utf8')).toBe(schemaText(schema));
	});

	test('there are no others', () => {
		expect(globSync('*', { cwd: join(root, 'src/content/schema') }).sort()).toEqual(
			schemas.map(([file]) => file).sort()
		);
	});

	test('every file of the example names the one of its kind', () => {
		for (const file of globSync('**/*.json', { cwd: example })) {
			const { $schema } = JSON.parse(readFileSync(join(example, file), 'utf8')) as { $schema?: string };
			const kind = file === 'pack.json' ? 'pack' : dirname(file);
			expect(join(example, dirname(file), $schema ?? ''), file).toBe(join(root, `src/content/schema/${kind}.json`));
		}
	});

	test('they know every field, and say no to another', () => {
		const schema = contentSchemas()['domains.json'] as {
			additionalProperties: boolean;
			properties: Record<string, { description?: string }>;
		};
		expect(schema.additionalProperties).toBe(false);
		expect(schema.properties['reportsTo']?.description).toContain('seven');
		expect(Object.keys(schema.properties)).toContain('$schema');
	});
});
