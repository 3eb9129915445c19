/** The content files of a folder on disk, each parsed; a file that is no JSON is a mistake like any other. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { mistake, type ContentMistake, type Files } from './content-mistake.ts';

/** Everything that is no JSON is left alone: a README, a logo. */
export function readFolder(folder: string, pattern = '**/*.json'): { files: Files; mistakes: ContentMistake[] } {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		return { files: {}, mistakes: [mistake(folder, '', 'There is no such folder.')] };
	const files: Record<string, unknown> = {};
	const mistakes: ContentMistake[] = [];
	for (const path of globSync(pattern, { cwd: folder }).sort()) {
		const file = path.split(sep).join('/');
		try {
			// Some editors begin a file with a mark that JSON does not know.
			files[file] = JSON.parse(readFileSync(join(folder, path), 'utf8').replace(/^\ufeff/, ''));
		} catch (error) {
			const said = (error as Error).message;
			const [, line] = /\(line (\d+) column \d+\)/.exec(said) ?? [];
			const advice = 'This is no JSON: look for a comma or a quote that is missing, or one too many.';
			mistakes.push(mistake(file, line === undefined ? '' : `line ${line}`, advice));
		}
	}
	return { files, mistakes };
}
