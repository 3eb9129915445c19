/**
 * The files of the last releases, kept beside the data: a page that is open in an older version goes on finding what it
 * has not fetched yet, also after going back. Run by Node itself: no `$lib`.
 */
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { preferred } from './pack-answer.ts';

/** What has a hash in its name, and so is the same for ever. */
const HASHED = '_app/immutable';
const types: Record<string, string> = {
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2'
};
const packings = { br: '.br', gzip: '.gz', identity: '' };

/**
 * Keeps the files of this release, and gives those of the ones before it.
 * @param from.client the folder of the files of the build; @param from.folder where releases are kept; @param from.most how many besides this one
 * @throws Error when the folder cannot be written
 */
export function keepReleases({ client, folder, most }: { client: string; folder: string; most: number }) {
	const own = new Set(globSync(`${HASHED}/**/*.*`, { cwd: client }));
	const id = createHash('sha256')
		.update([...own].sort().join('\n'))
		.digest('hex')
		.slice(0, 16);
	mkdirSync(folder, { recursive: true });
	keep(client, join(folder, id));
	const changed = (name: string) => statSync(join(folder, name)).mtimeMs;
	const before = readdirSync(folder)
		.filter((name) => name !== id && !name.startsWith('.'))
		.sort((one, other) => changed(other) - changed(one));
	for (const name of before.splice(most)) rmSync(join(folder, name), { recursive: true, force: true });

	/** By its path on the server; of two releases with the same file the newest. */
	const files = new Map<string, string>();
	for (const name of before.toReversed())
		for (const file of globSync(`${HASHED}/**/*.*`, { cwd: join(folder, name) }))
			if (!own.has(file) && extname(file) in types) files.set(`/${file}`, join(folder, name, file));

	return {
		/** @returns whether it was a file of an older release */
		answer(request: IncomingMessage, response: ServerResponse, path: string): boolean {
			const file = files.get(path);
			if (file === undefined) return false;
			send(request, response, file);
			return true;
		}
	};
}

/** Whole or not at all, also when two servers start at once on one folder. */
function keep(client: string, to: string): void {
	if (!existsSync(to)) {
		const half = join(to, '..', `.${process.pid}-${Date.now()}`);
		cpSync(join(client, HASHED), join(half, HASHED), { recursive: true });
		try {
			renameSync(half, to);
		} catch {
			// The other one was first.
			rmSync(half, { recursive: true, force: true });
		}
	}
	const now = new Date();
	utimesSync(to, now, now);
}

function send({ method, headers }: IncomingMessage, response: ServerResponse, file: string): void {
	const wanted = preferred(String(headers['accept-encoding'] ?? ''));
	const encoding = existsSync(file + packings[wanted]) ? wanted : 'identity';
	const body = readFileSync(file + packings[encoding]);
	if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
	response.setHeader('Vary', 'Accept-Encoding');
	response.setHeader('Cache-Control', 'public,max-age=31536000,immutable');
	response.writeHead(200, { 'Content-Type': types[extname(file)] ?? '', 'Content-Length': body.length });
	response.end(method === 'HEAD' ? undefined : body);
}
