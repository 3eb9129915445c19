/**
 * A clean stop: no new connection, and nothing cut off that was asked on an old one.
 * Also imported by main.ts, outside Vite: no `$lib` here.
 */
import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';

export function createDrain(server: Server) {
	const open = new Set<ServerResponse>();
	let draining = false;

	return {
		isDraining: () => draining,

		/** Every answer, from its start. Once stopping, it says that the connection closes after it. */
		follow(response: ServerResponse) {
			response.shouldKeepAlive &&= !draining;
			open.add(response);
			response.once('close', () => open.delete(response));
		},

		/** Resolves when the last connection has gone. What is still there after `timeoutMs` is cut off. */
		stop(timeoutMs: number): Promise<void> {
			draining = true;
			for (const response of open) response.shouldKeepAlive = false;
			const cut = setTimeout(() => server.closeAllConnections(), timeoutMs);
			return new Promise((done) => {
				// Not the close of http: that also ends idle connections, on which a request may be on its way.
				// They end by themselves after the keep-alive time that their clients were told.
				NetServer.prototype.close.call(server, () => {
					clearTimeout(cut);
					done();
				});
			});
		}
	};
}
