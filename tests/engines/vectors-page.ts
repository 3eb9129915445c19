/** One page with the code that opens envelopes and all frozen vectors, for whichever browser comes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

/** What to ask the page for: a line per vector that was not opened, or refused, as it must be. */
export const failingVectors = 'globalThis.failingVectors';

export async function startVectorsPage() {
	const script = await bundle(join(import.meta.dirname, 'vectors-entry.ts'));
	const server = createServer((request, response) => {
		const isScript = request.url === '/vectors.js';
		response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
		response.end(
			isScript
				? script
				: '<!doctype html><link rel="icon" href="data:,"><title>-</title><script src="/vectors.js"></script>'
		);
	});
	await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		stop: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}
