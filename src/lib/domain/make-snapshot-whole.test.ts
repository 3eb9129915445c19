import { describe, expect, test } from 'vitest';
import type { AnyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { makeJourney, makePack } from '../../../tests/fixtures/marked-content.ts';
import { everything, notebook } from '../../../tests/fixtures/one-of-each.ts';
import { contentPack } from './content-pack';
import { everyDomain } from './domain-choice';
import { makeSnapshot } from './make-snapshot';
import { isNothing, nothingChosen, type ShareChoice } from './share-choice';
import { snapshotContent } from './snapshot-schema';
import { newTalk, type Talk } from './talk';

const pack = makePack();
const journey = makeJourney();
const tools = journey.phases.flatMap((phase) => phase.instruments.map((tool) => ({ phase, tool })));
const make = (notebook: AnyNotebook, choice: ShareChoice) =>
	makeSnapshot(notebook, choice, {
		pack,
		journey,
		domains: everyDomain(pack, notebook.domainSet, notebook.domainChoices),
		locale: 'nl'
	});

describe('one of each', () => {
	test('all of it, in the order in which it reads', () => {
		const place = { nl: 'Mijn plek' };
		const { headings } = journey;
		expect(make(notebook, everything)).toEqual({
			v: 2,
			name: 'Sam',
			locale: 'nl',
			talk: { points: ['kamer'], good: 'soep' },
			aboutMe: 'Ik ben Sam.',
			strengths: [
				{
					layer: 'skills',
					heading: pack.headings.layers['skills'],
					items: [{ text: 'koken', proof: 'iedereen eet mee' }]
				}
			],
			people: [
				{ name: 'de bieb', kind: 'place', ring: 'close', role: 'rust', involve: false },
				{ name: 'Noor', kind: 'person', ring: 'around', gives: 'soep', wish: 'more' }
			],
			story: [
				{
					domain: 'd1',
					heading: place,
					term: pack.domains[1]?.term,
					reportsTo: [],
					texts: [
						{ field: 'now', text: 'druk', marks: [{ sentence: 'druk', kind: 'view' }] },
						{ field: 'help', part: 'people', text: 'Noor kookt.', marks: [] },
						{ field: 'want', text: 'Rust.', marks: [{ sentence: 'Rust.', kind: 'other', who: 'mijn zus' }] }
					],
					views: [{ author: 'Kees', text: 'Het gaat goed.' }]
				},
				{
					domain: 'own',
					heading: { nl: 'Tuin' },
					term: '',
					reportsTo: [pack.headings.domains['d2']],
					texts: [{ field: 'now', text: 'De tuin is van mij.', marks: [] }],
					views: []
				}
			],
			goals: [
				{
					title: 'Vaker thuis eten',
					keep: false,
					turn: 'first',
					state: 'open',
					domain: place,
					strengths: ['koken'],
					people: ['Noor'],
					reviews: [
						{ at: 3, onward: 'on' },
						{ at: 1, outcome: 'partly', did: 'gekookt' }
					],
					actions: [
						{ title: 'boodschappen', who: 'me', when: 'vrijdag', done: true },
						{ title: 'samen koken', who: 'together', whoName: 'Noor', done: false }
					],
					subgoals: [
						{
							title: 'een keer per week',
							state: 'open',
							sign: 'volle pan',
							wanted: 'partly',
							by: 'mei',
							actions: [
								{ title: 'soep', who: 'me', whoName: 'Noor', where: 'de bieb', done: false },
								{ title: 'brood', who: 'me', date: '2026-12-01', done: false }
							]
						}
					]
				}
			],
			journey: [
				{
					id: 'tool-ask',
					phase: headings.phases['intake'],
					heading: headings.instruments['tool-ask'],
					answers: [
						{ question: headings.questions['q-domain'], domain: { nl: 'Tuin' }, text: 'over de tuin', choices: [] },
						{ question: headings.questions['q-one'], choices: [headings.options['opt-b']] }
					],
					tasks: []
				},
				{
					id: 'tool-list',
					phase: headings.phases['intake'],
					heading: headings.instruments['tool-list'],
					answers: [],
					tasks: [
						{ title: headings.items['item-a'], who: 'someone', whoName: 'Noor', when: 'mei', done: false },
						{ title: { nl: 'sleutel halen' }, done: true }
					]
				}
			],
			growth: {
				since: 5,
				strengths: { fresh: ['koken'], stayed: [], gone: ['fietsen'] },
				goals: { fresh: [], stayed: ['Vaker thuis eten'], gone: [] },
				texts: [{ heading: place, then: 'stil', now: 'druk' }]
			}
		});
	});

	test('nothing is on before somebody switches it on; what only goes along with something else is nothing', () => {
		expect(isNothing(nothingChosen)).toBe(true);
		expect(isNothing({ ...nothingChosen, names: true, views: true, moment: 'N1' })).toBe(true);
		for (const [name, some] of Object.entries(everything))
			expect([name, isNothing({ ...nothingChosen, [name]: some })]).toEqual([name, !Array.isArray(some)]);
	});

	test('the newest talk that was not held, and none when it is empty of what is on', () => {
		const talkOf = (talks: Talk[], talk: string[]) =>
			make({ ...notebook, talks }, { ...nothingChosen, talk, notes: [] }).talk;
		const point = (id: string, text: string) => ({ points: [{ id, text }] });
		const [old, fresh] = [
			{ ...newTalk('K3', 1), ...point('P1', 'oud') },
			{ ...newTalk('K4', 2), ...point('P1', 'nieuw') }
		];
		expect(talkOf([old, fresh], ['P1'])).toEqual({ points: ['nieuw'] });
		expect(talkOf([old, { ...fresh, heldAt: 3 }], ['P1'])).toEqual({ points: ['oud'] });
		expect(talkOf([old, fresh], ['P2', 'good', 'question'])).toBeUndefined();
		expect(talkOf([{ ...fresh, question: 'mag het?' }], ['question'])).toEqual({ points: [], question: 'mag het?' });
	});

	test('a pack whose headings lack a layer or a domain, and no journey yet, still give a snapshot that opens', () => {
		const bare = contentPack.parse({ ...pack, headings: { layers: {}, domains: {} } });
		const words = { pack: bare, journey: null, domains: everyDomain(bare, null, []), locale: 'nl' as const };
		const made = makeSnapshot(notebook, everything, words);
		expect(snapshotContent.parse(made)).toEqual(made);
		expect(made.story[0]?.heading).toEqual({ nl: pack.domains[1]?.title });
		expect(made.journey).toEqual([]);
	});

	test('a journey whose headings lack something says it in the language of now', () => {
		const headings = { phases: {}, instruments: {}, questions: {}, options: {}, items: {} };
		const words = {
			pack,
			journey: { ...journey, headings },
			domains: everyDomain(pack, null, []),
			locale: 'nl' as const
		};
		const made = makeSnapshot(notebook, everything, words);
		expect(snapshotContent.parse(made)).toEqual(made);
		const list = tools.find(({ tool }) => tool.id === 'tool-list');
		// The option that nobody can read is no answer.
		expect(made.journey).toMatchObject([
			{
				phase: { nl: list?.phase.title },
				heading: { nl: list?.tool.title },
				answers: [],
				tasks: [{ title: { nl: 'oude vraag' } }, { title: { nl: 'sleutel halen' } }]
			}
		]);
	});
});
