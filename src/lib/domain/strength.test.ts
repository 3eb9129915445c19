import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { layerIds } from './ids';
import { activeStrengths, newStrength, ownAnswer, retiredStrengths, strength } from './strength';

const strengths = anyNotebook.map((notebook) => notebook.strengths);
const asked = { questionId: 'q1', packVersion: 1, text: 'Wat kan ik?' };
const made = (id: string, more: Partial<Parameters<typeof newStrength>[0]> = {}) =>
	newStrength({ id, layer: 'skills', text: 'koken', ...more }, 5);

test('a new strength fits its schema, and what is given stays', () => {
	const one = made('S1', { proof: 'zo merk ik dat', asked });
	expect(strength.parse(one)).toEqual(one);
	expect(one).toMatchObject({ createdAt: 5, changedAt: 5, retiredAt: null, proof: 'zo merk ik dat', asked });
});

test('active and retired never overlap, and only an empty text is in neither', () => {
	fc.assert(
		fc.property(strengths, (all) => {
			const active = layerIds.flatMap((layer) => activeStrengths(all, layer));
			const retired = layerIds.flatMap((layer) => retiredStrengths(all, layer));
			expect(active.filter((each) => retired.includes(each))).toEqual([]);
			const rest = all.filter((each) => !active.includes(each) && !retired.includes(each));
			expect(rest.filter(({ text }) => text.trim() !== '')).toEqual([]);
			expect(new Set(activeStrengths(all))).toEqual(new Set(active));
		})
	);
});

test('active strengths stand in the order in which they were found', () => {
	fc.assert(
		fc.property(strengths, (all) => {
			const times = activeStrengths(all).map(({ createdAt }) => createdAt);
			expect(times).toEqual(times.toSorted((one, other) => one - other));
		})
	);
});

test('the own answer to a question is neither a card nor retired', () => {
	const card = made('S1', { asked, cardId: 'c1' });
	const retired = made('S2', { asked, retiredAt: 6 });
	const other = made('S3', { asked: { ...asked, questionId: 'q2' } });
	const own = made('S4', { asked });
	expect(ownAnswer([card, retired, other, own], 'q1')).toBe(own);
	expect(ownAnswer([card, retired, other], 'q1')).toBeUndefined();
});
