/** The files of the last releases, on the built server in a process of its own. */
import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuild, startServer } from './live-server.ts';

beforeAll(() => ensureBuild());

const text = 'export const older = 1;\n';
/** A release that was here so many hours ago, with one file. */
function older(dataDir: string, name: string, hours: number): string {
	const at = join(dataDir, 'releases', name);
	const file = join(at, '_app/immutable/chunks', `${name}.js`);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, text);
	writeFileSync(`${file}.gz`, gzipSync(text));
	writeFileSync(join(at, 'secret.txt'), 'not for everybody');
	const then = new Date(Date.now() - hours * 3_600_000);
	utimesSync(at, then, then);
	return `/_app/immutable/chunks/${name}.js`;
}

test('a page of an older release finds its files, for the last three; what is not one of them is not there', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'pit-releases-'));
	const paths = [1, 2, 3, 4].map((hours) => older(dataDir, `old-${hours}`, hours));
	const server = await startServer({ DATA_DIR: dataDir });
	const get = (path: string, headers = {}) => fetch(server.url + path, { headers });
	for (const path of paths.slice(0, 3)) {
		const answer = await get(path, { 'accept-encoding': 'gzip' });
		expect(answer.status, path).toBe(200);
		expect(answer.headers.get('content-type')).toBe('text/javascript');
		expect(answer.headers.get('content-encoding')).toBe('gzip');
		expect(answer.headers.get('cache-control')).toContain('immutable');
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
		expect(await answer.text()).toBe(text);
	}
	expect((await get(paths[3] ?? '')).status).toBe(404);
	expect((await get('/_app/immutable/chunks/../../../secret.txt')).status).toBe(404);
	expect((await get('/_app/immutable/chunks/none.js')).status).toBe(404);
	await server.stop('SIGTERM');
	// Its own are there for the release after it, once; the oldest went.
	const kept = readdirSync(join(dataDir, 'releases'));
	expect(kept).toHaveLength(4);
	expect(kept).not.toContain('old-4');
	const again = await startServer({ DATA_DIR: dataDir, KEEP_RELEASES: '1' });
	await again.stop('SIGTERM');
	expect(readdirSync(join(dataDir, 'releases'))).toHaveLength(2);
});

test('two servers on one folder keep one release; a folder that cannot be written stops nobody', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'pit-releases-'));
	const both = await Promise.all([startServer({ DATA_DIR: dataDir }), startServer({ DATA_DIR: dataDir })]);
	expect(readdirSync(join(dataDir, 'releases'))).toHaveLength(1);
	for (const server of both) await server.stop('SIGTERM');
	const other = mkdtempSync(join(tmpdir(), 'pit-releases-'));
	writeFileSync(join(other, 'releases'), 'a file where a folder should be');
	const server = await startServer({ DATA_DIR: other });
	expect((await fetch(`${server.url}/`)).status).toBe(200);
	expect(server.output()).toContain('the files of older releases cannot be kept');
	await server.stop('SIGTERM');
});
