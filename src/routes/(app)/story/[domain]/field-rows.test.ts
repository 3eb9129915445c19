import { expect, test } from 'vitest';
import type { StoryQuestion } from '$lib/domain/content-pack';
import { newStoryText } from '$lib/domain/portrait';
import { fieldRows } from './field-rows';

const question = (id: string, part: Partial<StoryQuestion>): StoryQuestion => ({
	id,
	field: 'now',
	time: 'present',
	text: id,
	starters: [],
	...part
});
const questions = [
	question('want', { field: 'want' }),
	question('supporter', { field: 'help', part: 'supporter' }),
	question('self', { field: 'help', part: 'self' }),
	question('also-self', { field: 'help', part: 'self' }),
	question('now', {})
];

test('one row per text, in reading order, with the first question about it', () => {
	expect(fieldRows(questions, []).map((each) => each.question)).toEqual(['now', 'self', 'supporter', 'want']);
});

test('help as a whole is a row only where it was once written', () => {
	const old = { ...newStoryText('home', 'help', 1), text: 'Samira helpt.' };
	expect(fieldRows(questions, [old]).map((each) => each.question)).toEqual([
		'now',
		'help',
		'self',
		'supporter',
		'want'
	]);
	expect(fieldRows(questions, [{ ...old, text: ' ' }]).map((each) => each.question)).not.toContain('help');
	// A pack from before the three sides asks about help as a whole.
	expect(fieldRows([question('old-help', { field: 'help' })], [old])).toMatchObject([{ question: 'old-help' }]);
});
