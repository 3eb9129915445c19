import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgetDeleted, openSqlite, type Database } from '../../src/lib/server/database.ts';
import { createLimits } from '../../src/lib/server/limits.ts';
import { migrate } from '../../src/lib/server/migration.ts';
import { createShareApi } from '../../src/lib/server/share-api.ts';
import { purgeShares } from '../../src/lib/server/share-purge.ts';
import { createShareStore } from '../../src/lib/server/share.store.ts';
import { shareContract, type Harness, type Settings } from './share-contract.ts';
import { makeShare, TWO_WEEKS, type Answer, type Call } from './share-fixture.ts';

const START = 1_800_000_000;

describe('share API on SQLite', () => {
	for (const { name, settings, run } of shareContract) {
		test(name, { timeout: 20_000 }, () => inFolder((database) => run(createHarness(database, settings))));
	}

	test('revoke leaves no byte of the envelope in any file', () =>
		inFolder(async (database, folder) => {
			const harness = createHarness(database);
			const { put, revoke, envelope } = makeShare('gone', { expiresAt: harness.now() + TWO_WEEKS });
			const nonce = Buffer.from(envelope.subarray(8, 20));
			const filesWithNonce = () =>
				readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(nonce));
			await harness.call(put);
			await forgetDeleted(database);
			expect(filesWithNonce()).toEqual(['pit.sqlite']);
			await harness.call(revoke);
			await forgetDeleted(database);
			expect(filesWithNonce()).toEqual([]);
		}));

	test('a database that is newer than the code is refused', () =>
		inFolder(async (database) => {
			await database.updateTable('schema_version').set({ version: 1000 }).execute();
			await expect(migrate(database, { binary: 'BLOB' })).rejects.toThrow('schema version 1000');
		}));
});

async function inFolder(run: (database: Database, folder: string) => Promise<void>) {
	const folder = mkdtempSync(join(tmpdir(), 'pit-contract-'));
	const database = await openSqlite(join(folder, 'pit.sqlite'));
	try {
		// Twice, because a server that starts again must find nothing left to do.
		await migrate(database, { binary: 'BLOB' });
		await migrate(database, { binary: 'BLOB' });
		await run(database, folder);
	} finally {
		await database.destroy();
		rmSync(folder, { recursive: true });
	}
}

function createHarness(database: Database, settings: Settings = {}): Harness {
	const { maxLiveShares = 1000, maxLiveBytes = 1e9, idleMs = 10_000, totalMs = 30_000 } = settings;
	let now = START;
	const secret = () => new Uint8Array(32);
	const api = createShareApi({
		store: createShareStore({ database, quota: { maxLiveShares, maxLiveBytes } }),
		limits: createLimits(secret),
		bodyTimings: { idleMs, totalMs },
		createKey: settings.createKey,
		now: () => now
	});
	return {
		call: async (call) => readAnswer(await api(asRequest(call), { address: call.address ?? '192.0.2.1' })),
		now: () => now,
		advance: (seconds) => (now += seconds),
		purge: () => purgeShares(database, now),
		database
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
