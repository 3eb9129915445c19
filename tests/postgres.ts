/**
 * A real PostgreSQL for the tests: found, or installed by apt as root on Debian; then a cluster of its own in a temporary
 * folder, reached over a socket in that folder only. Whatever else runs on this machine does not matter to it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const USER = 'pit';
/** Searched for in the logs of the servers. */
export const postgresPassword = 'wachtwoord-van-de-proef';

/** Folder of the newest PostgreSQL on this machine; undefined when there is none. */
export function findPostgres(): string | undefined {
	const version = (path: string) => Number(/postgresql\/(\d+)/.exec(path)?.[1]);
	return globSync('/usr/lib/postgresql/*/bin').sort((a, b) => version(b) - version(a))[0];
}

/** @throws Error with the one line to run, when it cannot be had */
export function ensurePostgres(): string {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (...args: string[]) => execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 2], env });
	if (findPostgres() === undefined && process.getuid?.() === 0) {
		console.log('Pit: installing PostgreSQL by apt …');
		try {
			apt('update');
			apt('install', '-y', '--no-install-recommends', 'postgresql');
		} catch {
			// Said below.
		}
	}
	const found = findPostgres();
	if (found === undefined) throw new Error('No PostgreSQL for the tests. Run: sudo apt-get install postgresql');
	return found;
}

export type Postgres = Awaited<ReturnType<typeof startPostgres>>;

/**
 * Made, started, and gone again with `remove`, or with this process, however that ends.
 * @param durable false: it survives its own death, but not that of the machine; quicker.
 */
export async function startPostgres({ durable = true } = {}) {
	const bin = ensurePostgres();
	const owner = nonRoot();
	const folder = mkdtempSync(join(tmpdir(), 'pit-postgres-'));
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, postgresPassword);
	if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
	const data = join(folder, 'data');
	const options = { cwd: folder, ...owner };
	const access = ['--username', USER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
	execFileSync(join(bin, 'initdb'), ['-D', data, '--no-sync', '-E', 'UTF8', '--locale', 'C', ...access], {
		...options,
		stdio: 'pipe'
	});

	/** A shell beside it waits for the end of this process, also a violent one, and then takes all of it away. */
	const start = () => {
		const script = `trap '' INT TERM
			"$@" & server=$!; read -r keep; kill -QUIT $server; wait $server; [ "$keep" ] || rm -rf "$PIT_FOLDER"`;
		const settings = ['listen_addresses=', `fsync=${durable ? 'on' : 'off'}`, 'max_connections=200'];
		const server = [join(bin, 'postgres'), '-D', data, '-k', folder, ...settings.flatMap((each) => ['-c', each])];
		return spawn('sh', ['-c', script, 'sh', ...server], {
			...options,
			env: { ...process.env, PIT_FOLDER: folder },
			stdio: ['pipe', 'ignore', 'ignore']
		});
	};
	let child = start();
	const url = (database: string) => `postgres://${USER}:${postgresPassword}@localhost/${database}?host=${folder}`;

	async function ready() {
		for (const until = Date.now() + 30_000; ; await sleep(30)) {
			const client = new Client(url('postgres'));
			try {
				await client.connect();
				return await client.end();
			} catch (error) {
				if (Date.now() > until) throw error;
			}
		}
	}
	async function end(keep: string) {
		const closed = once(child, 'close');
		child.stdin.end(`${keep}\n`);
		await closed;
	}
	await ready();

	return {
		url,
		/** Runs statements as the owner of the cluster. */
		async run(statement: string, database = 'postgres') {
			const client = new Client(url(database));
			await client.connect();
			try {
				return (await client.query(statement)).rows as unknown[];
			} finally {
				await client.end();
			}
		},
		/** As when its machine loses power; `start` brings it back with what was committed. */
		stop: () => end('keep'),
		start: async () => {
			child = start();
			await ready();
		},
		remove: () => end('')
	};
}

/** PostgreSQL refuses to run as root: then Debian's own user for it, or else nobody. */
function nonRoot(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const id = (flag: string, name: string) =>
		Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
	for (const name of ['postgres', 'nobody']) {
		try {
			return { uid: id('-u', name), gid: id('-g', name) };
		} catch {
			// The next one.
		}
	}
	throw new Error('No user to run PostgreSQL as.');
}
