import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerIds } from './ids';
import { replyContent } from './reply';
import {
	emptyDraft,
	isEmptyDraft,
	longestPart,
	overLimit,
	readDraft,
	replyOf,
	replyParts,
	tooLongPart,
	type ReplyDraft
} from './reply-draft';
import { MAX_REPLY_PART } from './reply-words';

const chapters = [
	{ domain: 'home', heading: 'Wonen' },
	{ domain: 'own', heading: 'Mijn hond' }
];
const words = fc.string({ maxLength: 40, unit: 'grapheme' });
const anyDraft: fc.Arbitrary<ReplyDraft> = fc.record({
	name: words,
	strength: words,
	layer: fc.constantFrom(null, ...layerIds),
	view: words,
	chapter: fc.constantFrom(null, 0, 1, 2),
	question: words,
	agreement: words
});

describe('what is sealed', () => {
	test('nothing filled in says that it was read, under the name that was given', () => {
		expect(replyOf({ ...emptyDraft, name: ' Samira ' }, chapters, 5)).toEqual({
			v: 1,
			name: 'Samira',
			createdAt: 5,
			items: [{ kind: 'read', text: '', layer: null, domain: null, heading: '' }]
		});
	});

	test('a strength has its layer, a view its domain, and no other part has either', () => {
		const draft = { ...emptyDraft, strength: 'geduld', layer: 'qualities', view: 'Rustig.', chapter: 1 } as const;
		expect(replyOf({ ...draft, question: 'Hoe gaat het?', agreement: ' Wij bellen. ' }, chapters, 5).items).toEqual([
			{ kind: 'strength', text: 'geduld', layer: 'qualities', domain: null, heading: '' },
			{ kind: 'view', text: 'Rustig.', layer: null, domain: 'own', heading: 'Mijn hond' },
			{ kind: 'question', text: 'Hoe gaat het?', layer: null, domain: null, heading: '' },
			{ kind: 'agreement', text: 'Wij bellen.', layer: null, domain: null, heading: '' }
		]);
	});

	test('any draft gives what the phone of the other takes', () => {
		fc.assert(
			fc.property(anyDraft, (draft) => {
				const made = replyOf(draft, chapters, 5);
				expect(replyContent.safeParse(made).success).toBe(true);
				const filled = replyParts.filter((part) => draft[part].trim() !== '');
				expect(made.items.map(({ kind }) => kind)).toEqual(filled.length === 0 ? ['read'] : filled);
			})
		);
	});
});

describe('as it is kept in the tab', () => {
	test('any draft comes back as it was', () => {
		fc.assert(
			fc.property(anyDraft, (draft) => {
				expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
			})
		);
	});

	test.each([null, 'text', 7, [], {}, { ...emptyDraft, question: 3 }])('%j is none', (value) =>
		expect(readDraft(value)).toBeUndefined()
	);

	test('a layer or domain that is not known is not chosen', () => {
		expect(readDraft({ ...emptyDraft, layer: 'other', chapter: 'x' })).toEqual(emptyDraft);
	});
});

test('a part fits up to the limit, and what does not is named', () => {
	const full = 'a'.repeat(MAX_REPLY_PART);
	expect(overLimit(full)).toBe(0);
	expect(overLimit(`${full}bc `)).toBe(2);
	expect(tooLongPart({ ...emptyDraft, question: full })).toBeUndefined();
	expect(tooLongPart({ ...emptyDraft, agreement: `${full}!` })).toBe('agreement');
	expect(longestPart({ ...emptyDraft, view: 'abc', question: 'ab' })).toBe('view');
	expect(isEmptyDraft({ ...emptyDraft, question: ' ' })).toBe(true);
	expect(isEmptyDraft({ ...emptyDraft, name: 'Samira' })).toBe(false);
});
