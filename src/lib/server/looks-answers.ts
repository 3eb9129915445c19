/**
 * What a server with looks answers itself, in place of the files of the build: the pages, the manifest, the icons, and the
 * service worker, which has to know that they changed. Made and packed once, at start.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Palettes } from '../domain/looks.ts';
import { createDress } from './looks-page.ts';
import { pictures } from './looks-picture.ts';
import type { Looks } from './looks.ts';
import { encodings, preferred, type Encoding } from './pack-answer.ts';

type Own = { type: string; bytes: Buffer };
type Packed = { type: string; hash: string; bodies: Partial<Record<Encoding, Buffer>> };
/** Path to HTML. */
export type Pages = ReadonlyMap<string, string>;

/** Looks like nothing in particular, also here. */
const NEUTRAL = '/away';
const MANIFEST = '/manifest.webmanifest';
const WORKER = '/sw.js';

type Given = { looks: Looks; ours: Palettes; pages: Pages; client: string };

/** @param given.pages as the build made them; @param given.client the folder of the files of the build */
export function createLooksAnswers({ looks, ours, pages, client }: Given) {
	const dress = createDress(looks, ours);
	const dressed: Pages = new Map([...pages].map(([path, html]) => [path, path === NEUTRAL ? html : dress(html)]));
	const icons = [...looks.pictures].filter(([name]) => name !== 'logo.svg');
	const own = new Map<string, Own>([
		...[...dressed]
			.filter(([path]) => path !== NEUTRAL)
			.map(([path, html]) => [path, { type: 'text/html;charset=utf-8', bytes: Buffer.from(html) }] as const),
		...icons.map(([name, bytes]) => [`/${name}`, { type: pictures[name].type, bytes }] as const)
	]);
	const read = (path: string) => readFileSync(join(client, path), 'utf8');
	own.set(MANIFEST, { type: 'application/manifest+json', bytes: manifestOf(read(MANIFEST), looks, own) });
	own.set(WORKER, { type: 'text/javascript', bytes: workerOf(read(WORKER), own) });
	const packed = new Map([...own].map(([path, each]) => [path, pack(each)]));

	return {
		pages: dressed,
		dress,
		/** @returns whether it was ours to answer */
		answer(request: IncomingMessage, response: ServerResponse, path: string): boolean {
			const found = packed.get(decoded(path));
			if (found === undefined) return false;
			send(request, response, found);
			return true;
		}
	};
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

function pack({ type, bytes }: Own): Packed {
	const isPacked = type === 'image/png';
	const names = isPacked ? (['identity'] as const) : (Object.keys(encodings) as Encoding[]);
	const bodies = Object.fromEntries(names.map((name) => [name, encodings[name](bytes)]));
	return { type, hash: hashOf(bytes), bodies };
}

function send({ method, headers }: IncomingMessage, response: ServerResponse, { type, hash, bodies }: Packed): void {
	const wanted = preferred(String(headers['accept-encoding'] ?? ''));
	const encoding = wanted in bodies ? wanted : 'identity';
	const etag = `"${hash}-${encoding}"`;
	response.setHeader('ETag', etag);
	response.setHeader('Vary', 'Accept-Encoding');
	// A proxy that packs something itself says so by making it weak.
	const asked = String(headers['if-none-match'] ?? '').split(/\s*,\s*/);
	if (asked.some((each) => each.replace(/^W\//, '') === etag)) return void response.writeHead(304).end();
	const body = bodies[encoding] ?? Buffer.alloc(0);
	if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
	response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
	response.end(method === 'HEAD' ? undefined : body);
}

type Manifest = Record<string, unknown> & { icons: { src: string }[] };

function manifestOf(text: string, { name, colours }: Looks, own: ReadonlyMap<string, Own>): Buffer {
	const manifest = JSON.parse(text) as Manifest;
	const paper = colours?.light?.paper?.toLowerCase();
	const next = {
		...manifest,
		...(name !== undefined && { name, short_name: name }),
		...(paper !== undefined && { background_color: paper, theme_color: paper }),
		// A phone looks at an icon again when its address is another one.
		icons: manifest.icons.map((icon) => {
			const bytes = own.get(icon.src)?.bytes;
			return bytes === undefined ? icon : { ...icon, src: `${icon.src}?${hashOf(bytes).slice(0, 8)}` };
		})
	};
	return Buffer.from(JSON.stringify(next));
}

/** The revisions in its list of what is put on a phone: without another one, a phone keeps what it has. */
function workerOf(text: string, own: ReadonlyMap<string, Own>): Buffer {
	const listed = /\{url:"([^"]*)",revision:"[^"]*"\}/g;
	const next = text.replace(listed, (entry, url: string) => {
		const bytes = own.get(url.startsWith('/') ? url : `/${url}`)?.bytes;
		return bytes === undefined ? entry : `{url:"${url}",revision:"${hashOf(bytes)}"}`;
	});
	return Buffer.from(next);
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
