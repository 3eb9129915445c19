import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	at,
	goodEnglish,
	goodHome,
	goodStories,
	everydayTexts,
	hinted,
	nearMisses
} from '../../../tests/fixtures/story-texts.ts';
import { storyQuestions } from './content-pack';
import { localizePack } from './content-source';
import { storyFields, type LocaleId, type StoryField } from './ids';
import { domainHints, hintKinds, storyHints, type FieldText, type Hint } from './portrait-hints';
import { defaultPack } from '../server/default-content';

const source = defaultPack();

const known = new Set(['begeleidingsplan', 'bewindvoerder']);

/** The hints for texts in a domain of the real pack, beside the other domains of its set. */
function hints(texts: readonly FieldText[], id = 'home', locale: LocaleId = 'nl'): Hint[] {
	const pack = localizePack(source, locale);
	const set = pack.domainSets.find(({ domains }) => domains.includes(id));
	const domain = pack.domains.find((each) => each.id === id);
	if (domain === undefined || set === undefined) throw new Error(`no domain ${id}`);
	return domainHints(texts, {
		locale,
		domain,
		others: pack.domains.filter((each) => each.id !== id && set.domains.includes(each.id)),
		isKnownWord: (word) => known.has(word.toLowerCase()),
		starters: storyQuestions(pack, domain).flatMap(({ starters }) => starters)
	});
}

/** One text in an otherwise good story about a home. */
const among = (field: StoryField, text: string): FieldText[] => [
	...goodHome.filter((each) => each.field !== field),
	at(field, text)
];

describe('a good story', () => {
	test.each(goodStories)('about %s gets no hint', (id, texts) => expect(hints(texts, id)).toEqual([]));

	test('in English gets no hint', () => {
		expect(hints(goodEnglish, 'home', 'en')).toEqual([]);
	});

	test.each(everydayTexts)('typed on a phone, about %s, gets no hint', (id, text) => {
		expect(hints([at('now', text)], id)).toEqual([]);
	});

	test('in a language that Pit does not know gets no hint about its words', () => {
		for (const text of [
			'Küçük bir odada yaşıyorum ve annem de çok uzakta oturuyor. Yalnızlık.',
			'Mieszkam sam w małym pokoju i gotuję codziennie. Odpowiedzialność. Spokój.',
			'أعيش في غرفة صغيرة. هدوء.'
		]) {
			const kinds = hints([at('now', text)]).map(({ kind }) => kind);
			expect(kinds).toEqual(['too-short']);
		}
	});
});

describe('a hint, at the sentence it is about', () => {
	test.each(hinted)('%s in "%s": %s', (kind, field, text, more = {}, id = 'home') => {
		const sentence = more.sentence ?? text;
		expect(hints(among(field, text), id)).toContainEqual({ kind, field, sentence, ...more });
	});
});

describe('a near miss gets no hint', () => {
	test.each(nearMisses)('no %s in "%s": %s', (kind, field, text, _more, id = 'home') => {
		expect(hints(among(field, text), id).filter((hint) => hint.kind === kind && hint.field === field)).toEqual([]);
	});
});

test('without words for its themes, a domain is known by its themes of one word', () => {
	const bare = (id: string, ...themes: string[]) => ({ id, reportsTo: [id], themes });
	const found = (text: string) =>
		domainHints([at('now', text)], {
			locale: 'nl',
			domain: bare('garden', 'planten', 'buiten zijn'),
			others: [bare('music', 'zingen', 'naar muziek luisteren')],
			isKnownWord: () => true
		}).filter(({ kind }) => kind === 'other-domain');
	expect(found('Ik hou van zingen.')).toMatchObject([{ domainId: 'music', word: 'zingen' }]);
	expect(found('Ik hou van buiten zingen.')).toEqual([]);
	expect(found('Ik hou van muziek.')).toEqual([]);
});

describe('a whole domain', () => {
	const kinds = (texts: FieldText[]) => hints(texts).map(({ kind }) => kind);
	const without = (...fields: StoryField[]) => goodHome.filter(({ field }) => !fields.includes(field));
	const line = 'Ik woon nu in een kamer. ';

	test('that is empty gets that hint and no other', () => {
		const empty: Hint[] = [{ kind: 'empty-domain', domainId: 'home' }];
		expect(hints([])).toEqual(empty);
		expect(hints(storyFields.map((field) => at(field, ' \n')))).toEqual(empty);
	});

	test('with plain answers is not empty, and they are full answers', () => {
		const plain = (field: StoryField): FieldText => ({ field, text: '', plainAnswer: 'rather-not' });
		expect(hints(storyFields.map(plain))).toEqual([]);
		expect(kinds([...without('hard'), plain('hard')])).toEqual([]);
		expect(kinds([...without('now'), plain('now')])).toEqual([]);
		expect(kinds([at('goesWell', 'Ik kook elke dag.'), plain('now'), plain('hard')])).toEqual([]);
	});

	test('with only a strong or only a hard side says which is missing', () => {
		expect(hints(without('hard'))).toEqual([{ kind: 'only-strong', field: 'hard' }]);
		expect(hints(without('goesWell'))).toContainEqual({ kind: 'only-hard', field: 'goesWell' });
		expect(kinds(without('goesWell', 'hard')).filter((kind) => kind.startsWith('only'))).toEqual([]);
	});

	test('without now', () => {
		expect(hints(without('now'))).toContainEqual({ kind: 'not-now', field: 'now' });
	});

	test.each([
		[3 * 70, 'too-short'],
		[3 * 70 + 1, null],
		[10 * 70, null],
		[10 * 70 + 1, 'too-long']
	])('of %i characters: %s', (length, kind) => {
		const text = `${line
			.repeat(40)
			.slice(0, length - 1)
			.trimEnd()}`.padEnd(length - 1, 'a');
		const found = hints([at('now', `${text}.`)]).map((each) => each.kind);
		expect(found.filter((each) => each.startsWith('too'))).toEqual(kind === null ? [] : [kind]);
	});

	test('a hard word gets its hint once', () => {
		const text = 'Ik mis verantwoordelijkheid. Verantwoordelijkheid is voor mij belangrijk.';
		expect(kinds(among('hard', text)).filter((kind) => kind === 'hard-word')).toHaveLength(1);
	});
});

describe('a whole story', () => {
	const long = (length: number) => [at('now', 'a'.repeat(length))];

	test('says which domains are empty', () => {
		const story = [
			{ domainId: 'home', texts: goodHome },
			{ domainId: 'money', texts: [at('now', ' ')] },
			{ domainId: 'body', texts: [] },
			{ domainId: 'mind', texts: [{ ...at('now', ''), plainAnswer: 'later' as const }] }
		];
		expect(storyHints(story, 0)).toEqual([
			{ kind: 'empty-domain', domainId: 'money' },
			{ kind: 'empty-domain', domainId: 'body' }
		]);
	});

	test('may be two pages, and not more', () => {
		const story = (last: number) =>
			[...Array<number>(7).fill(700), last].map((length, index) => ({ domainId: `d${index}`, texts: long(length) }));
		expect(storyHints(story(700), 0)).toEqual([]);
		expect(storyHints(story(701), 0)).toEqual([{ kind: 'over-two-pages' }]);
		// A note or the view of somebody else stands on the same paper.
		expect(storyHints(story(700), 1)).toEqual([{ kind: 'over-two-pages' }]);
		expect(storyHints(story(600), 100)).toEqual([]);
	});

	test('what is only for me fills its domain and takes no room', () => {
		const mine = long(6000).map((each) => ({ ...each, onlyForMe: true }));
		expect(storyHints([{ domainId: 'home', texts: mine }], 0)).toEqual([]);
	});
});

describe('for any text', () => {
	const pieces = fc.constantFrom(
		'Ik ',
		'woon ',
		'met',
		'. ',
		'\n',
		'dingen',
		'schulden ',
		'was ',
		'…',
		'é',
		'😀',
		'"',
		'-'
	);
	const anyText = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
		fc.array(fc.oneof(pieces, fc.lorem({ maxCount: 2 })), { maxLength: 40 }).map((parts) => parts.join(''))
	);
	const anyTexts = fc.array(fc.record({ field: fc.constantFrom(...storyFields), text: anyText }), { maxLength: 6 });
	const anyId = fc.constantFrom(...source.domains.map(({ id }) => id));
	const anyLocale = fc.constantFrom('nl', 'en');

	test('hints only point at what stands there, and change nothing', () => {
		fc.assert(
			fc.property(anyTexts, anyId, anyLocale, (texts, id, locale) => {
				const before = structuredClone(texts);
				const found = hints(texts, id, locale);
				expect(texts).toEqual(before);
				for (const { kind, field, sentence, word, domainId } of found) {
					expect(hintKinds).toContain(kind);
					if (sentence !== undefined)
						expect(texts.some((each) => each.field === field && each.text.includes(sentence))).toBe(true);
					if (word !== undefined) expect(sentence).toContain(word);
					if (domainId !== undefined) expect(source.domains.map((each) => each.id)).toContain(domainId);
				}
				expect(hints(texts, id, locale)).toEqual(found);
				storyHints([{ domainId: id, texts }], 0);
			}),
			{ numRuns: 500 }
		);
	});

	test('a very long one is done quickly', () => {
		const started = performance.now();
		for (const piece of ['a', 'Ik woon. ', 'dingen-', '. ']) hints([at('now', piece.repeat(20_000))]);
		expect(performance.now() - started).toBeLessThan(10_000);
	});
});

test('every kind of hint is given somewhere', () => {
	const given = new Set([
		...hints([]).map(({ kind }) => kind),
		...storyHints([{ domainId: 'home', texts: [at('now', 'a'.repeat(6000))] }], 0).map(({ kind }) => kind),
		...hints([at('goesWell', 'Rustig.')]).map(({ kind }) => kind),
		...hints([at('hard', 'Ik heb schulden. Ik mis verantwoordelijkheid. Ik doe dingen.')]).map(({ kind }) => kind),
		...hints([at('now', 'en '.repeat(300))]).map(({ kind }) => kind)
	]);
	expect([...given].toSorted()).toEqual([...hintKinds].toSorted());
});
