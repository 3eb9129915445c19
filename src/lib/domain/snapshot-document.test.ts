import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChoice, anyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { makeJourney, makePack } from '../../../tests/fixtures/marked-content.ts';
import { markersIn } from '../../../tests/fixtures/markers.ts';
import { everyDomain } from './domain-choice';
import { makeSnapshot } from './make-snapshot';
import type { SnapshotContent } from './snapshot';
import { actionDetails, documentText, snapshotDocument, storyParagraph, type SnapshotWords } from './snapshot-document';

const words: SnapshotWords = {
	talk: 'Praten',
	good: 'Goed',
	question: 'Vraag',
	aboutMe: 'Ik',
	dream: 'Droom',
	beyondMe: 'Niks aan te doen',
	strengths: 'Krachten',
	people: 'Mensen',
	rings: { close: 'dichtbij', around: 'om mij heen', far: 'ver' },
	gets: 'krijg',
	gives: 'geef',
	wishes: { more: 'meer', fine: 'goed zo', less: 'minder' },
	involve: 'erbij',
	dontInvolve: 'niet erbij',
	reportsTo: 'Hoort bij',
	sentences: { fact: 'Feit', view: 'Zo zie ik het', other: 'Een ander' },
	views: 'Een ander ziet',
	plan: 'Plan',
	why: 'Waarom',
	helps: 'Helpt',
	done: 'gedaan',
	keep: 'houden',
	reached: 'gelukt',
	paused: 'pauze',
	who: { me: 'ik', someone: 'iemand van mij', supporter: 'begeleider', together: 'samen' },
	sign: 'Merken',
	wanted: { yes: 'wil ik', partly: 'beetje', 'not-mine': 'niet van mij' },
	needs: 'Nodig',
	by: 'Klaar op',
	review: 'Terug',
	outcomes: { worked: 'gelukt', partly: 'beetje', not: 'niet', different: 'anders' },
	did: 'Deed',
	helped: 'Hielp',
	learned: 'Leer',
	onwards: { on: 'verder', different: 'anders', pause: 'pauze', done: 'klaar' },
	growth: 'Toen en nu',
	fresh: 'Nieuw',
	stayed: 'Gebleven',
	gone: 'Weg',
	then: 'Toen',
	now: 'Nu',
	day: (at) => new Date(at).toISOString().slice(0, 10)
};

const content: SnapshotContent = {
	v: 2,
	name: 'Sam',
	locale: 'nl',
	talk: { points: ['mijn kamer'], good: 'gekookt', question: 'mag ik bellen?' },
	aboutMe: 'Ik ben Sam.',
	dream: 'Een tuin.',
	beyondMe: 'De wachtlijst.',
	strengths: [
		{
			layer: 'skills',
			heading: { nl: 'Wat kan ik?' },
			items: [{ text: 'koken', proof: 'iedereen eet mee' }, { text: 'luisteren' }]
		}
	],
	people: [
		{
			name: 'Roos',
			kind: 'person',
			ring: 'close',
			role: 'tante',
			gets: 'soep',
			gives: 'tijd',
			wish: 'more',
			involve: true
		},
		{ name: 'de bieb', kind: 'place', ring: 'far' }
	],
	story: [
		{
			domain: 'home',
			heading: { nl: 'Thuis', en: 'Home' },
			term: 'wonen',
			reportsTo: [{ nl: 'Geld' }],
			texts: [
				{ field: 'now', text: ' Het is druk. ', marks: [{ sentence: 'Het is druk.', kind: 'other', who: 'mama' }] },
				{ field: 'help', part: 'self', text: 'Ik wil rust.', marks: [] }
			],
			views: [{ author: 'Samira', text: 'Het gaat beter.' }]
		}
	],
	goals: [
		{
			title: 'Vaker thuis eten',
			why: 'Dat is gezellig',
			keep: true,
			turn: 'first',
			state: 'paused',
			strengths: ['koken'],
			people: ['Roos'],
			reviews: [{ at: 86_400, outcome: 'partly', onward: 'on', did: 'gekookt', learned: 'eerder beginnen' }],
			actions: [
				{
					title: 'koken',
					who: 'someone',
					whoName: 'Noor',
					where: 'buurthuis',
					when: 'vrijdag',
					date: '2026-12-01',
					done: true
				}
			],
			subgoals: [
				{
					title: 'een keer',
					state: 'reached',
					sign: 'ik eet mee',
					wanted: 'yes',
					by: 'mei',
					actions: [{ title: 'soep', who: 'me', done: false }]
				}
			]
		}
	],
	journey: [
		{
			id: 'leaving',
			phase: { nl: 'Afscheid' },
			heading: { nl: 'Regelen' },
			answers: [{ question: { nl: 'Wie belt?' }, domain: { nl: 'Geld' }, text: 'ik', choices: [{ nl: 'snel' }] }],
			tasks: [
				{ title: { nl: 'sleutel' }, who: 'me', done: true },
				{ title: { nl: 'adres' }, done: false }
			]
		}
	],
	growth: {
		since: 86_400,
		strengths: { fresh: ['koken'], stayed: ['luisteren'], gone: [] },
		goals: { fresh: [], stayed: [], gone: [] },
		texts: [{ heading: { nl: 'Thuis' }, then: 'stil', now: 'druk' }]
	}
};
const textOf = (from: SnapshotContent) => documentText(snapshotDocument(from, words, 'nl'));

describe('as text', () => {
	test('all of it, ready for a mail', () => {
		expect(textOf(content)).toBe(
			[
				'Praten\n- mijn kamer\nGoed: gekookt\nVraag: mag ik bellen?',
				'Ik\nIk ben Sam.',
				'Droom\nEen tuin.',
				'Thuis\nHet is druk. Ik wil rust.\nHoort bij: Geld\n- mama: “Het is druk.”\nEen ander ziet (Samira): Het gaat beter.',
				'Niks aan te doen\nDe wachtlijst.',
				'Krachten\nWat kan ik?\n- koken (iedereen eet mee)\n- luisteren',
				[
					'Plan\nVaker thuis eten · houden · pauze\nWaarom: Dat is gezellig\nHelpt: koken, Roos',
					'- koken (Noor · buurthuis · vrijdag · 2026-12-01 · gedaan)',
					'een keer · gelukt\nMerken: ik eet mee\nKlaar op: mei\nwil ik\n- soep (ik)',
					'Terug (1970-01-02): beetje · verder\nDeed: gekookt\nLeer: eerder beginnen'
				].join('\n'),
				'Mensen\ndichtbij\n- Roos (tante) – krijg: soep; geef: tijd; meer; erbij\nver\n- de bieb',
				'Afscheid: Regelen\nWie belt? (Geld): snel. ik\n- sleutel (ik · gedaan)\n- adres',
				'Toen en nu (1970-01-02)\nKrachten\nNieuw: koken\nGebleven: luisteren\nThuis\nToen: stil\nNu: druk'
			].join('\n\n')
		);
	});

	test('nothing gives nothing', () => {
		const bare = {
			v: 2,
			name: '',
			locale: 'nl',
			strengths: [],
			people: [],
			story: [],
			goals: [],
			journey: []
		} as const;
		expect(textOf({ ...bare, strengths: [], people: [], story: [], goals: [], journey: [] })).toBe('');
	});

	test('a name takes the place of a role; a role is always known', () => {
		expect(actionDetails({ title: 'x', who: 'together', done: false }, words)).toBe('samen');
	});

	test('a story is its texts one after another', () => {
		expect(storyParagraph([{ text: 'a ' }, { text: ' b' }])).toBe('a b');
	});

	test('holds every own text of any snapshot, and nothing from elsewhere', () => {
		const pack = makePack();
		const journey = makeJourney();
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const domains = everyDomain(pack, notebook.domainSet, notebook.domainChoices);
				const made = makeSnapshot({ ...notebook, name: '' }, choice, { pack, journey, domains, locale: 'nl' });
				const text = textOf(made);
				const { talk, aboutMe, dream, beyondMe, people, strengths, story, goals, journey: parts, growth } = made;
				const own = [
					[talk, aboutMe, dream, beyondMe, people, growth?.strengths, growth?.goals],
					strengths.map(({ items }) => items),
					story.map(({ texts, views }) => [texts, views]),
					goals.map(({ domain: _, ...goal }) => goal),
					parts.map(({ answers }) => answers.map(({ text: said }) => said)),
					growth?.texts.map(({ then, now }) => [then, now])
				];
				expect(markersIn(own).filter((marker) => !text.includes(marker))).toEqual([]);
				expect(markersIn(text).filter((marker) => !JSON.stringify(made).includes(marker))).toEqual([]);
			})
		);
	});
});
