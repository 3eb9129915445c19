/** What ships with Pit: the pack that every screen needs, and the journey, which a device fetches behind it. */
import type { PackSource } from '../domain/content-source.ts';
import { assembleContent } from './content.ts';
import type { Content } from './content-hide.ts';
import { ContentError, type Files } from './content-mistake.ts';

const modules = import.meta.glob('../../content/{default,domains,layers,fields,cards,phases}/*.json', {
	eager: true,
	import: 'default'
});

export const defaultFiles: Files = Object.fromEntries(
	Object.entries(modules).map(([path, json]) => [path.replace('../../content/', ''), json])
);

/** @throws ContentError */
export function defaultContent(own: Files = {}): Content {
	const result = assembleContent(defaultFiles, own);
	if (!result.ok) throw new ContentError(result.mistakes);
	return result;
}

export const defaultPack = (): PackSource => defaultContent().pack;
