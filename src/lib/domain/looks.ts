/**
 * The looks that an organisation may give its Pit: a name, and colours from a list. What is not in the list stays ours.
 * Only who writes and who serves needs it; a device gets a style and a name in its page.
 */
import * as z from 'zod/mini';
import { layerIds } from './ids.ts';

/** Of each scheme. The ring around what has the focus and the shadow follow from ink and paper. */
export const schemeTokens = ['paper', 'card', 'ink', 'inkSoft', 'line', 'action', 'onAction'] as const;
/** The same in both schemes: the six layers, and what stands on them. */
export const layerTokens = [...layerIds, 'onTint'] as const;
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Signs that mean something in a page, in a message or in a heading are not among them. */
const nameShape = /^[\p{L}\p{N}](?:[\p{L}\p{N} .,'’&+!-]*[\p{L}\p{N}.!])?$/u;
const colour = z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/)));
const coloursOf = <T extends string>(tokens: readonly T[]) =>
	z.optional(
		z.strictObject(Object.fromEntries(tokens.map((each) => [each, colour])) as unknown as Record<T, typeof colour>)
	);

/** `looks/looks.json` of an organisation. */
export const looksFile = z.strictObject({
	name: z.optional(z.string().check(z.minLength(1), z.maxLength(20), z.regex(nameShape))),
	colours: z.optional(
		z.strictObject({
			light: coloursOf(schemeTokens),
			dark: coloursOf(schemeTokens),
			layers: coloursOf(layerTokens)
		})
	)
});
export type LooksFile = z.infer<typeof looksFile>;

/** Every colour of one scheme by its token, in small letters. */
export type Palette = Readonly<Record<string, string>>;
export type Palettes = Readonly<Record<Scheme, Palette>>;

/** What the organisation says about one scheme: its own tokens, those of the layers, and what follows from them. */
export function saidColours({ colours }: LooksFile, scheme: Scheme): Palette {
	const said = { ...colours?.[scheme], ...colours?.layers };
	const given = Object.fromEntries(
		Object.entries(said).flatMap(([token, value]) => (value === undefined ? [] : [[token, value.toLowerCase()]]))
	);
	return {
		...given,
		...(given['paper'] !== undefined && { focusInner: given['paper'] }),
		...(given['ink'] !== undefined && { focusOuter: given['ink'] }),
		// In the dark a shadow stays black.
		...(given['ink'] !== undefined && scheme === 'light' && { shadow: given['ink'] })
	};
}

/** @param ours the colours of Pit itself */
export const palettesWith = (looks: LooksFile, ours: Palettes): Palettes => ({
	light: { ...ours.light, ...saidColours(looks, 'light') },
	dark: { ...ours.dark, ...saidColours(looks, 'dark') }
});
