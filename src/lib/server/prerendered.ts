/** The pages that the build made, by the path that they are asked with. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export function readPages(folder: string): Map<string, string> {
	const pathOf = (file: string) =>
		`/${file
			.split(sep)
			.join('/')
			.replace(/(^index)?[.]html$/, '')}`;
	const files = globSync('**/*.html', { cwd: folder }).sort();
	return new Map(files.map((file) => [pathOf(file), readFileSync(join(folder, file), 'utf8')]));
}
