import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChoice, anyNotebook, makePack, markersIn } from '../../../tests/fixtures/any-notebook.ts';
import { makeSnapshot } from './make-snapshot';
import { headingIn, readSnapshot, type SnapshotContent } from './snapshot';
import { snapshot, snapshotContent } from './snapshot-schema';
import { actionDetails, snapshotText, storyParagraph, type SnapshotWords } from './snapshot-text';

const words: SnapshotWords = {
	strengths: 'Krachten',
	plan: 'Plan',
	why: 'Waarom',
	helps: 'Helpt',
	done: 'gedaan',
	keep: 'houden',
	reached: 'gelukt',
	who: { me: 'ik', someone: 'iemand van mij', supporter: 'begeleider', together: 'samen' }
};
const pack = makePack();

const content: SnapshotContent = {
	v: 1,
	name: 'Sam',
	locale: 'nl',
	strengths: [
		{
			layer: 'skills',
			heading: { nl: 'Wat kan ik?' },
			items: [{ text: 'koken', proof: 'iedereen eet mee' }, { text: 'luisteren' }]
		}
	],
	story: [
		{
			domain: 'home',
			heading: { nl: 'Thuis', en: 'Home' },
			term: 'wonen',
			texts: [
				{ field: 'now', text: ' Het is druk. ' },
				{ field: 'want', text: 'Ik wil rust.' }
			]
		}
	],
	goals: [
		{
			title: 'Vaker thuis eten',
			why: 'Dat is gezellig',
			keep: true,
			turn: 'first',
			state: 'open',
			strengths: ['koken'],
			actions: [{ title: 'koken', who: 'someone', whoName: 'Noor', when: 'vrijdag', done: true }],
			subgoals: [{ title: 'een keer', state: 'reached', actions: [{ title: 'soep', who: 'me', done: false }] }]
		}
	]
};

describe('what a reader takes', () => {
	test('headings in any language: a Pit with one language more or less made it', () => {
		const [skills] = content.strengths;
		for (const heading of [{ nl: 'a', en: 'b', fr: 'c' }, { nl: 'a' }, {}] as Record<string, string>[])
			expect(snapshotContent.safeParse({ ...content, strengths: [{ ...skills, heading }] }).success).toBe(true);
	});

	test('nothing that is not in the schema stays in it', () => {
		const more = { ...content, secret: 'x', goals: content.goals.map((goal) => ({ ...goal, id: 'G1' })) };
		expect(snapshotContent.parse(more)).toEqual(content);
	});

	test('the two ways to read agree, whatever was put in or left out anywhere', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, fc.nat(), fc.option(fc.jsonValue()), (notebook, choice, seed, value) => {
				const made = { ...makeSnapshot(notebook, choice, pack, 'nl'), createdAt: 1, notAfter: 2 };
				const places: [parent: Record<string, unknown>, key: string][] = [];
				// The walk revisits nothing: JSON is a tree.
				const walk = (parent: object) => {
					for (const [key, each] of Object.entries(parent)) {
						places.push([parent as Record<string, unknown>, key]);
						if (typeof each === 'object' && each !== null) walk(each);
					}
				};
				const json = JSON.parse(JSON.stringify(made));
				expect(readSnapshot(json)).toEqual(made);
				walk(json);
				const [parent, key] = places[seed % places.length] ?? [json, 'v'];
				if (value === null) Reflect.deleteProperty(parent, key);
				else parent[key] = value;
				const again = JSON.parse(JSON.stringify(json));
				expect(readSnapshot(again)).toEqual(snapshot.safeParse(again).data);
			}),
			{ numRuns: 3000 }
		);
	});

	test.each([
		['another version', { v: 2 }],
		['an unknown language', { locale: 'xx' }],
		['a text that is a number', { name: 1 }],
		['markup as an object', { story: [{ ...content.story[0], texts: [{ field: 'now', text: { html: '<b>' } }] }] }],
		['an unknown layer', { strengths: [{ ...content.strengths[0], layer: 'grades' }] }],
		['no list', { goals: {} }]
	])('refused: %s', (_, change) => expect(snapshotContent.safeParse({ ...content, ...change }).success).toBe(false));

	test('times are whole seconds, and both are there', () => {
		const at = (createdAt: unknown, notAfter: unknown) =>
			snapshot.safeParse({ ...content, createdAt, notAfter }).success;
		expect([at(1, 2), at(1.5, 2), at(-1, 2), at('1', 2), at(1, undefined)]).toEqual([true, false, false, false, false]);
	});

	test('any JSON at all gives an answer, never an error', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(readSnapshot(value)).toBeUndefined();
			})
		);
	});
});

test('a heading in the language of the reader, else in any', () => {
	expect(headingIn({ nl: 'Thuis', en: 'Home' }, 'en')).toBe('Home');
	expect(headingIn({ nl: 'Thuis' }, 'en')).toBe('Thuis');
	expect(headingIn({}, 'en')).toBe('');
});

describe('as text', () => {
	test('all of it, ready for a mail', () => {
		expect(snapshotText(content, words, 'nl')).toBe(
			[
				'Thuis\nHet is druk. Ik wil rust.',
				'Plan',
				'Vaker thuis eten · houden\nWaarom: Dat is gezellig\nHelpt: koken\n- koken (Noor · vrijdag · gedaan)\neen keer · gelukt\n- soep (ik)',
				'Krachten',
				'Wat kan ik?\n- koken (iedereen eet mee)\n- luisteren'
			].join('\n\n')
		);
	});

	test('nothing gives nothing', () => {
		expect(snapshotText({ ...content, strengths: [], story: [], goals: [] }, words, 'nl')).toBe('');
	});

	test('a name takes the place of a role; a role is always known', () => {
		expect(actionDetails({ title: 'x', who: 'together', done: false }, words)).toBe('samen');
	});

	test('a story is its texts one after another', () => {
		expect(storyParagraph([{ text: 'a ' }, { text: ' b' }])).toBe('a b');
	});

	test('holds every own text of any snapshot, and nothing from elsewhere', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const made = makeSnapshot({ ...notebook, name: '' }, choice, pack, 'nl');
				const text = snapshotText(made, words, 'nl');
				const { strengths, story, goals } = made;
				const own = [
					strengths.map(({ items }) => items),
					story.map(({ texts }) => texts),
					goals.map(({ domain: _, ...goal }) => goal)
				];
				expect(markersIn(own).filter((marker) => !text.includes(marker))).toEqual([]);
				expect(markersIn(text).filter((marker) => !JSON.stringify(made).includes(marker))).toEqual([]);
			})
		);
	});
});
