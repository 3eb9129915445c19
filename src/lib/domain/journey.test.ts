import { expect, test } from 'vitest';
import { defaultContent } from '../server/default-content';
import { localizeJourney } from './content-source';
import { journey, phaseIds, phaseLoop, phaseQuestions } from './journey';

const source = defaultContent().journey;

test.each(['nl', 'en'] as const)('the journey in %s fits its schema and holds no other language', (locale) => {
	const localized = localizeJourney(source, locale);
	expect(journey.parse(localized)).toEqual(localized);
	expect(localized.phases.map(({ id }) => id)).toEqual(phaseIds);
	expect(JSON.stringify(localized.phases)).not.toMatch(/"(nl|en)":/);
	expect(localized.phases[0]?.title).toBe(source.phases[0]?.title[locale]);
});

test('headings hold every language of what a snapshot may need', () => {
	const { phases, headings } = localizeJourney(source, 'nl');
	const tools = phases.flatMap((each) => each.instruments);
	const questions = phases.flatMap(phaseQuestions);
	expect(Object.keys(headings.phases)).toEqual(phaseIds);
	for (const { id, text } of questions) expect(headings.questions[id]?.nl).toBe(text);
	for (const { id, text } of questions.flatMap((each) => (each.kind === 'text' ? [] : each.options)))
		expect(headings.options[id]?.nl).toBe(text);
	for (const { id, text } of tools.flatMap((each) => (each.kind === 'checklist' ? each.items : [])))
		expect(headings.items[id]?.nl).toBe(text);
	for (const each of Object.values(headings).flatMap(Object.values)) expect(Object.keys(each)).toEqual(['nl', 'en']);
});

test('the loop is a stretch of the road', () => {
	const from = phaseIds.indexOf('analysis');
	expect(phaseIds.slice(from, from + 4)).toEqual(phaseLoop);
});

test('ids that other screens know are there', () => {
	const { phases } = localizeJourney(source, 'nl');
	const find = (id: string) => phases.flatMap(phaseQuestions).find((each) => each.id === id);
	const options = (id: string) => {
		const found = find(id);
		return found === undefined || found.kind === 'text' ? [] : found.options.map((each) => each.id);
	};
	expect(options('learning-style')).toEqual(['think', 'decide', 'do', 'watch']);
	expect(options('supporter-role')).toEqual(['walk-along', 'guide', 'carry']);
	expect(options('go-on-or-round-off')).toContain('round-off');
	expect(find('intake-tell')?.perDomain).toBe(true);
	expect(phases.at(-1)?.instruments.find((each) => each.id === 'take-along')?.kind).toBe('questions');
});
