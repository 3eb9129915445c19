/**
 * Puts the looks of an organisation into a page that the build made, or that SvelteKit just made: no build, and no request
 * more. The scripts read the name and the logo from `<html>` (routes/words.ts, routes/Name.svelte).
 */
import { saidColours, schemes, type LooksFile, type Palette, type Palettes } from '../domain/looks.ts';
import { layerIds } from '../domain/ids.ts';
import type { Looks } from './looks.ts';
import { cssName } from './our-colours.ts';

/** @param ours the colours of Pit itself */
export function createDress(looks: Looks, ours: Palettes): (html: string) => string {
	const style = styleOf(looks);
	const logo = looks.pictures.get('logo.svg');
	const attributes = [
		...(looks.name === undefined ? [] : [`data-name="${escaped(looks.name)}"`]),
		...(logo === undefined ? [] : [`data-logo="data:image/svg+xml,${encodeURIComponent(logo.toString('utf8'))}"`])
	];
	return (html) =>
		[
			(text: string) => named(text, looks.name),
			(text: string) => text.replace('<html ', () => ['<html', ...attributes, ''].join(' ')),
			(text: string) => withDolls(text, ours.light, saidColours(looks, 'light')),
			(text: string) => withThemeColour(text, looks),
			(text: string) => (style === '' ? text : text.replace('</head>', () => `<style>${style}</style></head>`))
		].reduce((text, change) => change(text), html);
}

/** In the same selectors as tokens.css, and after it: so paper stays paper in print, which has a stronger selector. */
function styleOf(looks: LooksFile): string {
	const [light, dark] = schemes.map((scheme) =>
		Object.entries(saidColours(looks, scheme))
			.map(([token, colour]) => `--${cssName(token)}:${colour}`)
			.join(';')
	) as [string, string];
	const inDark = [':root[data-scheme=dark]', '@media (prefers-color-scheme:dark){:root:not([data-scheme=light])'];
	return [
		...(light === '' ? [] : [`:root{${light}}`]),
		...(dark === '' ? [] : [`${inDark[0]}{${dark}}`, `${inDark[1]}{${dark}}}`])
	].join('');
}

/** The browser's own bars have the colour of the paper. */
const withThemeColour = (html: string, looks: LooksFile): string =>
	schemes.reduce((text, scheme) => {
		const paper = saidColours(looks, scheme)['paper'];
		const meta = new RegExp(`(<meta name="theme-color" media="[^"]*: ${scheme}[)]" content=")[^"]*`);
		return paper === undefined ? text : text.replace(meta, (_, before: string) => before + paper);
	}, html);

/** The picture of the first paint has the colours of the layers drawn in. All at once: two of them may change places. */
function withDolls(html: string, ours: Palette, said: Palette): string {
	const next = new Map(layerIds.map((layer) => [ours[layer]?.slice(1), (said[layer] ?? ours[layer])?.slice(1)]));
	return html.replace(/src="data:image\/svg\+xml,[^"]*"/g, (picture) =>
		picture.replace(/%23([0-9a-f]{6})/g, (_, colour: string) => `%23${next.get(colour) ?? colour}`)
	);
}

/** Only in text that is read: not in a script, a style, or an attribute. */
const named = (html: string, name: string | undefined): string =>
	name === undefined
		? html
		: html
				.split(/(<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>)/i)
				.map((part, index) =>
					index % 2 === 1
						? part
						: part.replace(/(?:^|>)[^<]*/g, (text) => text.replace(/\bPit\b/g, () => escaped(name)))
				)
				.join('');

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
