/** `npm test`: every gate, and one line at the end that adds them all up. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { ensureChromium } from './browser.ts';
import { ensurePostgres } from './postgres.ts';

type Counts = { passed: number; failed: number };

const bin = (path: string, ...args: string[]): string[] => [process.execPath, `node_modules/${path}`, ...args];

/** A command that is one gate: it passes or it does not. */
async function gate(name: string, [command = '', ...args]: string[]): Promise<Counts> {
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
	const [code, ...said] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
	const passed = code[0] === 0;
	console.log(`${passed ? '✓' : '✗'} ${name}`);
	if (!passed) console.log(said.join(''));
	return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A suite that writes its own count; when it wrote none, that is one failure. */
function suite(
	name: string,
	[command = '', ...args]: string[],
	report: string,
	count: (json: string) => Counts
): Counts {
	rmSync(report, { force: true });
	const { status } = spawnSync(command, args, { stdio: 'inherit' });
	let counts: Counts = existsSync(report) ? count(readFileSync(report, 'utf8')) : { passed: 0, failed: 1 };
	// Something outside the tests went wrong: that may not pass as green.
	if (status !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 };
	console.log(`${counts.failed === 0 ? '✓' : '✗'} ${name}: ${counts.passed} passed, ${counts.failed} failed`);
	return counts;
}

const ofVitest = (json: string): Counts => {
	const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests } = JSON.parse(json);
	return { passed: numPassedTests, failed: numFailedTests || (numTotalTests === 0 ? 1 : numFailedTestSuites) };
};
const ofPlaywright = (json: string): Counts => {
	const { expected, unexpected, flaky } = JSON.parse(json).stats;
	if (flaky > 0) console.log(`! ${flaky} journeys passed only at the second try: look at them`);
	return { passed: expected + flaky, failed: unexpected };
};

mkdirSync('tests/.out', { recursive: true });
process.env['PIT_CHROMIUM'] = ensureChromium();
ensurePostgres();
execFileSync(process.execPath, ['deploy/build-when-needed.mjs'], { stdio: 'inherit' });

// Each of these keeps one processor busy: two at a time.
const typed = gate(
	'types',
	bin('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings')
);
const results = [
	await gate('format', bin('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn')),
	await gate('lint', bin('eslint/bin/eslint.js', '.')),
	await typed,
	suite(
		'unit, property, contract, language, rooms, weight',
		bin(
			'vitest/vitest.mjs',
			'run',
			'--reporter=default',
			'--reporter=json',
			'--outputFile.json=tests/.out/vitest.json'
		),
		'tests/.out/vitest.json',
		ofVitest
	),
	suite(
		'journeys and accessibility',
		bin('@playwright/test/cli.js', 'test', '-c', 'tests/journeys/playwright.config.ts'),
		'tests/.out/journeys.json',
		ofPlaywright
	)
];

const passed = results.reduce((sum, each) => sum + each.passed, 0);
const failed = results.reduce((sum, each) => sum + each.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
