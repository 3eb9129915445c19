/**
 * `npm run bench [-- weight|browser|own-work|release|server]`: the figures of docs/benchmarks.md, measured anew.
 * With `--million` the server also carries a million shares.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild, startServer } from '../contract/live-server.ts';
import { measureBrowser } from './browser.ts';
import { measureOwnWork } from './own-work.ts';
import { measureRelease } from './release.ts';
import { measureServer } from './server.ts';
import { figureTable, kilo, openBuild, openPage, openScreens, table, weigh } from './weight.ts';

const million = process.argv.includes('--million');
const parts = {
	async weight() {
		const build = openBuild();
		const dataDir = mkdtempSync(join(tmpdir(), 'pit-bench-'));
		const server = await startServer({ DATA_DIR: dataDir });
		const { headers } = await fetch(`${server.url}/content/nl`, { headers: { 'accept-encoding': 'br' } });
		await server.stop('SIGKILL');
		rmSync(dataDir, { recursive: true });

		console.log(`${figureTable(weigh(build, Number(headers.get('content-length'))))}\n`);
		const first = openPage(build, '/');
		const screens = openScreens(build).map(({ route, js, css }) => [
			route,
			kilo(build.sizeOf(js)),
			kilo(build.sizeOf(css)),
			kilo(build.sizeOf(js.difference(first.js)) + build.sizeOf(css.difference(first.css)))
		]);
		console.log(table(['screen, kB brotli', 'JS', 'CSS', 'besides the first screen'], screens));
	},
	browser: measureBrowser,
	'own-work': measureOwnWork,
	release: measureRelease,
	server: () => measureServer({ million })
};
type Part = keyof typeof parts;
const isPart = (name: string): name is Part => name in parts;

const asked = process.argv.slice(2).filter((name) => name !== '--million');
if (!asked.every(isPart)) {
	console.error(`npm run bench -- [${Object.keys(parts).join('|')}] [--million]`);
	process.exit(1);
}
ensureBuild();
for (const part of asked.length > 0 ? asked : (Object.keys(parts) as Part[])) {
	console.log(`\n## ${part}\n`);
	await parts[part]();
}
