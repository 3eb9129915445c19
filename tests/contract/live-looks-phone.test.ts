/** What a phone installs of a server with looks, and a server that may not start with them. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleFolder, looksFolder } from '../fixtures/own-looks.ts';
import { ensureBuild, root, startServer, type LiveServer } from './live-server.ts';
import { askRaw } from './raw-ask.ts';

const desk = mkdtempSync(join(tmpdir(), 'pit-live-looks-'));
const built = (path: string) => readFileSync(join(root, 'build', path));
const start = (name: string, folder: string) => startServer({ DATA_DIR: join(desk, name), CONTENT_DIR: folder });
const text = async (path: string, server = dressed) => (await askRaw(server, path)).bytes.toString();

let dressed: LiveServer;
beforeAll(async () => {
	ensureBuild();
	dressed = await start('dressed', exampleFolder);
}, 60_000);
afterAll(async () => {
	await dressed.stop('SIGKILL');
	rmSync(desk, { recursive: true });
});

describe('what a phone installs', () => {
	test('the manifest has the name, the paper, and icons that a phone looks at again', async () => {
		const { headers, bytes } = await askRaw(dressed, '/manifest.webmanifest');
		expect(headers).toMatchObject({ 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' });
		const manifest = JSON.parse(bytes.toString());
		const before = JSON.parse(built('client/manifest.webmanifest').toString());
		expect(manifest).toMatchObject({
			name: 'Brug',
			short_name: 'Brug',
			background_color: '#eef6f3',
			theme_color: '#eef6f3'
		});
		expect(manifest).toMatchObject({ id: before.id, start_url: before.start_url, description: before.description });
		for (const [index, { src }] of (manifest.icons as { src: string }[]).entries()) {
			expect(src).toMatch(/^\/icon-\w+\.png\?[0-9a-f]{8}$/);
			expect(src.split('?')[0]).toBe(before.icons[index].src);
			expect((await askRaw(dressed, src)).status).toBe(200);
		}
	});

	test('the icons are theirs', async () => {
		for (const name of ['icon.svg', 'icon-180.png', 'icon-192.png', 'icon-512.png', 'icon-maskable.png']) {
			const { status, headers, bytes } = await askRaw(dressed, `/${name}`);
			expect(bytes.equals(readFileSync(join(exampleFolder, 'looks', name))), name).toBe(true);
			expect(status).toBe(200);
			expect(headers).toMatchObject({ 'cache-control': 'no-cache', etag: expect.stringMatching(/^"/) });
			expect(headers['content-type']).toBe(name.endsWith('svg') ? 'image/svg+xml' : 'image/png');
		}
	});

	test('the service worker knows that they changed: the page, the manifest and the icon, and nothing else', async () => {
		type Entry = [url: string, revision: string];
		const entries = (worker: string) =>
			new Map([...worker.matchAll(/\{url:"([^"]*)",revision:"?([^"}]*)"?\}/g)].map((each) => each.slice(1) as Entry));
		const before = entries(built('client/sw.js').toString());
		const after = entries(await text('/sw.js'));
		expect([...after.keys()]).toEqual([...before.keys()]);
		const changed = [...after].filter(([url, revision]) => before.get(url) !== revision).map(([url]) => url);
		expect(changed.sort()).toEqual(['/', 'icon.svg', 'manifest.webmanifest']);
		for (const url of changed) {
			const { bytes } = await askRaw(dressed, url.startsWith('/') ? url : `/${url}`);
			expect(after.get(url)).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
		}
	});

	test('what they did not give stays ours', async () => {
		const folder = looksFolder({ 'looks.json': { name: 'Huis 2' } });
		const server = await start('name', folder);
		expect(await text('/', server)).toContain('<html data-name="Huis 2" lang="nl"');
		expect(await text('/', server)).toContain('content="#fff7ea"');
		const manifest = JSON.parse(await text('/manifest.webmanifest', server));
		expect(manifest).toMatchObject({
			name: 'Huis 2',
			theme_color: '#fff7ea',
			icons: [{ src: '/icon-192.png' }, {}, {}]
		});
		expect((await askRaw(server, '/icon-192.png')).bytes.equals(built('client/icon-192.png'))).toBe(true);
		await server.stop('SIGTERM');
		rmSync(folder, { recursive: true });
	});
});

test('looks that cannot be read stop the server, with file, field and advice', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'pit-live-looks-'));
	cpSync(exampleFolder, folder, { recursive: true });
	const file = join(folder, 'looks/looks.json');
	writeFileSync(file, readFileSync(file, 'utf8').replace('"inkSoft": "#45616a"', '"inkSoft": "#9fb3b8"'));
	await expect(start('wrong', folder)).rejects.toThrow(
		/- looks\/looks\.json · colours\.light\.inkSoft · Hard to see in light: soft words\..*needs 4\.5\. Make inkSoft darker/
	);
	rmSync(folder, { recursive: true });
});
