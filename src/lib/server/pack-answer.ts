/**
 * The content pack over HTTP. Packed once per locale and encoding, because adapter-node compresses only files.
 * Also imported outside Vite (looks-answers.ts): no `$lib` here.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const encodings = { br: brotliCompressSync, gzip: gzipSync, identity: (bytes: Buffer) => bytes };
export type Encoding = keyof typeof encodings;
type Packed = { bytes: Uint8Array<ArrayBuffer>; etag: string };

/**
 * @param load the pack of one locale; asked once per locale and encoding.
 * @returns answers for a locale and an Accept-Encoding header; SvelteKit turns a matching ETag into 304.
 */
export function createPackAnswers<Locale extends string>(load: (locale: Locale) => unknown) {
	const kept = new Map<string, Packed>();

	const pack = (locale: Locale, encoding: Encoding): Packed => {
		const plain = Buffer.from(JSON.stringify(load(locale)));
		const hash = createHash('sha256').update(plain).digest('base64url');
		return { bytes: new Uint8Array(encodings[encoding](plain)), etag: `"${hash}-${encoding}"` };
	};

	return (locale: Locale, acceptEncoding: string): Response => {
		const encoding = preferred(acceptEncoding);
		const key = `${locale} ${encoding}`;
		const { bytes, etag } = kept.get(key) ?? pack(locale, encoding);
		kept.set(key, { bytes, etag });
		const headers = new Headers({
			'Content-Type': 'application/json',
			'Content-Length': String(bytes.length)
		});
		headers.set('Cache-Control', 'no-cache');
		headers.set('Vary', 'Accept-Encoding');
		headers.set('ETag', etag);
		if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
		return new Response(bytes, { headers });
	};
}

/** The smallest that the browser can unpack, by its Accept-Encoding header. */
export const preferred = (acceptEncoding: string): Encoding =>
	(['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b(?!;\\s*q=0(\\D|$))`).test(acceptEncoding)) ??
	'identity';
