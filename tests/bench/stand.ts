/** A database that holds many shares, for the load to be put on. Filled from inside: over HTTP it would take hours. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Client } from 'pg';
import { MIN_SEALED, TOMBSTONE_AFTER } from '../../src/lib/domain/envelope.ts';
import { root } from '../contract/live-server.ts';
import { makeEnvelope } from '../contract/share-fixture.ts';
import { startPostgres } from '../postgres.ts';
import { readable } from './load.ts';

/** What a share with some goals and a story comes to. */
export const SIZE = 10 * 1024;
/** A share that is read stands among at most this many that are not. */
const ROUNDS = 20;
const READABLE = 1000;

/** One statement with `?` for each value; a transaction around it is the statement's own. */
type Run = (statement: string, values: unknown[]) => Promise<void> | void;
/** How a database makes numbers from ? to ?, and 22 letters that nobody had before; and what it calls bytes. */
type Dialect = { numbers: string; id: string; binary: string };

export type Stand = {
	name: string;
	env: Record<string, string>;
	/** Adds shares of the smallest size, and some of 10 kB that can be read. @returns how many can be read by now. */
	fill: (from: number, to: number) => Promise<number>;
	/** Adds shares that have ended, and as many tombstones whose time has come. */
	end: (count: number) => Promise<void>;
	remove: () => Promise<void> | void;
};

const columns = `id, read_hash, owner_hash, body, body_hash, body_size, created_at, expires_at, purge_at`;
const anyHash = 'A'.repeat(43);

/** @param expiresAt of all that can be read */
function createFiller(run: Run, { numbers, id, binary }: Dialect, expiresAt: number) {
	// Random, or PostgreSQL would keep it packed.
	const body = randomBytes(MIN_SEALED);
	const now = Math.floor(Date.now() / 1000);
	let reading = 0;

	const many = (from: number, to: number, kept: Uint8Array | null, expires: string, purges: number) => {
		const [text, bytes, number] = ['TEXT', binary, 'BIGINT'].map((type) => `CAST(? AS ${type})`);
		const values = [text, text, bytes, text, number, number, expires, number].join(', ');
		return run(`INSERT INTO share (${columns}) SELECT ${id}, ${values} FROM (${numbers}) AS numbers`, [
			...[anyHash, anyHash, kept, anyHash, MIN_SEALED, now - 86_400, purges],
			...[from, to]
		]);
	};
	const count = (shares: number, bytes: number) =>
		run('UPDATE usage SET live_shares = live_shares + ?, live_bytes = live_bytes + ?', [shares, bytes]);

	async function addReadable(index: number) {
		const { id, put } = readable(index, expiresAt);
		await run(`INSERT INTO share (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
			...[id, put.headers['share-read-hash'], anyHash, makeEnvelope(`bench ${index}`, SIZE), anyHash, SIZE],
			...[now, expiresAt, now + TOMBSTONE_AFTER]
		]);
	}

	return {
		async fill(from: number, to: number) {
			const total = to - from;
			const read = Math.min(READABLE, total / 2);
			for (let round = 0; round < ROUNDS; round++) {
				const start = from + (round * total) / ROUNDS;
				const stored = (total - read) / ROUNDS;
				// Ends spread over a month, as they are.
				await many(start, start + stored - 1, body, `${now} + 86400 * (1 + n % 29)`, now + TOMBSTONE_AFTER);
				for (let each = 0; each < read / ROUNDS; each++) await addReadable(reading++);
			}
			await count(total, total * MIN_SEALED + read * (SIZE - MIN_SEALED));
			return reading;
		},
		async end(ended: number) {
			await many(1, ended, body, `${now - 10}`, now + TOMBSTONE_AFTER);
			await many(1, ended, null, `${now - 10}`, now - 10);
			await count(ended, ended * MIN_SEALED);
		}
	};
}

export async function openSqliteStand(expiresAt: number): Promise<Stand> {
	const dataDir = mkdtempSync(join(tmpdir(), 'pit-load-'));
	const dialect = {
		id: 'lower(hex(randomblob(11)))',
		binary: 'BLOB',
		numbers: 'WITH RECURSIVE upTo(n) AS (SELECT ? UNION ALL SELECT n + 1 FROM upTo WHERE n < ?) SELECT n FROM upTo'
	};
	const run: Run = (statement, values) => {
		database.prepare(statement).run(...(values as SQLInputValue[]));
	};
	let database: DatabaseSync;
	const filler = createFiller(run, dialect, expiresAt);
	const env = { DATA_DIR: dataDir };
	migrate(env);
	/** Open only while it is used: a second connection changes what the server's own one does. */
	const opened = async <T>(settings: string, use: () => Promise<T>): Promise<T> => {
		database = new DatabaseSync(join(dataDir, 'pit.sqlite'), { timeout: 5000 });
		database.exec(settings);
		try {
			return await use();
		} finally {
			database.close();
		}
	};
	return {
		name: 'SQLite',
		env,
		fill: (from, to) => opened('PRAGMA synchronous = OFF', () => filler.fill(from, to)),
		end: (count) => opened('PRAGMA synchronous = FULL', () => filler.end(count)),
		remove: () => rmSync(dataDir, { recursive: true })
	};
}

export async function openPostgresStand(expiresAt: number): Promise<Stand> {
	const postgres = await startPostgres();
	const env = { DATABASE_URL: postgres.url('postgres') };
	migrate(env);
	const client = new Client(env.DATABASE_URL);
	await client.connect();
	const run: Run = async (statement, values) => {
		let place = 0;
		await client.query(
			statement.replace(/\?/g, () => `$${++place}`),
			values
		);
	};
	const dialect = {
		id: `substr(md5(random()::text || n), 1, 22)`,
		binary: 'BYTEA',
		numbers: 'SELECT n FROM generate_series(CAST(? AS BIGINT), CAST(? AS BIGINT)) AS n'
	};
	const filler = createFiller(run, dialect, expiresAt);
	return {
		name: 'PostgreSQL',
		env,
		async fill(from, to) {
			const readable = await filler.fill(from, to);
			// What it would do later of its own accord, in the middle of a measurement.
			await client.query('VACUUM ANALYZE share');
			await client.query('CHECKPOINT');
			return readable;
		},
		end: filler.end,
		async remove() {
			await client.end();
			await postgres.remove();
		}
	};
}

const migrate = (env: Record<string, string>) =>
	execFileSync(process.execPath, ['src/lib/server/migrate.ts'], { cwd: root, env: { ...process.env, ...env } });
