import { expect, test } from 'vitest';
import { makePack } from '../../../tests/fixtures/marked-content.ts';
import { markersIn } from '../../../tests/fixtures/markers.ts';
import {
	askedQuestions,
	contentPack,
	domainsOf,
	examplesFor,
	storyQuestions,
	type ContentPack,
	type StoryQuestion
} from './content-pack';
import { localizePack, packSource, type PackSource } from './content-source';
import { storyFields } from './ids';

const pack = makePack();

/** The marked pack as it stands on the server: every text once per locale. */
function asSource(): PackSource {
	const bilingual = (value: unknown): unknown => {
		if (typeof value === 'string') return /^M\d+;$/.test(value) ? { nl: `nl ${value}`, en: `en ${value}` } : value;
		if (Array.isArray(value)) return value.map(bilingual);
		if (value === null || typeof value !== 'object') return value;
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bilingual(each)]));
	};
	const texts: Partial<ContentPack> = { ...pack };
	delete texts.locale;
	delete texts.headings;
	return packSource.parse(bilingual(texts));
}

test('one locale of a pack is a pack, with every text in that locale and in no other', () => {
	const source = asSource();
	for (const locale of ['nl', 'en'] as const) {
		const localized = localizePack(source, locale);
		expect(contentPack.parse(localized)).toEqual(localized);
		const { headings, ...texts } = localized;
		expect(markersIn(texts)).toEqual(markersIn(source));
		expect(JSON.stringify(texts)).not.toContain(locale === 'nl' ? 'en M' : 'nl M');
		expect(headings.layers['skills']).toEqual(source.layers[0]?.title);
		expect(headings.domains['d1']).toEqual(source.domains[1]?.title);
	}
});

test('the domains of a set in its own order, without what the pack does not have', () => {
	expect(domainsOf(pack, 'some').map(({ id }) => id)).toEqual(['d3', 'd1']);
});

test('an unknown set, or none, is the default one', () => {
	const all = pack.domains.map(({ id }) => id);
	expect(domainsOf(pack, null).map(({ id }) => id)).toEqual(all);
	expect(domainsOf(pack, 'gone').map(({ id }) => id)).toEqual(all);
	expect(domainsOf({ ...pack, defaultDomainSet: 'gone' }, null)).toEqual([]);
});

test('questions come field by field, the fixed ones first, and none is lost', () => {
	for (const domain of pack.domains) {
		const questions = storyQuestions(pack, domain);
		expect(questions.map(({ field }) => field)).toEqual(storyFields.flatMap((field) => [field, field]));
		expect(questions.map(({ id }) => id)).toEqual(
			storyFields.flatMap((field) => [`f-${field.toLowerCase()}`, `${domain.id}-${field.toLowerCase()}`])
		);
	}
});

const question = (id: string, part: Partial<StoryQuestion> = {}): StoryQuestion => ({
	id,
	field: 'help',
	time: 'present',
	text: id,
	starters: [],
	...part
});

test('past questions are left out for who would rather not speak of the past', () => {
	const questions = [question('a'), question('b', { time: 'past' }), question('c', { time: 'future' })];
	expect(askedQuestions(questions, false)).toEqual(questions);
	expect(askedQuestions(questions, true).map(({ id }) => id)).toEqual(['a', 'c']);
});

test('examples are the question’s own, else those of the same text, never of another', () => {
	const fixed = question('fixed', { part: 'self', examples: ['one'] });
	const own = question('own', { part: 'self', examples: ['two'] });
	const bare = question('bare', { part: 'self' });
	const all = [question('other', { part: 'people', examples: ['three'] }), fixed, own, bare];
	expect(examplesFor(all, own)).toEqual(['two']);
	expect(examplesFor(all, bare)).toEqual(['one']);
	expect(examplesFor(all, question('now', { field: 'now' }))).toEqual([]);
});
