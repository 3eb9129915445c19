import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ourPalettes } from '../server/our-colours';
import { colourMistakes, colourPairs, ratioOf } from './colour-pairs';
import { layerTokens, looksFile, palettesWith, schemes, schemeTokens, type LooksFile } from './looks';

const ours = ourPalettes();
const mistakes = (looks: LooksFile) => colourMistakes(palettesWith(looks, ours), looks);
const light = (colours: Record<string, string>): LooksFile => ({ colours: { light: colours } });
const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const some = (tokens: readonly string[]) =>
	fc.record(Object.fromEntries(tokens.map((each) => [each, colour])), { requiredKeys: [] });
const anyLooks = fc.record({
	colours: fc.record(
		{ light: some(schemeTokens), dark: some(schemeTokens), layers: some(layerTokens) },
		{ requiredKeys: [] }
	)
}) as fc.Arbitrary<LooksFile>;

test('the colours of Pit itself pass, in both schemes', () => {
	for (const token of [...schemeTokens, ...layerTokens, 'focusInner', 'focusOuter', 'shadow', 'dollLine', 'dollWhite'])
		for (const scheme of schemes) expect(ours[scheme][token], token).toMatch(/^#[0-9a-f]{6}$/);
	expect(ours.dark['paper']).not.toBe(ours.light['paper']);
	expect(mistakes({})).toEqual([]);
});

test('every pair stands once, and only of colours that there are', () => {
	const keys = colourPairs.map(({ front, back }) => [front, back].sort().join());
	expect(new Set(keys).size).toBe(keys.length);
	for (const { front, back, either = front } of colourPairs)
		for (const token of [front, back, either]) expect(ours.light).toHaveProperty(token);
});

test('whatever an organisation writes: it is refused, or every pair can be read in both schemes', () => {
	fc.assert(
		fc.property(anyLooks, (looks) => {
			const palettes = palettesWith(looks, ours);
			const unreadable = schemes.flatMap((scheme) =>
				colourPairs.filter((pair) => (pair.only ?? scheme) === scheme && ratioOf(pair, palettes[scheme]) < pair.needs)
			);
			expect(mistakes(looks)).toHaveLength(unreadable.length);
		})
	);
});

test('what is not said stays ours, also the other scheme; the ring and the shadow follow', () => {
	const { light: day, dark } = palettesWith(light({ ink: '#003300', paper: '#F0FFF0' }), ours);
	expect(day).toMatchObject({ ink: '#003300', paper: '#f0fff0', card: ours.light['card'] });
	expect(day).toMatchObject({ focusOuter: '#003300', focusInner: '#f0fff0', shadow: '#003300' });
	expect(dark).toEqual(ours.dark);
	const { dark: night } = palettesWith({ colours: { dark: { ink: '#ffffff' }, layers: { skills: '#ffee00' } } }, ours);
	expect(night).toMatchObject({ focusOuter: '#ffffff', shadow: '#000000', skills: '#ffee00' });
});

describe('a mistake says the pair, the contrast, what is needed and what to do', () => {
	test('soft words on paper', () => {
		expect(mistakes(light({ inkSoft: '#999999' }))[0]).toEqual({
			field: 'colours.light.inkSoft',
			advice:
				'Hard to see in light: soft words. inkSoft (#999999) on paper (#fff7ea) has a contrast of 2.67, and needs 4.5. ' +
				'Make inkSoft darker, or paper lighter.'
		});
	});

	test.each<[string, LooksFile, string[]]>([
		['the words on a button', light({ action: '#ffcc00' }), ['colours.light.action']],
		['a line', light({ line: '#dddddd' }), ['colours.light.line', 'colours.light.line']],
		[
			'paper in the dark, with words that are ours',
			{ colours: { dark: { paper: '#8a8a8a' } } },
			['colours.dark.paper']
		],
		['a layer', { colours: { layers: { contacts: '#00008b' } } }, ['colours.layers.contacts']],
		['words on layers', { colours: { layers: { onTint: '#777777' } } }, ['colours.layers.onTint']],
		['a heading on its marker', light({ ink: '#6b3fa0' }), ['colours.light.ink']]
	])('%s: the field that the organisation wrote', (_, looks, fields) => {
		const found = mistakes(looks);
		expect(found.map(({ field }) => field)).toEqual(expect.arrayContaining(fields));
		const written = Object.entries(looks.colours ?? {}).flatMap(([part, tokens]) =>
			Object.keys(tokens ?? {}).map((token) => `colours.${part}.${token}`)
		);
		for (const { field, advice } of found) {
			expect(written).toContain(field);
			expect(advice).toMatch(
				/^Hard to see in (light|dark): .+ has a contrast of \d+\.\d\d, and needs (3|4\.5)\. Make /
			);
		}
	});

	test('one that is a hair too little is refused, and says less than is needed', () => {
		const found = mistakes(light({ card: '#ffffff', paper: '#ffffff', inkSoft: '#777777' }));
		expect(found.map(({ advice }) => advice)).toEqual([
			expect.stringContaining('a contrast of 4.47, and needs 4.5'),
			expect.stringContaining('a contrast of 4.47, and needs 4.5')
		]);
	});
});

test('a name is short, and has no sign that means something in a page or a message', () => {
	const isName = (name: string) => looksFile.safeParse({ name }).success;
	for (const name of ['Brug', 'De Brug', '’s-Hertogenbosch'.slice(1), 'Huis 2', 'Jij & ik', 'Zó!', 'Ü'])
		expect(isName(name), name).toBe(true);
	for (const name of ['', ' Brug', 'Brug ', 'a'.repeat(21), '<b>', 'Br"ug', '{name}', '*Brug*', '$&', 'Br\nug', '-'])
		expect(isName(name), name).toBe(false);
});
