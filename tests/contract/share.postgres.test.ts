/** The same table on a real PostgreSQL: by one server, and by two that take turns, also when it is strict. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/database.ts';
import { migrate } from '../../src/lib/server/migration.ts';
import { openPostgres } from '../../src/lib/server/postgres.ts';
import { startPostgres, type Postgres } from '../postgres.ts';
import { shareContract } from './share-contract.ts';
import { makeShare, TWO_WEEKS } from './share-fixture.ts';
import { createHarness } from './share-harness.ts';

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres({ durable: false });
}, 120_000);
afterAll(() => postgres.remove());

/** What a bucket counts stays in its own process: two servers let twice as much through. */
const shared = shareContract.filter(({ perProcess }) => !perProcess);
const runs = [
	{ name: 'one server', servers: 1, isolation: 'read committed', cases: shareContract },
	{ name: 'two servers in turn', servers: 2, isolation: 'read committed', cases: shared },
	// What CockroachDB always is. Here every write that meets another is refused, and must be tried again.
	{ name: 'two servers in turn, all serializable', servers: 2, isolation: 'serializable', cases: shared }
];

test('the exception: two servers let twice as many creates of one address through', async () => {
	const name = 'pit_buckets';
	await postgres.run(`CREATE DATABASE ${name}`);
	const open = () => openPostgres(postgres.url(name), { connections: 2, onTrouble: () => undefined });
	const databases: [Database, Database] = [open(), open()];
	await migrate(databases[0]);
	const { call, now } = createHarness(databases);
	const create = (turn: number) => call(makeShare(`bucket ${turn}`, { expiresAt: now() + TWO_WEEKS }).put);
	const answers = await Promise.all(Array.from({ length: 130 }, (_, turn) => create(turn)));
	expect(answers.filter(({ status }) => status === 201)).toHaveLength(120);
	expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
	await Promise.all(databases.map((database) => database.destroy()));
});

describe.each(runs)('share API on PostgreSQL: $name', ({ servers, isolation, cases }) => {
	const name = `pit_${servers}_${isolation.replace(' ', '_')}`;
	let databases: [Database, ...Database[]];

	beforeAll(async () => {
		await postgres.run(`CREATE DATABASE ${name}`);
		await postgres.run(`ALTER DATABASE ${name} SET default_transaction_isolation = '${isolation}'`);
		const open = () => openPostgres(postgres.url(name), { connections: 10, onTrouble: () => undefined });
		databases = [open(), ...Array.from({ length: servers - 1 }, open)];
		await Promise.all(databases.map(migrate));
	});
	afterAll(() => Promise.all(databases.map((database) => database.destroy())));

	async function empty() {
		await sql`TRUNCATE share, share_reply`.execute(databases[0]);
		await databases[0].updateTable('usage').set({ live_shares: 0, live_bytes: 0 }).execute();
	}

	for (const { name, settings, run } of cases) {
		test(name, { timeout: 20_000 }, async () => {
			await empty();
			await run(createHarness(databases, settings));
		});
	}
});
