/** A server with the looks of an organisation, and one without: what each answers, byte for byte, over HTTP. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleLooks, looksFolder } from '../fixtures/own-looks.ts';
import { headerCases } from './cases/live-headers.ts';
import { ensureBuild, root, startServer, type LiveServer } from './live-server.ts';
import { askRaw } from './raw-ask.ts';

const desk = mkdtempSync(join(tmpdir(), 'pit-live-looks-'));
const example = exampleLooks();
/** Content of its own, and no looks. */
const bare = looksFolder({});
rmSync(join(bare, 'looks'), { recursive: true });
const built = (path: string) => readFileSync(join(root, 'build', path));

let dressed: LiveServer;
let plain: LiveServer;
let without: LiveServer;
const start = (name: string, env: Record<string, string> = {}) =>
	startServer({ DATA_DIR: join(desk, name), BODY_IDLE_MS: '400', BODY_TOTAL_MS: '1000', ...env });

beforeAll(async () => {
	ensureBuild();
	[dressed, plain, without] = await Promise.all([
		start('dressed', { CONTENT_DIR: example }),
		start('plain'),
		start('without', { CONTENT_DIR: bare })
	]);
}, 60_000);
afterAll(async () => {
	await Promise.all([dressed, plain, without].map((server) => server.stop('SIGKILL')));
	for (const folder of [desk, example, bare]) rmSync(folder, { recursive: true });
});

const text = async (path: string, server = dressed) => (await askRaw(server, path)).bytes.toString();
const pages: [path: string, file: string][] = [
	['/', 'index'],
	['/s', 's'],
	['/help', 'help'],
	['/about', 'about'],
	['/for-supporters', 'for-supporters'],
	['/old', 'old']
];

describe('with looks, the headers of every kind of answer stay as they are', () => {
	for (const { name, run } of headerCases) test(name, () => run(dressed));
});

describe('without looks nothing changes', () => {
	const files: [string, string][] = [
		...pages.map(([path, file]): [string, string] => [path, `prerendered/${file}.html`]),
		['/away', 'prerendered/away.html'],
		...['manifest.webmanifest', 'sw.js', 'icon.svg', 'icon-192.png'].map((file): [string, string] => [
			`/${file}`,
			`client/${file}`
		])
	];

	test('every page and file is the one of the build, also for a server with other content', async () => {
		for (const [path, file] of files)
			for (const server of [plain, without]) {
				const answer = await askRaw(server, path);
				expect(answer.bytes.equals(built(file)), path).toBe(true);
			}
	});

	test('and so is a page that the server makes itself', async () => {
		const [one, other] = [await askRaw(plain, '/plan'), await askRaw(without, '/plan')];
		expect(one.bytes.equals(other.bytes)).toBe(true);
		expect(one.headers['content-security-policy']).toBe(other.headers['content-security-policy']);
		expect(one.bytes.includes('data-name=')).toBe(false);
	});
});

describe('pages', () => {
	test.each(pages)('%s has the name and the colours, after its own styles, and no request more', async (path, file) => {
		const html = await text(path);
		const before = built(`prerendered/${file}.html`).toString();
		expect(html).toMatch(/<html data-name="Brug" data-logo="data:image\/svg\+xml,[^"]+" lang="nl"/);
		expect(html).toMatch(/<style>:root\{--paper:#eef6f3;[^<]*\}<\/style><\/head>/);
		expect(html).toContain('(prefers-color-scheme: light)" content="#eef6f3"');
		expect(html).toContain('(prefers-color-scheme: dark)" content="#0c2126"');
		const asked = (page: string) => page.match(/(?:href|src)="\/[^"]*"/g);
		expect(asked(html)).toEqual(asked(before));
	});

	test('a page that the server makes itself has them too, also one that is not there', async () => {
		for (const path of ['/plan', '/story/home', '/settings', '/no-such-page']) {
			const html = await text(path);
			expect(html, path).toContain('<html data-name="Brug"');
			expect(html, path).toContain('<style>:root{--paper:#eef6f3;');
		}
	});

	test('another spelling of the address is the same page', async () => {
		expect(await text('/%73')).toBe(await text('/s'));
		expect(await text('/?source=home')).toBe(await text('/'));
		expect((await askRaw(dressed, '/s/')).status).toBe(308);
	});

	test('the page for an old browser has the name in its words; the neutral page names nothing', async () => {
		const old = await text('/old');
		expect(old).toContain('<title>Brug</title>');
		expect(old).toContain('Deze browser is te oud voor Brug');
		expect((await askRaw(dressed, '/away')).bytes.equals(built('prerendered/away.html'))).toBe(true);
	});
});

describe('packed, and asked again', () => {
	test('br, gzip and bare are the same bytes, each with its own ETag; asked with it: 304', async () => {
		const paths = ['/', '/s', '/sw.js', '/manifest.webmanifest', '/icon.svg'];
		for (const path of paths) {
			const answers = await Promise.all(
				['br', 'gzip', ''].map((each) => askRaw(dressed, path, { headers: { 'accept-encoding': each } }))
			);
			const [br, gzip, identity] = answers as [Raw, Raw, Raw];
			expect(brotliDecompressSync(br.bytes).equals(identity.bytes), path).toBe(true);
			expect(gunzipSync(gzip.bytes).equals(identity.bytes), path).toBe(true);
			expect(new Set(answers.map(({ headers }) => headers['etag'])).size).toBe(3);
			for (const [index, encoding] of ['br', 'gzip', ''].entries()) {
				const { etag } = answers[index]?.headers ?? {};
				const headers = { 'accept-encoding': encoding, 'if-none-match': `"x", W/${String(etag)}` };
				const again = await askRaw(dressed, path, { headers });
				expect(again).toMatchObject({ status: 304, headers: { vary: 'Accept-Encoding', etag } });
				expect(again.bytes).toHaveLength(0);
			}
		}
	});

	test('HEAD says how large it is and sends nothing; any other method is answered as the build would', async () => {
		const { status, headers, bytes } = await askRaw(dressed, '/', { method: 'HEAD' });
		expect({ status, length: bytes.length }).toEqual({ status: 200, length: 0 });
		expect(Number(headers['content-length'])).toBeGreaterThan(1000);
		const [own, built] = await Promise.all([dressed, plain].map((server) => askRaw(server, '/', { method: 'POST' })));
		expect(own?.status).toBe(built?.status);
		expect(own?.bytes.includes('data-name="Brug"')).toBe(true);
	});

	test('other looks, another ETag; the same looks, the same', async () => {
		const changed = exampleLooks();
		const file = join(changed, 'looks/looks.json');
		writeFileSync(file, readFileSync(file, 'utf8').replace('#eef6f3', '#f6f3ee'));
		const [other, same] = await Promise.all([
			start('other', { CONTENT_DIR: changed }),
			start('same', { CONTENT_DIR: example })
		]);
		for (const path of ['/', '/s', '/manifest.webmanifest', '/sw.js']) {
			const [one, two, three] = await Promise.all([dressed, other, same].map((server) => askRaw(server, path)));
			expect(two?.headers['etag'], path).not.toBe(one?.headers['etag']);
			expect(three?.headers['etag'], path).toBe(one?.headers['etag']);
		}
		await Promise.all([other, same].map((server) => server.stop('SIGTERM')));
		rmSync(changed, { recursive: true });
	});
});
type Raw = Awaited<ReturnType<typeof askRaw>>;
