/**
 * PostgreSQL, and what speaks its protocol. Works behind a pooler in transaction mode: no session settings, no prepared
 * statements, no session locks.
 */
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { DatabaseError, Pool, types, type PoolClient } from 'pg';
import { DatabaseUnavailable, type Database, type Tables } from './database.ts';
import { createRetrying } from './retry.ts';

type Options = {
	/** Connections of this process, at most. */
	connections: number;
	/** Hears of every connection that was lost or refused. */
	onTrouble: (error: DatabaseUnavailable) => unknown;
	/** How long one statement may take. A migration has no limit. */
	statementMs?: number;
};

const CONNECT_MS = 5000;
/** With the wait for a connection shorter than the 20 s after which a phone gives up. */
export const STATEMENT_MS = 10_000;
const INT8 = 20;

/** Connects at the first statement. Throws `DatabaseUnavailable` then, when that cannot be done. */
export function openPostgres(url: string, { connections, onTrouble, statementMs = 0 }: Options): Database {
	const pool = new Pool({
		connectionString: url,
		max: connections,
		application_name: 'pit',
		connectionTimeoutMillis: CONNECT_MS,
		// Counted here: as a setting of the session a pooler refuses it.
		query_timeout: statementMs,
		idleTimeoutMillis: 30_000,
		// After a failover the connections come together on one machine; this spreads them again.
		maxLifetimeSeconds: 1800,
		keepAlive: true,
		// Times and sizes: all below 2^53.
		types: { getTypeParser: (oid, format) => (Number(oid) === INT8 ? Number : types.getTypeParser(oid, format)) }
	});
	const unavailable = (error: unknown) => {
		const trouble = asUnavailable(error);
		onTrouble(trouble);
		return trouble;
	};
	// Without these two, a connection that is lost ends the process: idle, and in use.
	pool.on('error', unavailable);
	pool.on('connect', (client) => client.on('error', () => undefined));

	// Not the one of the transactions: who waits here keeps a connection.
	const retrying = createRetrying();
	const kyselyPool: PostgresPool = {
		options: {},
		connect: async () => {
			try {
				return watched(await pool.connect(), { unavailable, retrying });
			} catch (error) {
				throw unavailable(error);
			}
		},
		end: () => pool.end()
	};
	return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: kyselyPool }) });
}

/** A connection that is not used again after it was lost, and does a single statement again after a conflict. */
type Ways = { unavailable: (error: unknown) => DatabaseUnavailable; retrying: ReturnType<typeof createRetrying> };

function watched(client: PoolClient, { unavailable, retrying }: Ways): PostgresPoolClient {
	let lost: DatabaseUnavailable | undefined;
	let inTransaction = false;

	async function send(text: string, values: readonly unknown[]) {
		// Whatever the rollback says, what went before is what happened.
		if (lost) throw lost;
		if (text === 'begin') inTransaction = true;
		try {
			return await client.query(text, [...values]);
		} catch (error) {
			if (!isGone(error)) throw error;
			throw (lost = unavailable(error));
		} finally {
			if (text === 'commit' || text === 'rollback') inTransaction = false;
		}
	}
	const query = (text: string, values: readonly unknown[] = []) =>
		inTransaction ? send(text, values) : retrying(() => send(text, values));

	return {
		// Kysely asks for a cursor only when streaming, which nothing here does.
		query: query as unknown as PostgresPoolClient['query'],
		release: (destroy) => client.release(destroy || lost !== undefined)
	};
}

/**
 * Connection lost, outcome unknown, out of room or connections, shutting down, turned into a read-only copy, cancelled,
 * broken inside. A 40001 is not: it is tried again.
 */
const goneStates = /^(08|25006|25P03|40003|53|55P03|57|58|XX)/;
const isGone = (error: unknown) =>
	error instanceof DatabaseError ? goneStates.test(error.code ?? '') : !(error instanceof TypeError);

/** The driver's own messages hold no value and no address; those of the network do, and PostgreSQL's may. */
function asUnavailable(error: unknown): DatabaseUnavailable {
	const { code, message } = error as { code?: unknown; message?: string };
	if (typeof code === 'string' && /^\w{1,60}$/.test(code)) return new DatabaseUnavailable(code);
	return new DatabaseUnavailable('LOST', message);
}
