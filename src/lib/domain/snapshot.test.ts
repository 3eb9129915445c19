import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChoice, anyNotebook, type AnyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { makeJourney, makePack } from '../../../tests/fixtures/marked-content.ts';
import { markersIn } from '../../../tests/fixtures/markers.ts';
import version1 from '../../../tests/fixtures/snapshot-v1.json';
import { asVersion1, fromVersion1, type Version1 } from '../../../tests/fixtures/snapshot-versions.ts';
import { everyDomain } from './domain-choice';
import { makeSnapshot } from './make-snapshot';
import type { ShareChoice } from './share-choice';
import { headingIn, readSnapshot, type SnapshotContent } from './snapshot';
import { snapshot, snapshotContent } from './snapshot-schema';

const pack = makePack();
const journey = makeJourney();
const make = (notebook: AnyNotebook, choice: ShareChoice) =>
	makeSnapshot(notebook, choice, {
		pack,
		journey,
		domains: everyDomain(pack, notebook.domainSet, notebook.domainChoices),
		locale: 'nl'
	});

const content: SnapshotContent = {
	v: 2,
	name: 'Sam',
	locale: 'nl',
	strengths: [
		{
			layer: 'skills',
			heading: { nl: 'Wat kan ik?' },
			items: [{ text: 'koken', proof: 'iedereen eet mee' }, { text: 'luisteren' }]
		}
	],
	people: [],
	story: [
		{
			domain: 'home',
			heading: { nl: 'Thuis', en: 'Home' },
			term: 'wonen',
			reportsTo: [],
			texts: [
				{ field: 'now', text: ' Het is druk. ', marks: [] },
				{ field: 'want', text: 'Ik wil rust.', marks: [] }
			],
			views: []
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
			people: [],
			reviews: [],
			actions: [{ title: 'koken', who: 'someone', whoName: 'Noor', when: 'vrijdag', done: true }],
			subgoals: [{ title: 'een keer', state: 'reached', actions: [{ title: 'soep', who: 'me', done: false }] }]
		}
	],
	journey: []
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

	/** As one version or the other says it; or of version 1 by its name alone, with what only version 2 knows. */
	const ways = {
		'version 2': (made: SnapshotContent) => made,
		'version 1': asVersion1,
		'version 1 with more': (made: SnapshotContent) => ({ ...made, v: 1 })
	};
	const anyValue = fc.oneof(
		fc.jsonValue(),
		fc.constantFrom(1, 0.5, '', 'yes', 'fact', true, [], ['x'], {}, [{}], { nl: 'x' })
	);

	test.each(Object.entries(ways))('of %s the two ways to read agree, whatever was put in or left out', (_, write) => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, fc.nat(), fc.option(anyValue), (notebook, choice, seed, value) => {
				const made = { ...write(make(notebook, choice)), createdAt: 1, notAfter: 2 };
				const places: [parent: Record<string, unknown>, key: string][] = [];
				// The walk revisits nothing: JSON is a tree.
				const walk = (parent: object) => {
					for (const [key, each] of Object.entries(parent)) {
						places.push([parent as Record<string, unknown>, key]);
						if (typeof each === 'object' && each !== null) walk(each);
					}
				};
				const json = JSON.parse(JSON.stringify(made));
				expect(readSnapshot(json)).toBeDefined();
				expect(readSnapshot(json)).toEqual(snapshot.parse(json));
				walk(json);
				const [parent, key] = places[seed % places.length] ?? [json, 'v'];
				if (value === null) Reflect.deleteProperty(parent, key);
				else parent[key] = value;
				const again = JSON.parse(JSON.stringify(json));
				expect(readSnapshot(again)).toEqual(snapshot.safeParse(again).data);
			}),
			{ numRuns: 1000 }
		);
	});

	test('version 2 is read as it was made, version 1 in the shape of version 2, and nothing of it is lost', () => {
		const times = { createdAt: 1, notAfter: 2 };
		const read = (written: object) => readSnapshot(JSON.parse(JSON.stringify({ ...written, ...times })));
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const made = make(notebook, choice);
				expect(read(made)).toEqual({ ...made, ...times });
				const old = asVersion1(made);
				const expected = fromVersion1(old);
				expect(read(old)).toEqual({ ...expected, ...times });
				expect(read({ ...made, v: 1 })).toEqual({ ...expected, ...times });
				expect(snapshotContent.parse(old)).toEqual(expected);
				expect(markersIn(read(old))).toEqual(markersIn(old));
			}),
			{ numRuns: 300 }
		);
	});

	test('a snapshot that version 1 wrote opens with everything in it', () => {
		const read = readSnapshot(structuredClone(version1));
		expect(read).toEqual(fromVersion1(version1 as Version1));
		expect(snapshot.parse(version1)).toEqual(read);
		expect(read).toMatchObject({ ...version1, v: 2 });
		expect(JSON.stringify(read)).toContain('Over een jaar wil ik een eigen plek.');
	});

	test.each([
		['a later version', { v: 3 }],
		['a version before the first', { v: 0 }],
		['a version that is a text', { v: '1' }],
		['an unknown language', { locale: 'xx' }],
		['a text that is a number', { name: 1 }],
		['markup as an object', { story: [{ ...content.story[0], texts: [{ field: 'now', text: { html: '<b>' } }] }] }],
		['an unknown layer', { strengths: [{ ...content.strengths[0], layer: 'grades' }] }],
		['no list', { goals: {} }]
	])('refused: %s', (_, change) => expect(snapshotContent.safeParse({ ...content, ...change }).success).toBe(false));

	test('times are whole seconds; only what travels without a server has no end', () => {
		const at = (createdAt: unknown, notAfter: unknown) =>
			snapshot.safeParse({ ...content, createdAt, notAfter }).success;
		expect([at(1, 2), at(1.5, 2), at(-1, 2), at('1', 2), at(1, undefined)]).toEqual([true, false, false, false, true]);
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
