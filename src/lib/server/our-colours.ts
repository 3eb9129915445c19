/** The colours of Pit itself, read from where they stand: what an organisation does not say stays as it is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Palette, Palettes } from '../domain/looks.ts';

/** 'inkSoft' → 'ink-soft' */
export const cssName = (token: string): string => token.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);
const tokenOf = (name: string): string => name.replace(/-([a-z])/g, (_, sign: string) => sign.toUpperCase());

function block(css: string, selector: string): Palette {
	const start = css.indexOf(`${selector} {`);
	const found = css.slice(start, css.indexOf('}', start)).matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g);
	return Object.fromEntries([...found].map(([, name = '', colour = '']) => [tokenOf(name), colour]));
}

/** @param css of tokens.css */
export function palettesIn(css: string): Palettes {
	const light = block(css, ':root');
	return { light, dark: { ...light, ...block(css, ":root[data-scheme='dark']") } };
}

export const ourPalettes = (): Palettes =>
	palettesIn(readFileSync(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8'));
