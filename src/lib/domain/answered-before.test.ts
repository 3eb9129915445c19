import { expect, test } from 'vitest';
import { defaultContent } from '../server/default-content';
import { journeyBefore, strengthsBefore, textsBefore } from './answered-before';
import { everyDomain } from './domain-choice';
import { localizeJourney, localizePack } from './content-source';
import { newNote } from './note';
import { newStoryText } from './portrait';
import { newStrength } from './strength';
import { newTask } from './task';

const made = defaultContent();
const pack = localizePack(made.pack, 'nl');
const journey = localizeJourney(made.journey, 'nl');
const asked = (questionId: string, text = 'Wat kon je toen?') => ({ questionId, packVersion: 1, text });

test('strengths and plain answers stand under the question as it was asked, once it is gone', () => {
	const rows = [
		newStrength({ id: 's-1', layer: 'skills', text: 'koken', asked: asked('gone-1') }, 1),
		newStrength({ id: 's-2', layer: 'skills', text: 'zingen', asked: asked('gone-1'), retiredAt: 2 }, 1),
		newStrength({ id: 's-3', layer: 'skills', text: 'bellen', asked: asked('skills-good-at') }, 1),
		newStrength({ id: 's-4', layer: 'skills', text: 'lezen' }, 1)
	];
	const answers = [
		{ id: 'gone-2', plainAnswer: 'later' as const, asked: asked('gone-2', 'En later?'), changedAt: 1 },
		{ id: 'people-who', plainAnswer: 'nobody' as const, asked: asked('people-who'), changedAt: 1 }
	];
	expect(strengthsBefore(pack.layers, rows, answers)).toEqual([
		{ id: 'gone-1', questions: ['Wat kon je toen?'], texts: ['koken', 'zingen'], plain: null },
		{ id: 'gone-2', questions: ['En later?'], texts: [], plain: 'later' }
	]);
});

test('a text stands there when a question of it went, and when no question leads to it', () => {
	const text = (id: string, part: object) => ({
		...newStoryText('home', 'now', 1),
		text: 'Ik woon hier.',
		id,
		...part
	});
	const texts = [
		text('home.now', { asked: [asked('home-now'), asked('gone', 'Met wie?')] }),
		text('home.want', { asked: [asked('home-now')] }),
		text('home.help.people', { asked: [asked('home-now')] }),
		text('home.hard', { text: ' ', asked: [asked('gone')] })
	];
	const found = textsBefore([{ id: 'home-now' }], texts, ['home.now', 'home.want', undefined]);
	expect(found.map(({ id, questions }) => [id, questions])).toEqual([
		['home.now', ['Met wie?']],
		['home.help.people', ['Wat kon je toen?']]
	]);
});

test('answers and lists of the journey keep their words; what Pit itself asks is no answer of before', () => {
	const [option] = Object.keys(journey.headings.options);
	const known = journey.phases.flatMap((each) => each.instruments).find((each) => each.kind === 'checklist');
	const notes = [
		{ ...newNote('gone-1', 1), text: 'Bellen', choices: [option ?? '', 'never-known'], asked: asked('gone-1') },
		{ ...newNote('gone-2', 1), asked: asked('gone-2') },
		{ ...newNote('future-vision', 1), text: 'Een huis' }
	];
	const named = {
		...journey,
		headings: { ...journey.headings, instruments: { old: { nl: 'De lijst', en: 'The list' } } }
	};
	const tasks = [
		newTask({ id: 't-1', list: 'old', title: 'Sleutel halen' }, 1),
		newTask({ id: 't-2', list: known?.id ?? '', title: 'Post' }, 1)
	];
	expect(journeyBefore(named, notes, tasks)).toEqual([
		{
			id: 'gone-1',
			questions: ['Wat kon je toen?'],
			texts: [journey.headings.options[option ?? '']?.nl, 'Bellen'],
			plain: null
		},
		{ id: 'old', questions: ['De lijst'], texts: ['Sleutel halen'], plain: null }
	]);
});

test('a domain that went out of the pack lives on by the name that was kept, or as something from before', () => {
	const domains = { ...pack.headings.domains, parenting: { nl: 'Opvoeden', en: 'Raising children' } };
	const named = { ...pack, headings: { ...pack.headings, domains } };
	const found = everyDomain(named, 'gone-set', [], ['parenting', 'sleep', 'home'], 'Iets van eerder');
	expect(found.slice(-2)).toMatchObject([
		{ id: 'parenting', title: 'Opvoeden', questions: [] },
		{ id: 'sleep', title: 'Iets van eerder' }
	]);
	expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
	expect(found[0]?.id).toBe(pack.domainSets.find(({ id }) => id === pack.defaultDomainSet)?.domains[0]);
});
