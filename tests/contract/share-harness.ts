/** One share API, or several on one database, in this process, with a clock that only the test moves. */
import type { Database } from '../../src/lib/server/database.ts';
import { createLimits } from '../../src/lib/server/limits.ts';
import { createShareApi } from '../../src/lib/server/share-api.ts';
import { purgeShares } from '../../src/lib/server/share-purge.ts';
import { createShareStore } from '../../src/lib/server/share.store.ts';
import type { Harness, Settings } from './share-contract.ts';
import type { Answer, Call } from './share-fixture.ts';

const START = 1_800_000_000;

/**
 * @param databases one, or one for every server that plays along: calls then go to each of them in turn, and all of
 * them purge at once.
 */
export function createHarness(databases: [Database, ...Database[]], settings: Settings = {}): Harness {
	const { maxLiveShares = 1000, maxLiveBytes = 1e9, idleMs = 10_000, totalMs = 30_000 } = settings;
	let now = START;
	const secret = () => new Uint8Array(32);
	const servers = databases.map((database) =>
		createShareApi({
			store: createShareStore({ database, quota: { maxLiveShares, maxLiveBytes } }),
			limits: createLimits(secret),
			bodyTimings: { idleMs, totalMs },
			createKey: settings.createKey,
			now: () => now
		})
	);
	let turn = 0;
	return {
		call: async (call) => {
			const server = servers[turn++ % servers.length];
			if (!server) throw new Error('no server');
			return readAnswer(await server(asRequest(call), { address: call.address ?? '192.0.2.1' }));
		},
		now: () => now,
		advance: (seconds) => (now += seconds),
		purge: async () => void (await Promise.all(databases.map((database) => purgeShares(database, now)))),
		database: databases[0]
	};
}

function asRequest({ method, path = '/api/share', headers = {}, body }: Call): Request {
	const init = { method, headers, ...(body && { body, duplex: 'half' }) };
	return new Request(`https://pit.example${path}`, init);
}

async function readAnswer(response: Response): Promise<Answer> {
	const bytes = Buffer.from(await response.arrayBuffer());
	const headers = Object.fromEntries(response.headers);
	const isJson = headers['content-type'] === 'application/json';
	return { status: response.status, headers, bytes, json: isJson ? JSON.parse(bytes.toString()) : undefined };
}
