// Builds when there is no build, or when something it is made of is newer.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'build/handler.js';
const inputs = ['src', 'messages', 'static', 'deploy', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
/** Written by the build itself. */
const outputs = [join('src', 'lib', 'paraglide'), join('messages', 'project.inlang')];

function newest(path) {
	if (outputs.includes(path)) return 0;
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const built = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
if (Math.max(...inputs.map(newest)) > built) {
	console.log('Pit: building …');
	execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
}
