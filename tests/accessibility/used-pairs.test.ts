import { expect, test } from 'vitest';
import { colourPairs } from '../../src/lib/domain/colour-pairs.ts';
import { usedPairs } from './used-pairs.ts';

/** Grounds on which no words stand. */
const bare = [
	// What lies behind an open dialog.
	'src/lib/ui/Dialog.svelte dialog::backdrop',
	// The knob itself is the shape: ink on card, or onTint on a layer.
	'src/lib/ui/Switch.svelte .knob',
	"src/lib/ui/Switch.svelte [aria-checked='true'] .knob",
	// A drawing with its own colours; the word stands beside it.
	'src/routes/(app)/CardPicture.svelte svg'
];

test('every pair of colours in the styles of the screens is in the table that looks are held against', () => {
	const used = usedPairs();
	// It reads something: else the next line says nothing.
	expect(used.length).toBeGreaterThan(200);
	for (const [front, back] of [
		['onTint', 'skills'],
		['onAction', 'action'],
		['paper', 'ink'],
		['line', 'card'],
		['inkSoft', 'paper'],
		['dollWhite', 'onTint']
	])
		expect(used).toContainEqual(expect.objectContaining({ front, back }));
	const known = new Set(colourPairs.flatMap(({ front, back }) => [`${front} ${back}`, `${back} ${front}`]));
	const missing = used.filter(({ front, back, where }) => !known.has(`${front} ${back}`) && !bare.includes(where));
	expect(missing).toEqual([]);
	expect(bare.filter((where) => !used.some((each) => each.where === where))).toEqual([]);
});
