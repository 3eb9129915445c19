/** The real server in a process of its own, with a folder of its own. It can be stopped, and come back where it was. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { house } from './house.ts';

type Settings = { from?: string; port?: number; dataDir?: string; env?: Record<string, string> };
export type Server = Awaited<ReturnType<typeof startServer>>;

export async function startServer(settings: Settings = {}) {
	const dataDir = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'pit-journey-'));
	const child = spawn(process.execPath, ['src/lib/server/main.ts'], {
		cwd: settings.from ?? house,
		env: {
			PATH: process.env['PATH'],
			PORT: String(settings.port ?? 0),
			HOST: '127.0.0.1',
			DATA_DIR: dataDir,
			...settings.env
		}
	});
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	let output = '';
	const port = await new Promise<number>((found, failed) => {
		const listen = (part: Buffer) => {
			output += part.toString();
			const [, said] = /http:\/\/localhost:(\d+)/.exec(output) ?? [];
			if (said !== undefined) found(Number(said));
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		void ended.then(() => failed(new Error(output)));
	});
	return {
		port,
		url: `http://127.0.0.1:${port}`,
		/** Everything that the server wrote to its log. */
		log: () => output,
		async stop(): Promise<void> {
			process.off('exit', kill);
			child.kill('SIGKILL');
			await ended;
		},
		/** The same address and the same data, maybe another release or other settings. */
		restart: (again: Omit<Settings, 'port' | 'dataDir'> = {}) => startServer({ ...settings, ...again, port, dataDir })
	};
}
