/** The last stage of the Containerfile, laid out in a folder: nothing is missing in it, and it runs. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callLive, ensureBuild, root, startServer } from '../contract/live-server.ts';
import { makeShare, TWO_WEEKS } from '../contract/share-fixture.ts';

const image = mkdtempSync(join(tmpdir(), 'pit-image-'));
const text = readFileSync(join(root, 'deploy/Containerfile'), 'utf8');
const stages = text.split(/^FROM /m).slice(1);
const last = stages.at(-1) ?? '';

beforeAll(() => {
	ensureBuild();
	for (const [, from = '', to = ''] of last.matchAll(/^COPY --from=build \/app\/(\S+) \.\/(\S+)$/gm)) {
		mkdirSync(dirname(join(image, to)), { recursive: true });
		cpSync(join(root, from), join(image, to), { recursive: true });
	}
	expect(last).toContain('COPY --from=packages /app/node_modules ./node_modules');
	// What `npm ci --omit=dev` puts there.
	const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { dev?: boolean }>;
	};
	for (const [path, { dev }] of Object.entries(lock.packages)) {
		if (dev || !path.startsWith('node_modules/') || !existsSync(join(root, path))) continue;
		mkdirSync(dirname(join(image, path)), { recursive: true });
		cpSync(join(root, path), join(image, path), { recursive: true });
	}
}, 120_000);
afterAll(() => rmSync(image, { recursive: true }));

test('it starts with its own command, serves pages and keeps shares', async () => {
	const [, command = ''] = /^CMD \["node", "(.*)"\]$/m.exec(last) ?? [];
	const server = await startServer({ DATA_DIR: join(image, 'data') }, { cwd: image, entry: command });
	expect((await callLive(server, { method: 'GET', path: '/' })).status).toBe(200);
	expect((await callLive(server, { method: 'GET', path: '/content/nl' })).status).toBe(200);
	const { put, get } = makeShare('image', { expiresAt: Math.floor(Date.now() / 1000) + TWO_WEEKS });
	expect((await callLive(server, put)).status).toBe(201);
	expect((await callLive(server, get)).status).toBe(200);
	const health = JSON.parse(/HEALTHCHECK[^[]*(\[.*\])/.exec(last.replaceAll('\\\n', ''))?.[1] ?? '[]') as string[];
	const [node, ...rest] = health;
	expect(node).toBe('node');
	const check = (port: number) => promisify(execFile)(process.execPath, rest, { env: { PORT: String(port) } });
	await check(server.port);
	expect(await server.stop('SIGTERM')).toBe(0);
	await expect(check(server.port)).rejects.toMatchObject({ code: 1 });
});

test('it has what a migration needs, and runs as nobody special', async () => {
	const env = { ...process.env, DATABASE_URL: 'postgres://pit:x@127.0.0.1:1/pit' };
	const migrate = promisify(execFile)(process.execPath, ['src/lib/server/migrate.ts'], { cwd: image, env });
	await expect(migrate).rejects.toMatchObject({ stderr: expect.stringContaining('ECONNREFUSED') });
	expect(last).toMatch(/^USER node$/m);
	expect(stages.every((stage) => stage.startsWith('docker.io/library/node:24-'))).toBe(true);
});
