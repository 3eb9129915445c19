import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChoice, anyNotebook, makePack, markersIn, type AnyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { contentPack } from './content-pack';
import { layerIds } from './ids';
import { isNothing, makeSnapshot, nothingChosen, type Notebook, type ShareChoice } from './make-snapshot';
import { newAction, newGoal, newSubgoal } from './plan';
import { newStoryText } from './portrait';
import { snapshotContent } from './snapshot-schema';
import { newStrength } from './strength';

const pack = makePack();
const has = (list: readonly string[], id: string | null) => id !== null && list.includes(id);

/**
 * What may be seen, said once more and as plainly as possible: for each text of the notebook and the pack, the reasons
 * for which it is there. Not one line of it comes from the code under test.
 */
function allowed(notebook: AnyNotebook, choice: ShareChoice): unknown[] {
	const strengths = notebook.strengths.filter(
		({ layer, text, retiredAt }) => has(choice.layers, layer) && retiredAt === null && text.trim() !== ''
	);
	const texts = notebook.texts.filter(
		({ domain, text, onlyForMe }) =>
			has(choice.domains, domain) && domain !== 'd-gone' && !onlyForMe && text.trim() !== ''
	);
	const goals = notebook.goals.filter(({ id, state }) => has(choice.goals, id) && state === 'open');
	const isShown = (goalId: string) => goals.some(({ id }) => id === goalId);
	const subgoals = notebook.subgoals.filter(({ goalId, state }) => isShown(goalId) && state !== 'let-go');
	const actions = notebook.actions.filter(
		({ goalId, subgoalId, state }) =>
			isShown(goalId) &&
			state !== 'let-go' &&
			(subgoalId === null || subgoals.some((sub) => sub.id === subgoalId && sub.goalId === goalId))
	);
	const chapters = pack.domains.filter(({ id }) => texts.some(({ domain }) => domain === id));
	const named = [...chapters.map(({ id }) => id), ...goals.map(({ domain }) => domain)];
	return [
		notebook.name,
		strengths.map(({ layer, text, proof }) => [text, proof, pack.headings.layers[layer]]),
		texts.map(({ text }) => text),
		chapters.map(({ term }) => term),
		choice.domains.filter((id) => named.includes(id)).map((id) => pack.headings.domains[id]),
		goals.map(({ title, why }) => [title, why]),
		subgoals.map(({ title }) => title),
		actions.map(({ title, when, whoName }) => [title, when, choice.names ? whoName : ''])
	];
}

const make = (notebook: Notebook, choice: ShareChoice) => makeSnapshot(notebook, choice, pack, 'nl');
const runs = { numRuns: 2000 };

describe('for any notebook and any switches', () => {
	test('every text that is switched on is in the snapshot, and no other', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				expect(markersIn(make(notebook, choice))).toEqual(markersIn(allowed(notebook, choice)));
			}),
			runs
		);
	});

	test('no id of the phone, no plain answer and no time of its own goes along', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const json = JSON.stringify(make(notebook, choice));
				expect(json).not.toMatch(/"[SGBA](\d|-gone)/);
				expect(json).not.toMatch(/not-known|rather-not|onlyForMe|plainAnswer|asked|cardId|(created|changed|retired)At/);
				for (const id of pack.domains.map((each) => each.id))
					if (!choice.domains.includes(id)) expect(json).not.toContain(`"${id}"`);
			}),
			runs
		);
	});

	test('a goal names no strength that is not among the strengths shown', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const { strengths, goals } = make(notebook, choice);
				const shown = new Set(strengths.flatMap(({ items }) => items.map(({ text }) => text)));
				expect(goals.flatMap((goal) => goal.strengths).filter((text) => !shown.has(text))).toEqual([]);
			}),
			runs
		);
	});

	test('with nothing switched on there is a name and nothing else', () => {
		fc.assert(
			fc.property(anyNotebook, (notebook) => {
				expect(make(notebook, nothingChosen)).toEqual({
					v: 1,
					name: notebook.name.trim(),
					locale: 'nl',
					strengths: [],
					story: [],
					goals: []
				});
			})
		);
	});

	test('a reader takes it, and reads what was made: also half characters, right-to-left and markup', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const made = make(notebook, choice);
				expect(snapshotContent.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
			}),
			runs
		);
	});

	test('switching one thing more on never takes anything away', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, anyChoice, (notebook, one, other) => {
				const both: ShareChoice = {
					layers: layerIds.filter((id) => one.layers.includes(id) || other.layers.includes(id)),
					domains: [...one.domains, ...other.domains],
					goals: [...one.goals, ...other.goals],
					names: one.names || other.names
				};
				const more = new Set(markersIn(make(notebook, both)));
				expect(markersIn(make(notebook, one)).filter((each) => !more.has(each))).toEqual([]);
			})
		);
	});

	test('the notebook stays as it was', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const before = structuredClone(notebook);
				make(notebook, choice);
				expect(notebook).toEqual(before);
			})
		);
	});
});

describe('one of each', () => {
	const strength = newStrength({ id: 'S1', layer: 'skills', text: 'koken', proof: 'iedereen eet mee' }, 1);
	const notebook: Notebook = {
		name: ' Sam ',
		strengths: [strength, newStrength({ id: 'S2', layer: 'contacts', text: 'mijn zus' }, 2)],
		texts: [
			{ ...newStoryText('d1', 'want', 1), text: ' rust ' },
			{ ...newStoryText('d1', 'now', 1), text: 'druk' }
		],
		goals: [newGoal({ id: 'G1', title: 'Vaker thuis eten', domain: 'd1', strengthIds: ['S1', 'S2', 'S3'] }, 1)],
		subgoals: [newSubgoal({ id: 'B1', goalId: 'G1', title: 'een keer per week' }, 1)],
		actions: [
			newAction({ id: 'A1', goalId: 'G1', title: 'samen koken', whoName: 'Noor', who: 'together', order: 2 }, 1),
			newAction({ id: 'A2', goalId: 'G1', title: 'boodschappen', when: 'vrijdag', state: 'done', order: 1 }, 1),
			newAction({ id: 'A3', goalId: 'G1', subgoalId: 'B1', title: 'soep' }, 1)
		]
	};

	test('all of it, in the order in which it reads', () => {
		expect(make(notebook, { layers: ['skills'], domains: ['d1'], goals: ['G1'], names: true })).toEqual({
			v: 1,
			name: 'Sam',
			locale: 'nl',
			strengths: [
				{
					layer: 'skills',
					heading: pack.headings.layers['skills'],
					items: [{ text: 'koken', proof: 'iedereen eet mee' }]
				}
			],
			story: [
				{
					domain: 'd1',
					heading: pack.headings.domains['d1'],
					term: pack.domains[1]?.term,
					texts: [
						{ field: 'now', text: 'druk' },
						{ field: 'want', text: 'rust' }
					]
				}
			],
			goals: [
				{
					title: 'Vaker thuis eten',
					keep: false,
					turn: 'first',
					state: 'open',
					domain: pack.headings.domains['d1'],
					strengths: ['koken'],
					actions: [
						{ title: 'boodschappen', who: 'me', when: 'vrijdag', done: true },
						{ title: 'samen koken', who: 'together', whoName: 'Noor', done: false }
					],
					subgoals: [
						{ title: 'een keer per week', state: 'open', actions: [{ title: 'soep', who: 'me', done: false }] }
					]
				}
			]
		});
	});

	test('nothing is on before somebody switches it on', () => {
		expect(isNothing(nothingChosen)).toBe(true);
		expect(isNothing({ ...nothingChosen, names: true })).toBe(true);
		for (const some of [{ layers: ['skills'] }, { domains: ['d1'] }, { goals: ['G1'] }] as Partial<ShareChoice>[])
			expect(isNothing({ ...nothingChosen, ...some })).toBe(false);
	});

	test('a pack whose headings lack a layer or a domain still gives a snapshot that opens', () => {
		const bare = contentPack.parse({ ...pack, headings: { layers: {}, domains: {} } });
		const choice: ShareChoice = { layers: ['skills'], domains: ['d1'], goals: ['G1'], names: false };
		const made = makeSnapshot(notebook, choice, bare, 'nl');
		expect(snapshotContent.parse(made)).toEqual(made);
		expect(made.story[0]?.heading).toEqual({ nl: pack.domains[1]?.title });
	});
});
