/** What a small release costs whoever has Pit on the phone: builds that differ in one word. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedFiles, kilo, openBuild, root, table } from './weight.ts';

const sources = ['src', 'messages', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];

/** Takes half a minute; the checkout is left alone. */
export async function measureRelease(): Promise<void> {
	const house = mkdtempSync(join(tmpdir(), 'pit-release-'));
	try {
		for (const source of sources) cpSync(join(root, source), join(house, source), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
		const build = (name: string) => {
			const vite = join(root, 'node_modules/vite/bin/vite.js');
			execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: house, stdio: 'ignore' });
			renameSync(join(house, 'build'), join(house, name));
			return openBuild(join(house, name));
		};
		const words = join(house, 'messages/nl.json');
		const original = readFileSync(words, 'utf8');
		const before = build('before');

		const rows = ['wipe_text', 'home_empty'].map((key) => {
			writeFileSync(words, original.replace(`"${key}": "`, `"${key}": "Nu `));
			const after = build(key);
			const files = changedFiles(before, after);
			return [key, files.length, kilo(after.sizeOf(files))];
		});
		console.log(table(['a returning user fetches after one changed word in', 'files', 'kB brotli'], rows));
	} finally {
		rmSync(house, { recursive: true });
	}
}
