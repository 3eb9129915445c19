/**
 * The pictures that an organisation may put beside its `looks.json`. A page shows them, and a phone keeps some: so a
 * picture is small, has the size that its name says, runs nothing and fetches nothing.
 */
import { mistake, type ContentMistake } from './content-mistake.ts';

const kB = 1000;
const png = (size: number) => ({ type: 'image/png', size, most: 200 * kB }) as const;
const svg = { type: 'image/svg+xml', size: null, most: 16 * kB } as const;

/** By the name of the file. The logo rides in every page, and `icon.svg` is put on every phone. */
export const pictures = {
	'logo.svg': svg,
	'icon.svg': svg,
	'icon-180.png': png(180),
	'icon-192.png': png(192),
	'icon-512.png': png(512),
	'icon-maskable.png': png(512)
} as const;
export type PictureName = keyof typeof pictures;
export const isPictureName = (name: string): name is PictureName => name in pictures;

export function pictureMistakes(name: PictureName, bytes: Buffer): ContentMistake[] {
	const { size, most } = pictures[name];
	const advice = [
		...(bytes.length > most ? [`This file is too large: make it at most ${most / kB} kB.`] : []),
		...(size === null ? svgAdvice(bytes.toString('utf8')) : pngAdvice(bytes, size))
	];
	return advice.map((each) => mistake(`looks/${name}`, '', each));
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The header of a PNG comes first, and says how wide and how high it is. */
function pngAdvice(bytes: Buffer, size: number): string[] {
	if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG) || bytes.toString('latin1', 12, 16) !== 'IHDR')
		return ['This is no PNG: save it as one.'];
	const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	return width === size && height === size ? [] : [`This is ${width} by ${height}: make it ${size} by ${size}.`];
}

const drawn =
	'svg g defs title desc path circle ellipse rect line polyline polygon text tspan use symbol style ' +
	'linearGradient radialGradient stop clipPath mask pattern';
const elements = new Set(drawn.split(' '));

/** What may stand in it is a list, and not what may not: a browser can do more with an SVG than anybody remembers. */
function svgAdvice(text: string): string[] {
	const bare = text.replace(/^\ufeff/, '').replace(/^\s*<\?xml [^>]*\?>/, '');
	const drawing = bare.replace(/<!--[\s\S]*?-->/g, '').trim();
	if (!/^<svg\s[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(drawing) || !drawing.endsWith('</svg>'))
		return ['This is no SVG of its own: it has to begin with <svg xmlns="http://www.w3.org/2000/svg" …>.'];
	const names = [...drawing.matchAll(/<\/?([^\s/>]*)/g)].map(([, name = '']) => name);
	const strange = [...new Set(names.filter((name) => !elements.has(name)))];
	const attributes = [...drawing.matchAll(/[\s"'/]([\w:.-]+)\s*=/g)].map(([, name = '']) => name.toLowerCase());
	const links = [...drawing.matchAll(/href\s*=\s*(["']?)\s*([^"'>\s]*)/gi)].map(([, , to = '']) => to);
	const fetched = [...drawing.matchAll(/url\(\s*["']?\s*([^)"'\s]*)/gi)].map(([, to = '']) => to);
	return [
		...(strange.length > 0
			? [`Take out ${strange.map((each) => `<${each}>`).join(', ')}: only a plain drawing may stand here.`]
			: []),
		...(attributes.some((name) => /^on|:on/.test(name)) ? ['Take out what runs on an event, such as onload.'] : []),
		...([...links, ...fetched].some((to) => !to.startsWith('#')) || /@import|image-set|javascript:/i.test(drawing)
			? ['Take out what is fetched from elsewhere: a picture stands on its own.']
			: []),
		// Written in code, a sign gets past each of the lines above.
		...(/&(?!(?:amp|lt|gt|quot|apos);)|\\/.test(drawing)
			? ['Write signs as they are, without &#…; and without \\.']
			: []),
		...(/viewBox=/.test(drawing) ? [] : ['Say its shape: add a viewBox to <svg>.'])
	];
}
