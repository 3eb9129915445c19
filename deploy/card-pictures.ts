/**
 * The pictures of the word cards, as one file with a symbol for each. The art comes out of its npm package at every
 * build, so that none of it stands in this repository; the notice that its licence asks for goes along in the file.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
const file = join(root, '.svelte-kit/card-pictures.svg');

const notice = `Fluent Emoji Flat, from https://github.com/microsoft/fluentui-emoji

MIT License

Copyright (c) Microsoft Corporation.

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

export type Card = { file: string; id: string; picture?: string };
type IconSet = { width: number; height: number; icons: Record<string, { body: string }> };

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

export function cardsInContent(): Card[] {
	const files = globSync('src/content/cards/*.json', { cwd: root }).sort();
	return files.flatMap((file) => (json(file) as { cards: Card[] }).cards.map((card) => ({ ...card, file })));
}

export const iconSet = () => json('node_modules/@iconify-json/fluent-emoji-flat/icons.json') as IconSet;

/**
 * @returns the file with every picture that the cards name, once.
 * @throws Error that says where a name stands that is no picture
 */
export function drawSprite(cards: readonly Card[], { width, height, icons }: IconSet): string {
	const symbols = new Map<string, string>();
	for (const { file, id, picture } of cards) {
		if (picture === undefined) continue;
		const body = Object.hasOwn(icons, picture) ? icons[picture]?.body : undefined;
		if (body === undefined) {
			throw new Error(
				`${file}: card "${id}" has the picture "${picture}", which Fluent Emoji Flat does not have. ` +
					'Take a name from https://icon-sets.iconify.design/fluent-emoji-flat/, or leave "picture" out.'
			);
		}
		symbols.set(picture, `<symbol id="${picture}" viewBox="0 0 ${width} ${height}">${ownIds(body, picture)}</symbol>`);
	}
	return `<svg xmlns="http://www.w3.org/2000/svg"><!--\n${notice}\n-->\n${[...symbols.values()].join('\n')}\n</svg>\n`;
}

/** Pictures use the same ids for their own parts (a clip, a shade): in one file each needs its own. */
const ownIds = (body: string, name: string): string =>
	[...body.matchAll(/\sid="([^"]+)"/g)].reduce(
		(drawn, [, id = '']) =>
			drawn
				.replaceAll(`"${id}"`, `"${name}-${id}"`)
				.replaceAll(`#${id})`, `#${name}-${id})`)
				.replaceAll(`"#${id}"`, `"#${name}-${id}"`),
		body
	);

/** `import pictures from 'virtual:card-pictures'` gives the address of that file. */
export function cardPictures(): Plugin {
	return {
		name: 'card-pictures',
		resolveId(id) {
			if (id !== 'virtual:card-pictures') return;
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, drawSprite(cardsInContent(), iconSet()));
			return `${file}?no-inline`;
		}
	};
}
