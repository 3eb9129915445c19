// Runs before `npm start` and `npm test`, on whatever Node the machine has and without any package:
// installs when node_modules is missing or older than the lockfile. The scripts themselves then run on Node 24,
// which comes along as a package and stands first on every script's path.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const isFresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;

if (!isFresh || !existsSync('node_modules/.bin/node')) {
	console.log('Pit: installing packages …');
	// `npm_execpath` is the npm that runs this script.
	const npm = process.env.npm_execpath;
	const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
	execFileSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
}
