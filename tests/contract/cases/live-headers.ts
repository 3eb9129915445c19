/** The headers of every kind of answer, asked from the real server: files and prerendered pages never pass a hook. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { callLive, root, type LiveServer } from '../live-server.ts';
import { makeShare, TWO_WEEKS, type Call } from '../share-fixture.ts';

const expiresAt = Math.floor(Date.now() / 1000) + TWO_WEEKS;
const unknown = makeShare('unknown', { expiresAt });
const locked = makeShare('locked', { expiresAt, passcode: true });
const page = (path: string): Call => ({ method: 'GET', path, headers: { accept: 'text/html' } });
const file = (path: string): Call => ({ method: 'GET', path, headers: { 'accept-encoding': 'identity' } });

type Expected = { call: Call; status: number; cache: string };
const noCache = 'no-cache';
const answers: Record<string, Expected> = {
	'the first page': { call: page('/'), status: 200, cache: noCache },
	'a deep link': { call: page('/story/home'), status: 200, cache: noCache },
	'the page of a shared link': { call: page('/s'), status: 200, cache: 'no-store' },
	'the same page, spelled otherwise': { call: page('/%73'), status: 200, cache: 'no-store' },
	'a page that is not there': { call: page('/no-such-page'), status: 404, cache: noCache },
	'the content': { call: file('/content/nl'), status: 200, cache: noCache },
	'content in a language that is not there': { call: file('/content/xx'), status: 404, cache: noCache },
	'an upload that is no share': { call: { method: 'PUT' }, status: 400, cache: 'no-store' },
	'a passcode that is missing': { call: locked.get, status: 401, cache: 'no-store' },
	'a share that is not there': { call: unknown.get, status: 404, cache: 'no-store' },
	'a method that is not there': { call: { method: 'POST' }, status: 405, cache: 'no-store' },
	'a call that is not there': { call: file('/api/nothing'), status: 404, cache: 'no-store' },
	'a malformed address': { call: file('/%E0%A4%A'), status: 400, cache: noCache },
	'the health check': { call: file('/healthz'), status: 200, cache: noCache }
};

type LiveCase = { name: string; run: (server: LiveServer) => Promise<void> };

export const headerCases: LiveCase[] = [
	...Object.entries(answers).map(([name, expected]) => ({
		name: `headers of ${name}`,
		async run(server: LiveServer) {
			await callLive(server, locked.put);
			await check(server, expected);
		}
	})),
	{
		name: 'headers of files: immutable when their name holds a hash, else asked again',
		async run(server) {
			const [script] = globSync('_app/immutable/**/*.js', { cwd: join(root, 'build/client') });
			const immutable = 'public,max-age=31536000,immutable';
			await check(server, { call: file(`/${script}`), status: 200, cache: immutable });
			for (const name of ['_app/version.json', 'sw.js', 'manifest.webmanifest', 'icon.svg']) {
				if (!existsSync(join(root, 'build/client', name))) continue;
				await check(server, { call: file(`/${name}`), status: 200, cache: noCache });
			}
			const missing = await callLive(server, file('/_app/immutable/gone.js'));
			expect(missing.status).toBe(404);
			expect(missing.headers['cache-control']).not.toContain('immutable');
		}
	},
	{
		name: 'headers of prerendered pages: the hashes of their own scripts',
		async run(server) {
			for (const name of globSync('**/*.html', { cwd: join(root, 'build/prerendered') })) {
				const path = `/${name.replace(/(index)?\.html$/, '')}`;
				await check(server, { call: page(path), status: 200, cache: path === '/s' ? 'no-store' : noCache });
			}
		}
	},
	{
		name: 'content: asked again with its ETag it is 304; packed when the browser can unpack',
		async run(server) {
			const ask = (headers: Record<string, string>) => callLive(server, { ...file('/content/nl'), headers });
			const identity = { 'accept-encoding': 'identity' };
			const first = await ask(identity);
			expect((await ask({ ...identity, 'if-none-match': first.headers['etag'] ?? '' })).status).toBe(304);
			const packed = await ask({ 'accept-encoding': 'gzip, br' });
			expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
			expect(packed.json).toEqual(first.json);
			expect(Number(packed.headers['content-length'])).toBeLessThan(first.bytes.length / 2);
		}
	}
];

async function check(server: LiveServer, { call, status, cache }: Expected) {
	const answer = await callLive(server, call);
	expect(answer).toMatchObject({
		status,
		headers: {
			'cache-control': cache,
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
			'permissions-policy': expect.stringContaining('microphone=()'),
			date: expect.any(String)
		}
	});
	expect(answer.headers['x-robots-tag']).toBe(cache === 'no-store' ? 'noindex, nofollow' : undefined);
	const policy = answer.headers['content-security-policy'] ?? '';
	const [scripts, styles] = ['script-src', 'style-src'].map(
		(name) => new RegExp(`${name} [^;]*`).exec(policy)?.[0] ?? ''
	);
	expect(policy.replace(scripts ?? '', 'SCRIPTS').replace(styles ?? '', 'STYLES')).toBe(
		`default-src 'none'; SCRIPTS; STYLES; style-src-attr 'unsafe-hashes' ${announcerHash()}; ` +
			`img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; ` +
			`base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
	);
	const html = answer.headers['content-type']?.startsWith('text/html') ? answer.bytes.toString() : '';
	for (const [element, allowed = ''] of [
		['script', scripts],
		['style', styles]
	] as const) {
		const inline = [...html.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))];
		for (const [, text = ''] of inline) expect(allowed).toContain(sourceHash(text));
		expect(allowed).toMatch(new RegExp(`^${element}-src 'self'( 'sha256-[\\w+/=]+')*$`));
	}
}

const sourceHash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Read from SvelteKit itself, so that an upgrade which changes the style is noticed here. */
function announcerHash(): string {
	const source = readFileSync(join(root, 'node_modules/@sveltejs/kit/src/core/sync/write_root.js'), 'utf8');
	return sourceHash(/id="svelte-announcer"[^>]*style="([^"]*)"/.exec(source)?.[1] ?? '');
}
