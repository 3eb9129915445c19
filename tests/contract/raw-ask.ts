/** A question over HTTP without what `fetch` does by itself: packed bytes stay packed, and a 304 stays a 304. */
import { request, type IncomingHttpHeaders } from 'node:http';
import type { LiveServer } from './live-server.ts';

type Ask = { method?: string; headers?: Record<string, string> };

export const askRaw = ({ port }: LiveServer, path: string, { method = 'GET', headers = {} }: Ask = {}) =>
	new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((done, failed) => {
		const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) })
			);
		});
		asked.on('error', failed);
		asked.end();
	});
