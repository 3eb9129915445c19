import { expect, test } from 'vitest';
import { defaultPack } from '../src/lib/server/default-content';
import { cardsInContent, drawSprite, iconSet } from './card-pictures';

const icons = iconSet();
const sprite = drawSprite(cardsInContent(), icons);
const found = (pattern: RegExp) => [...sprite.matchAll(pattern)].map(([, each = '']) => each);

test('every picture that a card of the pack names is there, once', () => {
	const named = defaultPack().layers.flatMap((layer) => layer.cards.flatMap((card) => card.picture ?? []));
	expect(named.length).toBeGreaterThan(40);
	expect(found(/<symbol id="([^"]+)"/g).sort()).toEqual([...new Set(named)].sort());
});

test('a name that is no picture is refused, with the place where it stands', () => {
	const wrong = { file: 'src/content/cards/skills.json', id: 'skills-cooking', picture: 'cookng' };
	expect(() => drawSprite([wrong], icons)).toThrow(/skills\.json.*"skills-cooking".*"cookng"/);
	expect(() => drawSprite([{ ...wrong, picture: 'constructor' }], icons)).toThrow();
});

test('two pictures that use one id for their own parts keep them apart', () => {
	const both = ['teacher', 'airplane-arrival'].map((picture) => ({ file: '', id: picture, picture }));
	expect(icons.icons['teacher']?.body).toContain('"SVGkRCCwb7V"');
	const drawn = drawSprite(both, icons);
	const ids = [...drawn.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const used = [...drawn.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
	expect(used.length).toBeGreaterThan(1);
	expect(used.filter((id) => !ids.includes(id))).toEqual([]);
});

test('the file carries its licence, draws only, and stays small', () => {
	expect(sprite).toContain('Copyright (c) Microsoft Corporation.');
	expect(sprite).toContain('The above copyright notice and this permission notice shall be included');
	expect(sprite).not.toMatch(/<script|<foreignObject|<image|\son\w+=|href="(?!#)/);
	expect(sprite.length).toBeLessThan(150_000);
});
