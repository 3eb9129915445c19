import { plainAnswers } from './answer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainIds } from '../../../tests/fixtures/any-ids.ts';
import { anyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { storyFields } from './ids';
import { domainState, newStoryText, showableTexts, storyText, textsOf, withAsked, type StoryText } from './portrait';

const made = (more: Partial<StoryText> = {}): StoryText => ({ ...newStoryText('home', 'now', 1), ...more });

test('a new text fits its schema and has the id of its place', () => {
	expect(storyText.parse(made())).toEqual(made());
	expect(made().id).toBe('home.now');
});

test('the texts of a domain stand in the order of the story, and all of them are there', () => {
	fc.assert(
		fc.property(anyNotebook, ({ texts }) => {
			for (const domain of domainIds) {
				const found = textsOf(texts, domain);
				const places = found.map(({ field }) => storyFields.indexOf(field));
				expect(places).toEqual(places.toSorted());
				expect(found).toHaveLength(texts.filter((each) => each.domain === domain).length);
			}
		})
	);
});

test('what is only for me, a plain answer or empty is never shown', () => {
	fc.assert(
		fc.property(anyNotebook, ({ texts }) => {
			const shown = domainIds.flatMap((domain) => showableTexts(texts, domain));
			for (const { onlyForMe, text } of shown) expect(onlyForMe || text.trim() === '').toBe(false);
		})
	);
	const plain = plainAnswers.map((plainAnswer) => made({ plainAnswer }));
	expect(showableTexts(plain, 'home')).toEqual([]);
});

test('a domain is done when the person says so, begun when anything was said, and else empty', () => {
	const done = (is: boolean) => [{ id: 'home', done: is, changedAt: 1 }];
	expect(domainState([], [], 'home')).toBe('empty');
	expect(domainState([made({ text: ' ' })], done(false), 'home')).toBe('empty');
	expect(domainState([made({ text: 'druk' })], [], 'home')).toBe('begun');
	expect(domainState([made({ plainAnswer: 'later' })], [], 'home')).toBe('begun');
	expect(domainState([made({ text: 'druk' })], [], 'work')).toBe('empty');
	expect(domainState([], done(true), 'home')).toBe('done');
});

test('a question that was asked is kept once', () => {
	const question = { questionId: 'q1', packVersion: 1, text: 'Hoe gaat het thuis?' };
	const once = withAsked(made(), question);
	expect(once.asked).toEqual([question]);
	expect(withAsked(once, { ...question, packVersion: 2 })).toBe(once);
	expect(withAsked(once, { ...question, questionId: 'q2' }).asked).toHaveLength(2);
});
