import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newContact } from './contact';
import type { Checklist, Journey, Questions } from './journey';
import { choiceIds, chosenTexts } from './journey';
import {
	answerCount,
	checklistTasks,
	isAnswered,
	journeySteps,
	nextStep,
	stepNote,
	type Walker
} from './journey-answers';
import { newNote, type Note } from './note';
import { newGoal } from './plan';
import { newReview } from './review';
import { newStrength } from './strength';
import { takeAlong } from './take-along';
import { newTask } from './task';

const tool: Questions = {
	id: 'tool',
	kind: 'questions',
	title: 'Tool',
	questions: [
		{ id: 'each', kind: 'text', perDomain: true, text: 'About this?' },
		{
			id: 'once',
			kind: 'many',
			text: 'Which?',
			options: [
				{ id: 'a', text: 'A' },
				{ id: 'b', text: 'B' }
			]
		}
	]
};
const list: Checklist = {
	id: 'list',
	kind: 'checklist',
	title: 'List',
	items: [
		{ id: 'one', text: 'One' },
		{ id: 'two', text: 'Two' }
	]
};
const domains = [{ id: 'home' }, { id: 'money' }];
const note = (id: string, part: Partial<Note> = {}): Note => ({ ...newNote(id, 1), ...part });
const walker: Walker = { domains, everyDomain: domains, notes: [], person: { skipPast: false } };

test('a question per domain is a step for each domain of the person, with a note of its own', () => {
	const steps = journeySteps(tool, walker);
	expect(steps.map(stepNote)).toEqual(['each.home', 'each.money', 'once']);
	expect(journeySteps(tool, { ...walker, domains: [] }).map(stepNote)).toEqual(['once']);
});

test('an answer stays when its domain leaves the set; an emptied one only while its screen is open', () => {
	const everyDomain = [...domains, { id: 'safety' }, { id: 'family' }];
	const notes = [note('each.safety', { plainAnswer: 'not-known' }), note('each.family')];
	const steps = (open?: string) => journeySteps(tool, { ...walker, everyDomain, notes }, open).map(stepNote);
	expect(steps()).toEqual(['each.home', 'each.money', 'each.safety', 'once']);
	expect(steps('each.family')).toEqual(['each.home', 'each.money', 'each.safety', 'each.family', 'once']);
});

test('who would rather not speak of the past is not asked about it, and keeps what was answered', () => {
	const asked = ['before', 'earlier'].map((id) => ({
		id,
		kind: 'text' as const,
		time: 'past' as const,
		text: 'Then?'
	}));
	const past: Questions = { ...tool, questions: [...asked, ...tool.questions.slice(1)] };
	const steps = (skipPast: boolean) =>
		journeySteps(past, { ...walker, notes: [note('earlier', { text: 'Ja.' })], person: { skipPast } }).map(stepNote);
	expect(steps(false)).toEqual(['before', 'earlier', 'once']);
	expect(steps(true)).toEqual(['earlier', 'once']);
});

test('words, a choice and a plain answer are answers; an emptied note is none', () => {
	expect(isAnswered(undefined)).toBe(false);
	expect(isAnswered(note('x', { text: '  ' }))).toBe(false);
	for (const part of [{ text: 'Ja.' }, { choices: ['a'] }, { plainAnswer: 'not-known' as const }])
		expect(isAnswered(note('x', part))).toBe(true);
});

test('what is next is the first without an answer, in any order of answering', () => {
	const steps = journeySteps(tool, walker);
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 })), (answered) => {
			const notes = answered.map((index) => note(['each.home', 'each.money', 'once'][index] ?? '', { text: 'x' }));
			expect(answerCount(steps, notes)).toBe(answered.length);
			const next = nextStep(steps, notes);
			expect(next).toBe(steps.find((_, index) => !answered.includes(index)));
		})
	);
});

test('a checklist shows its items in order with what was kept, then own rows, and never a row of another list', () => {
	const tasks = [
		newTask({ id: 'own-2', list: 'list', title: 'Later', own: true }, 9),
		newTask({ id: 'two', list: 'list', title: 'as it was asked', who: 'me', state: 'done' }, 1),
		newTask({ id: 'own-1', list: 'list', title: 'First', own: true }, 5),
		newTask({ id: 'else', list: 'other', title: 'Else', own: true }, 2)
	];
	const rows = checklistTasks(list, tasks, 100);
	expect(rows.map((each) => each.id)).toEqual(['one', 'two', 'own-1', 'own-2']);
	expect(rows[0]).toMatchObject({ title: 'One', who: null, state: 'open' });
	expect(rows[1]).toMatchObject({ title: 'Two', who: 'me', state: 'done' });
});

test('an item that left the content stays for whoever used it', () => {
	const gone = newTask({ id: 'gone', list: 'list', title: 'Gone' }, 1);
	expect(checklistTasks(list, [gone], 2).map((each) => each.title)).toEqual(['One', 'Two', 'Gone']);
});

test('chosen words come in the order of the question and follow the language of the journey', () => {
	const style = { ...tool.questions[1], id: choiceIds.learningStyle };
	const journey = { phases: [{ instruments: [{ ...tool, questions: [style] }] }] } as unknown as Journey;
	const notes = [note(choiceIds.learningStyle, { choices: ['b', 'gone', 'a'] })];
	expect(chosenTexts(journey, notes, choiceIds.learningStyle)).toEqual(['A', 'B']);
	expect(chosenTexts(journey, [], choiceIds.learningStyle)).toEqual([]);
	expect(chosenTexts(null, notes, choiceIds.learningStyle)).toEqual([]);
	expect(chosenTexts(journey, notes, choiceIds.supporterRole)).toEqual([]);
});

test('what is taken along: what helped once and newest first, who is close or wanted more, and open goals', () => {
	const found = takeAlong({
		strengths: [newStrength({ id: 's', layer: 'skills', text: 'koken' }, 1)],
		reviews: [
			{ ...newReview('r1', 'g', 1), helped: 'Tante Roos' },
			{ ...newReview('r2', 'g', 2), helped: 'Even lopen' },
			{ ...newReview('r3', 'g', 3), helped: ' Tante Roos ' },
			newReview('r4', 'g', 4)
		],
		contacts: [
			newContact({ id: 'far', name: 'Ver', ring: 'far' }, 1),
			newContact({ id: 'more', name: 'Meer', ring: 'far', wish: 'more' }, 2),
			newContact({ id: 'close', name: 'Dichtbij' }, 3),
			newContact({ id: 'less', name: 'Minder', wish: 'less' }, 4)
		],
		goals: [newGoal({ id: 'g', title: 'Een kamer' }, 1), newGoal({ id: 'h', title: 'Klaar', state: 'reached' }, 2)],
		notes: [note('take-along-worked', { text: 'Bellen.' }), note('take-along-want')]
	});
	expect(found.helped).toEqual(['Tante Roos', 'Even lopen']);
	expect(found.people.map((each) => each.id)).toEqual(['close', 'more']);
	expect(found.goals.map((each) => each.id)).toEqual(['g']);
	expect(found.strengths).toHaveLength(1);
	expect(found.worked?.text).toBe('Bellen.');
	expect(found.want).toBeUndefined();
});
