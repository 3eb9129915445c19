/** The real server, as it runs in the house: built, in a process of its own, on a port and in a folder of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Answer, Call } from './share-fixture.ts';

export const root = join(import.meta.dirname, '../..');
export type LiveServer = Awaited<ReturnType<typeof startServer>>;

export function ensureBuild() {
	if (existsSync(join(root, 'build/handler.js'))) return;
	execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: root });
}

/** Starts, and waits until it says where it listens. Rejects with its output when it ends instead. */
export async function startServer(env: Record<string, string>, { cwd = root, entry = 'src/lib/server/main.ts' } = {}) {
	const child = spawn(process.execPath, [entry], {
		cwd,
		env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', ...env }
	});
	const ended = new Promise<number | string | null>((done) =>
		child.once('exit', (code, signal) => done(code ?? signal))
	);
	// Also when a test fails halfway.
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	void ended.then(() => process.off('exit', kill));
	let output = '';
	let isListening = false;
	const port = await new Promise<number>((found, failed) => {
		const listen = (part: Buffer) => {
			output += part;
			if (isListening) return;
			const [, said] = /Pit staat klaar op http:\/\/localhost:(\d+)/.exec(output) ?? [];
			isListening = said !== undefined;
			if (said) found(Number(said));
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		void ended.then(() => failed(new Error(output)));
	});
	return {
		port,
		pid: child.pid ?? 0,
		url: `http://127.0.0.1:${port}`,
		output: () => output,
		/** Resolves to the exit code, or to the signal's name. */
		stop: (signal: 'SIGTERM' | 'SIGKILL') => {
			child.kill(signal);
			return ended;
		}
	};
}

export async function callLive(
	{ url }: LiveServer,
	{ method, path = '/api/share', headers = {}, body }: Call
): Promise<Answer> {
	const init = { method, headers, ...(body && { body, duplex: 'half' }) };
	const response = await fetch(url + path, init);
	const bytes = Buffer.from(await response.arrayBuffer());
	const isJson = response.headers.get('content-type') === 'application/json';
	const json = isJson && bytes.length ? JSON.parse(bytes.toString()) : undefined;
	return { status: response.status, headers: Object.fromEntries(response.headers), bytes, json };
}

/** An upload byte for byte as the test wants it, honest or not. `answer` resolves when the server closes. */
export function rawUpload({ port }: LiveServer, { headers = {} }: Call, length: number) {
	const socket = connect(port, '127.0.0.1');
	const lines = Object.entries({ host: 'localhost', ...headers, 'content-length': String(length) });
	socket.write(`PUT /api/share HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`);
	let received = '';
	socket.on('data', (part) => (received += part));
	const answer = new Promise<string>((done) => {
		socket.on('close', () => done(received));
		socket.on('error', () => done(received));
	});
	return { socket, answer };
}
