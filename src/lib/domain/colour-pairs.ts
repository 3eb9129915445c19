/**
 * Which colours lie on each other in Pit, and how far they have to be apart (WCAG 1.4.3 and 1.4.11). A test looks for
 * pairs in the styles of every screen: one that is not here is refused. Each pair stands here once: which of the two
 * lies on the other makes no difference.
 */
import { contrast, luminance, saidContrast } from './contrast.ts';
import { layerIds } from './ids.ts';
import { layerTokens, schemes, type LooksFile, type Palette, type Palettes, type Scheme } from './looks.ts';

export type Pair = {
	front: string;
	back: string;
	needs: number;
	/** What is seen by it, in words. */
	what: string;
	only?: Scheme;
	/** Enough when this one stands out on `back`: the line around a shape. */
	either?: string;
};

const TEXT = 4.5;
/** Large bold words, and what is no text but has to be seen. */
const SHAPE = 3;

export const colourPairs: readonly Pair[] = [
	...['paper', 'card'].flatMap((back): Pair[] => [
		{ front: 'ink', back, needs: TEXT, what: 'words' },
		{ front: 'inkSoft', back, needs: TEXT, what: 'soft words' },
		{ front: 'line', back, needs: SHAPE, what: 'lines' },
		{ front: 'focusOuter', back, needs: SHAPE, what: 'the ring around what has the focus' }
	]),
	// The ring has two parts, so that it is seen on any of the layers.
	{
		front: 'focusOuter',
		back: 'focusInner',
		needs: SHAPE,
		what: 'the two parts of the ring around what has the focus'
	},
	{ front: 'onAction', back: 'action', needs: TEXT, what: 'the words on a button' },
	{ front: 'dollWhite', back: 'onTint', needs: TEXT, what: 'words on white, and white words in a layer' },
	...layerIds.flatMap((layer): Pair[] => [
		{ front: 'onTint', back: layer, needs: TEXT, what: 'words on a layer' },
		{ front: 'ink', back: layer, needs: SHAPE, what: 'a heading on its marker', only: 'light' },
		...['paper', 'card'].map((back): Pair => ({
			front: layer,
			back,
			needs: SHAPE,
			what: 'dolls and dots',
			either: 'dollLine'
		}))
	])
];

/** What is wrong with the colours: the field to change, and why. */
export type ColourMistake = { field: string; advice: string };

/** @param palettes everything as it is shown; @param looks to know which of two colours the organisation chose itself */
export const colourMistakes = (palettes: Palettes, looks: LooksFile): ColourMistake[] =>
	schemes.flatMap((scheme) =>
		colourPairs
			.filter(({ only }) => only === undefined || only === scheme)
			.map((pair) => ({ pair, ratio: ratioOf(pair, palettes[scheme]) }))
			.filter(({ pair, ratio }) => ratio < pair.needs)
			.map(({ pair, ratio }) => ({
				field: fieldOf(pair, scheme, looks),
				advice: adviceOn(pair, ratio, scheme, palettes[scheme])
			}))
	);

const colourIn = (palette: Palette, token: string): string => palette[token] ?? '#000000';

/** As it counts for a pair, in one scheme. */
export const ratioOf = ({ front, back, either = front }: Pair, palette: Palette): number =>
	Math.max(...[front, either].map((token) => contrast(colourIn(palette, token), colourIn(palette, back))));

function adviceOn({ front, back, needs, what }: Pair, ratio: number, scheme: Scheme, palette: Palette): string {
	const [one, other] = [colourIn(palette, front), colourIn(palette, back)];
	const [first, second] = luminance(one) < luminance(other) ? ['darker', 'lighter'] : ['lighter', 'darker'];
	return (
		`Hard to see in ${scheme}: ${what}. ${front} (${one}) on ${back} (${other}) has a contrast of ` +
		`${saidContrast(ratio)}, and needs ${needs}. Make ${front} ${first}, or ${back} ${second}.`
	);
}

/** Of the two the one that the organisation wrote down: that is where it can repair it. */
function fieldOf({ front, back }: Pair, scheme: Scheme, { colours }: LooksFile): string {
	const follows: Record<string, string> = { focusOuter: 'ink', focusInner: 'paper' };
	const tokens = [front, back].map((token) => follows[token] ?? token);
	const isGiven = (token: string) => token in { ...colours?.[scheme], ...colours?.layers };
	const token = tokens.find(isGiven) ?? tokens[0] ?? '';
	return `colours.${layerTokens.some((each) => each === token) ? 'layers' : scheme}.${token}`;
}
