/**
 * Which colours lie on each other, read from the styles of every screen: what a rule sets together, and what a rule sets
 * alone on what it stands on. It reads rules, not screens: axe looks at the screens themselves.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layerIds } from '../../src/lib/domain/ids.ts';

const root = join(import.meta.dirname, '../..');
export type Used = { front: string; back: string; where: string };

const tokenOf = (name: string): string => name.replace(/-([a-z])/g, (_, sign: string) => sign.toUpperCase());
const grounds = ['paper', 'card'];

/** The colours that a value can be: a tint is any of the layers. */
function tokensIn(value: string): string[] {
	return [...value.matchAll(/var\(--([a-z-]+)/g)].flatMap(([, name = '']) => {
		if (name === 'tint' || name === 'mark') return layerIds;
		return notColours.test(name) ? [] : [tokenOf(name)];
	});
}
const notColours = /^(s\d|radius|line-width|touch|lift|small|text|medium|title|big|font|scale|outdent|icon-fill)/;

type Rule = { where: string; selector: string; set: Map<string, string> };

function rulesOf(file: string): Rule[] {
	const text = readFileSync(join(root, file), 'utf8');
	const css = file.endsWith('.css') ? text : (/<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '');
	return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
		([, selector = '', body = '']) => ({
			where: `${file} ${selector.trim()}`,
			selector: selector.trim(),
			set: new Map(
				body.split(';').flatMap((line) => {
					const [name, ...value] = line.split(':');
					return value.length === 0 ? [] : [[(name ?? '').trim(), value.join(':').trim()]];
				})
			)
		})
	);
}

const isShape = (name: string) => /^(border(-[a-z]+)*|outline(-[a-z]+)*)$/.test(name);

/** Words and lines, on the ground of the same rule, or else on paper and on cards. */
export function usedPairs(): Used[] {
	const files = [...globSync('src/**/*.svelte', { cwd: root }), 'src/styles/base.css'].sort();
	return files.flatMap(rulesOf).flatMap(({ where, set }): Used[] => {
		const own = [...set].filter(([name]) => name === 'background' || name === 'background-color');
		const backs = own.flatMap(([, value]) => tokensIn(value));
		const colour = tokensIn(set.get('color') ?? '');
		// What is set to lie on a layer, or on a button, gets its ground from a rule that sets both.
		const onGround = colour.filter((front) => !/^on[A-Z]|^doll/.test(front));
		const lines = [...set].flatMap(([name, value]) => (isShape(name) ? tokensIn(value) : []));
		return [
			...colour.flatMap((front) => backs.map((back) => ({ front, back, where }))),
			...(backs.length === 0 ? onGround.flatMap((front) => grounds.map((back) => ({ front, back, where }))) : []),
			...lines.flatMap((front) => grounds.map((back) => ({ front, back, where }))),
			// A ground without words of its own: those of what it stands in lie on it.
			...(colour.length === 0 ? backs.flatMap((back) => [{ front: 'ink', back, where }]) : [])
		];
	});
}
