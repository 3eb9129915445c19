import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgetDeleted, type Database } from '../../src/lib/server/database.ts';
import { migrate } from '../../src/lib/server/migration.ts';
import { openSqlite } from '../../src/lib/server/sqlite.ts';
import { shareContract } from './share-contract.ts';
import { makeShare, TWO_WEEKS } from './share-fixture.ts';
import { createHarness } from './share-harness.ts';

describe('share API on SQLite', () => {
	for (const { name, settings, run } of shareContract) {
		test(name, { timeout: 20_000 }, () => inFolder((database) => run(createHarness([database], settings))));
	}

	test('revoke leaves no byte of the envelope in any file', () =>
		inFolder(async (database, folder) => {
			const harness = createHarness([database]);
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
			await expect(migrate(database)).rejects.toThrow('schema version 1000');
		}));
});

async function inFolder(run: (database: Database, folder: string) => Promise<void>) {
	const folder = mkdtempSync(join(tmpdir(), 'pit-contract-'));
	const database = await openSqlite(join(folder, 'pit.sqlite'));
	try {
		// Twice, because a server that starts again must find nothing left to do.
		await migrate(database);
		await migrate(database);
		await run(database, folder);
	} finally {
		await database.destroy();
		rmSync(folder, { recursive: true });
	}
}
