/**
 * The load: a process of its own, on the same cores as the servers that it asks. Connections stay open, and each asks
 * again when it has its answer. Prints one `Load` as JSON.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { makeEnvelope, makeShare } from '../contract/share-fixture.ts';

export type Plan = {
	what: 'create' | 'read';
	ports: number[];
	connections: number;
	warmUpMs: number;
	ms: number;
	expiresAt: number;
	/** Bytes of a body that is created. */
	size: number;
	/** How many `readable` shares there are. */
	readable: number;
};
/** `samples`: when each answer began and what it took, in milliseconds; without the warm-up, which `answers` counts too. */
export type Load = { seconds: number; answers: number; samples: [at: number, ms: number][] };

/** The share that a reader of the load asks for; `stand.ts` puts them there. */
export const readable = (index: number, expiresAt: number) => makeShare(`bench ${index}`, { expiresAt });

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');
const base64url = (size: number) => randomBytes(size).toString('base64url');
/** From everywhere: the limits per address are not what is measured. */
const anyAddress = () => [10, ...randomBytes(3)].join('.');

export async function load(plan: Plan): Promise<Load> {
	const body = plan.what === 'create' ? makeEnvelope('bench', plan.size) : undefined;
	const readers = Array.from({ length: plan.readable }, (_, index) => readable(index, plan.expiresAt).get.headers);
	const createHeaders = (): OutgoingHttpHeaders => ({
		'content-type': 'application/octet-stream',
		authorization: `Bearer ${base64url(16)}.${base64url(32)}`,
		'share-expires': String(plan.expiresAt),
		'share-read-hash': hash(randomBytes(32))
	});
	const anyReader = () => readers[Math.floor(Math.random() * readers.length)] ?? {};
	const wanted = plan.what === 'create' ? 201 : 200;

	const agent = new Agent({ keepAlive: true, maxSockets: plan.connections });
	const ask = (port: number) =>
		new Promise<void>((done, failed) => {
			const headers = { ...(body ? createHeaders() : anyReader()), 'x-address': anyAddress() };
			const method = body ? 'PUT' : 'GET';
			const asked = request({ port, host: '127.0.0.1', path: '/api/share', method, agent, headers }, (answer) => {
				answer.resume().on('end', () => {
					if (answer.statusCode === wanted) done();
					else failed(new Error(`${plan.what}: ${answer.statusCode}`));
				});
			});
			asked.on('error', failed).end(body);
		});

	let answers = 0;
	const samples: Load['samples'] = [];
	const start = Date.now() + plan.warmUpMs;
	const end = start + plan.ms;
	async function line(port: number) {
		while (Date.now() < end) {
			const at = Date.now();
			const before = performance.now();
			await ask(port);
			answers++;
			if (at >= start) samples.push([at, performance.now() - before]);
		}
	}
	const lines = Array.from({ length: plan.connections }, (_, index) =>
		line(plan.ports[index % plan.ports.length] ?? 0)
	);
	await Promise.all(lines);
	agent.destroy();
	return { seconds: (Date.now() - start) / 1000, answers, samples };
}

if (import.meta.main) {
	const [plan = ''] = process.argv.slice(2);
	process.stdout.write(JSON.stringify(await load(JSON.parse(plan) as Plan)));
}
