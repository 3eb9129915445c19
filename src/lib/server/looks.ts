/**
 * The looks of an organisation: the folder `looks` in its CONTENT_DIR. Also run by Node itself (main.ts,
 * deploy/content-check.ts): no `$lib` here, and every import with its extension.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colourMistakes } from '../domain/colour-pairs.ts';
import { palettesWith, type LooksFile, type Palettes } from '../domain/looks.ts';
import { readFiles } from './content-files.ts';
import { readFolder } from './content-folder.ts';
import { ContentError, mistake, type ContentMistake } from './content-mistake.ts';
import { isPictureName, pictureMistakes, pictures, type PictureName } from './looks-picture.ts';

export type Looks = LooksFile & { pictures: ReadonlyMap<PictureName, Buffer> };
export type ReadLooks = { looks: Looks | null; mistakes: ContentMistake[] };

const FILE = 'looks/looks.json';
const others = /^\.|\.md$/i;

/**
 * @param folder of the organisation (CONTENT_DIR); @param ours the colours of Pit itself
 * @returns no looks and no mistakes when there is no such folder in it
 */
export function readLooks(folder: string, ours: Palettes): ReadLooks {
	const own = join(folder, 'looks');
	if (!existsSync(own)) return { looks: null, mistakes: [] };
	const names = readdirSync(own).filter((name) => name !== 'looks.json' && !others.test(name));
	const found = new Map(names.filter(isPictureName).map((name) => [name, readFileSync(join(own, name))] as const));
	const written = readFolder(folder, FILE);
	const { read, mistakes } = readFiles(written.files);
	const file = read.looks[0]?.content;
	const all = [
		...(existsSync(join(own, 'looks.json')) ? [] : [mistake(FILE, '', 'Add this file: it may be as little as {}.')]),
		...written.mistakes,
		...mistakes,
		...(file === undefined ? [] : colourMistakes(palettesWith(file, ours), file)).map(({ field, advice }) =>
			mistake(FILE, field, advice)
		),
		...names.filter((name) => !isPictureName(name)).map((name) => mistake(`looks/${name}`, '', NO_PLACE)),
		...[...found].flatMap(([name, bytes]) => pictureMistakes(name, bytes))
	];
	return { looks: file === undefined || all.length > 0 ? null : { ...file, pictures: found }, mistakes: all };
}

const NO_PLACE = `This file has no place here. There are: looks.json, ${Object.keys(pictures).join(', ')}.`;

/** @throws ContentError with every mistake: then the server does not start */
export function openLooks(folder: string | undefined, ours: () => Palettes): Looks | null {
	if (folder === undefined) return null;
	const { looks, mistakes } = readLooks(folder, ours());
	if (mistakes.length > 0) throw new ContentError(mistakes);
	return looks;
}

/** What stops nothing: some icons that are the organisation's, beside others that are still ours. */
export function looksHints({ pictures: given }: Looks): ContentMistake[] {
	const icons = (Object.keys(pictures) as PictureName[]).filter((name) => name.startsWith('icon'));
	const missing = icons.filter((name) => !given.has(name));
	return missing.length === 0 || missing.length === icons.length
		? []
		: missing.map((name) => mistake(`looks/${name}`, '', 'Without this file people see the icon of Pit here.'));
}
