/** The share API under load, over HTTP: how many creates and reads a second, how it grows, and what the purge costs. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startServer } from '../contract/live-server.ts';
import type { Load, Plan } from './load.ts';
import { openPostgresStand, openSqliteStand, SIZE, type Stand } from './stand.ts';
import { table } from './weight.ts';

const CONNECTIONS = 16;
const WARM_UP_MS = 2000;
const MEASURE_MS = 6000;
const PURGE_EVERY_MS = 6000;
const MOST_ENDED = 10_000;

const expiresAt = Math.floor(Date.now() / 1000) + 29 * 86_400;

/** @param options.million also the big run: it takes some minutes, and ten gigabytes of disk. */
export async function measureServer({ million = false } = {}): Promise<void> {
	const sizes = [1000, 100_000, ...(million ? [1_000_000] : [])];
	const loads: (string | number)[][] = [];
	const purges: (string | number)[][] = [];
	for (const open of [openSqliteStand, openPostgresStand]) {
		const stand = await open(expiresAt);
		try {
			let stored = 0;
			for (const size of sizes) {
				const readable = await stand.fill(stored, size);
				stored = size;
				for (const processes of [1, 2]) {
					const figures = await withServers(stand, processes, {}, (ports, servers) =>
						measureLoad(ports, servers, readable)
					);
					loads.push([stand.name, processes, size.toLocaleString('en'), ...figures]);
					console.error(loads.at(-1)?.join(' | '));
				}
				purges.push([stand.name, size.toLocaleString('en'), ...(await measurePurge(stand, size, readable))]);
				console.error(purges.at(-1)?.join(' | '));
			}
		} finally {
			await stand.remove();
		}
	}
	const head = ['creates/s', 'p50 ms', 'p99 ms', 'CPU ms each', 'reads/s', 'p50 ms', 'p99 ms', 'CPU ms each'];
	console.log(table(['database', 'processes', 'stored shares', ...head], loads));
	console.log();
	const purgeHead = ['ended', 'purge s', 'reads p99 quiet, ms', 'during', 'ratio'];
	console.log(table(['database, one process', 'stored shares', ...purgeHead], purges));
}

type Server = Awaited<ReturnType<typeof startServer>>;

async function withServers<T>(
	{ env }: Stand,
	processes: number,
	more: Record<string, string>,
	use: (ports: number[], servers: Server[]) => Promise<T>
): Promise<T> {
	const limits = { ADDRESS_HEADER: 'x-address', MAX_LIVE_SHARES: '1000000000', MAX_LIVE_BYTES: '1000000000000000' };
	const start = () => startServer({ ...env, ...limits, ...more });
	const servers = await Promise.all(Array.from({ length: processes }, start));
	try {
		return await use(
			servers.map(({ port }) => port),
			servers
		);
	} finally {
		await Promise.all(servers.map((server) => server.stop('SIGTERM')));
	}
}

async function measureLoad(ports: number[], servers: Server[], readable: number) {
	const figures = [];
	const cpuMs = () => servers.reduce((sum, { pid }) => sum + cpuMsOf(pid), 0);
	for (const what of ['create', 'read'] as const) {
		const before = cpuMs();
		const { seconds, samples, answers } = await putLoad({ what, ports, readable });
		const cpu = (cpuMs() - before) / answers;
		const all = samples.map(([, ms]) => ms);
		figures.push(
			Math.round(all.length / seconds),
			tenth(percentile(all, 50)),
			tenth(percentile(all, 99)),
			Math.round(cpu * 100) / 100
		);
	}
	return figures;
}

/** Reads all the time, while the server of its own accord takes away what has ended. */
async function measurePurge(stand: Stand, stored: number, readable: number) {
	const ended = Math.min(MOST_ENDED, stored);
	return withServers(stand, 1, { PURGE_EVERY_MS: String(PURGE_EVERY_MS) }, async (ports, [server]) => {
		const reading = putLoad({ what: 'read', ports, readable, ms: 3 * PURGE_EVERY_MS });
		await sleep(500);
		await stand.end(ended);
		const { samples } = await reading;
		let purge: ReturnType<typeof purgeOf>;
		while (!(purge = purgeOf(server?.output() ?? ''))) await sleep(100);
		if (purge.ended !== ended) throw new Error(`The purge took ${purge.ended} of ${ended}.`);
		const within = (from: number, to: number) => samples.filter(([at]) => at >= from && at <= to).map(([, ms]) => ms);
		const during = percentile(within(purge.from, purge.to), 99);
		// A second on either side: the disk is still at work.
		const quiet = percentile([...within(0, purge.from - 1000), ...within(purge.to + 1000, Infinity)], 99);
		return [
			ended.toLocaleString('en'),
			tenth((purge.to - purge.from) / 1000),
			tenth(quiet),
			tenth(during),
			tenth(during / quiet)
		];
	});
}

/** As the log tells it. */
function purgeOf(log: string) {
	const line = log.split('\n').find((text) => text.includes('"route":"purge"'));
	if (!line) return undefined;
	const { time, ms, ended } = JSON.parse(line) as { time: string; ms: number; ended: number };
	return { from: Date.parse(time) - ms, to: Date.parse(time), ended };
}

async function putLoad(plan: Pick<Plan, 'what' | 'ports' | 'readable'> & { ms?: number }): Promise<Load> {
	const whole: Plan = {
		...{ connections: CONNECTIONS, warmUpMs: WARM_UP_MS, ms: MEASURE_MS, expiresAt, size: SIZE },
		...plan
	};
	const args = [join(import.meta.dirname, 'load.ts'), JSON.stringify(whole)];
	const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 30 });
	return JSON.parse(stdout) as Load;
}

/** Of the process so far; Linux counts in hundredths of a second. */
function cpuMsOf(pid: number): number {
	const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
	const [user, system] = fields.split(' ').slice(11, 13).map(Number);
	return 10 * ((user ?? 0) + (system ?? 0));
}

function percentile(values: number[], percent: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}
const tenth = (value: number) => Math.round(value * 10) / 10;
