/** `npm run test:engines`: the frozen vectors and the main journey in Firefox ESR and WebKitGTK, from Debian's packages. */
import { execFileSync } from 'node:child_process';
import setUpHouse from '../journeys/house.ts';
import { startServer } from '../journeys/server.ts';
import { ensureEngines, openFirefox, openWebKit, type Engine } from './engine.ts';
import { mainJourney } from './main-journey.ts';
import { failingVectors, startVectorsPage } from './vectors-page.ts';

ensureEngines();
execFileSync(process.execPath, ['deploy/build-when-needed.mjs'], { stdio: 'inherit' });
setUpHouse();

let passed = 0;
let failed = 0;
async function check(name: string, run: () => Promise<void>) {
	try {
		await run();
		passed += 1;
		console.log(`✓ ${name}`);
	} catch (error) {
		failed += 1;
		console.log(`✗ ${name}\n`, error);
	}
}

async function checkEngine(open: () => Promise<Engine>) {
	const engine = await open();
	try {
		await check(`${engine.name}: every frozen vector`, async () => {
			const vectors = await startVectorsPage();
			await engine.goto(vectors.url);
			const failing = await engine.ask<string[]>(failingVectors);
			vectors.stop();
			if (failing.length > 0) throw new Error(failing.join('\n'));
		});
		await check(`${engine.name}: the main journey`, async () => {
			let server = await startServer();
			try {
				server = await mainJourney(engine, server);
			} finally {
				await server.stop();
			}
		});
	} finally {
		await engine.close();
	}
}

for (const open of [openFirefox, openWebKit]) {
	try {
		await checkEngine(open);
	} catch (error) {
		failed += 1;
		console.log(`✗ ${open.name}\n`, error);
	}
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
