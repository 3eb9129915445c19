import { describe, expect, test } from 'vitest';
import { both, domain, pack } from '../../../tests/fixtures/own-content.ts';
import { layerIds, standardDomains } from '../domain/ids';
import { assembleContent } from './content';
import type { ContentMistake, Files } from './content-mistake';
import { defaultContent, defaultFiles } from './default-content';

const copy = (file: string) => structuredClone(defaultFiles[file]) as Record<string, unknown>;

function good(own: Files) {
	const result = assembleContent(defaultFiles, own);
	if (!result.ok) throw new Error(JSON.stringify(result.mistakes));
	return result;
}
function mistakes(own: Files): ContentMistake[] {
	const result = assembleContent(defaultFiles, own);
	return result.ok ? [] : result.mistakes;
}
const setOf = (own: Files, id: string) => good(own).pack.domainSets.find((each) => each.id === id)?.domains;

describe('whole files by id', () => {
	test('without files of its own an organisation has the method as it is', () => {
		expect(good({})).toMatchObject(defaultContent());
		expect(good({ 'pack.json': pack() }).pack.domains).toEqual(defaultContent().pack.domains);
	});

	test('a file with an id that is there stands in its place', () => {
		const money = { ...copy('domains/money.json'), title: both('Mijn geld') };
		const layer = { ...copy('layers/skills.json'), title: both('Wat kan ik al?') };
		const field = { ...copy('fields/hard.json'), title: both('Dit is lastig') };
		const cards = {
			layer: 'skills',
			cards: [{ id: 'skills-sewing', text: both('naaien'), meaning: both('met stof') }]
		};
		const phase = { ...copy('phases/intake.json'), title: both('Het eerste gesprek') };
		const { pack: made, journey } = good({
			'domains/money.json': money,
			'layers/skills.json': layer,
			'fields/hard.json': field,
			'cards/skills.json': cards,
			'phases/intake.json': phase
		});
		expect(made.domains.find(({ id }) => id === 'money')?.title.nl).toBe('Mijn geld');
		expect(made.domains).toHaveLength(defaultContent().pack.domains.length);
		expect(made.layers[0]).toMatchObject({ title: both('Wat kan ik al?'), cards: cards.cards });
		expect(made.layers.map(({ id }) => id)).toEqual(layerIds);
		expect(made.fields.map(({ title }) => title.nl)).toContain('Dit is lastig');
		expect(journey.phases[1]?.title.nl).toBe('Het eerste gesprek');
	});

	test('a new domain that no set names comes last in every set, one that a set names only there', () => {
		const own = { 'domains/parenting.json': domain('parenting') };
		for (const id of ['seven', 'eight']) expect(setOf(own, id)?.at(-1)).toBe('parenting');
		const set = { id: 'eight', title: both('Acht'), about: both('Dit.'), domains: ['parenting', 'health'] };
		const named = { ...own, 'pack.json': pack({ domainSets: [set] }) };
		expect(setOf(named, 'eight')).toEqual(['parenting', 'health']);
		expect(setOf(named, 'seven')).toEqual([...standardDomains]);
	});

	test('a new set stands behind those that are there, and can be the first that people get', () => {
		const set = { id: 'three', title: both('Drie'), about: both('Dit.'), domains: ['home', 'money', 'mind'] };
		const { pack: made } = good({ 'pack.json': pack({ domainSets: [set], defaultDomainSet: 'three' }) });
		expect(made.domainSets.map(({ id }) => id)).toEqual(['seven', 'eight', 'three']);
		expect(made.defaultDomainSet).toBe('three');
	});

	test('house rules and rights: an instrument of its own is put in its phase, or in the place of the one with its id', () => {
		const reading = (id: string, phase: string) => ({
			id,
			phase,
			kind: 'reading',
			title: both('De regels'),
			texts: [both('Na tien uur is het stil.')]
		});
		const { journey } = good({
			'instruments/house-rules.json': reading('house-rules', 'start-up'),
			'instruments/my-rights.json': reading('my-rights', 'start-up'),
			'instruments/my-duties.json': reading('my-duties', 'intake')
		});
		const before = defaultContent().journey.phases[2]?.instruments.map(({ id }) => id) ?? [];
		const tools = journey.phases[2]?.instruments ?? [];
		expect(tools.map(({ id }) => id)).toEqual([...before.filter((id) => id !== 'my-duties'), 'house-rules']);
		expect(tools.find(({ id }) => id === 'my-rights')).not.toHaveProperty('phase');
		expect(tools.find(({ id }) => id === 'my-rights')?.title.nl).toBe('De regels');
		expect(journey.phases[1]?.instruments.at(-1)?.id).toBe('my-duties');
	});

	test('words that a domain may not be named after can be others', () => {
		const names = [{ words: { nl: ['ruzie*'], en: ['fight*'] }, domain: 'relationships' }];
		expect(good({ 'problem-names.json': { names } }).pack.problemNames).toEqual(names);
	});
});

describe('hide', () => {
	test('takes out of sets, questions, cards, instruments and lists; a domain keeps its texts for who wrote there', () => {
		const hide = {
			parts: ['people'],
			domains: ['activity', 'work-and-learning'],
			questions: ['home-sleep', 'skills-good-at', 'rules-rights'],
			cards: ['skills-gaming'],
			instruments: ['my-duties'],
			checklistItems: ['arrange-doctor']
		};
		const { pack: made, journey } = good({ 'pack.json': pack({ hide }) });
		const text = JSON.stringify([made.domainSets, made.layers, made.domains, journey]);
		for (const id of [...hide.questions, ...hide.cards, ...hide.instruments, ...hide.checklistItems])
			expect(text).not.toContain(`"${id}"`);
		expect(made.domainSets.flatMap(({ domains }) => domains)).not.toContain('activity');
		expect(made.domains.map(({ id }) => id)).toContain('activity');
		expect(made.hiddenParts).toEqual(['people']);
	});

	test('a set that is hidden is offered no more, and cannot be the first', () => {
		const own = (hide: object) => ({ 'pack.json': pack({ defaultDomainSet: 'eight', hide }) });
		expect(good(own({ domainSets: ['seven'] })).pack.domainSets.map(({ id }) => id)).toEqual(['eight']);
		expect(mistakes(own({ domainSets: ['eight'] }))).toEqual([
			expect.objectContaining({ file: 'pack.json', field: 'defaultDomainSet' })
		]);
	});

	test('hiding what is not there, or so much that nothing is left, is a mistake', () => {
		const hidden = (hide: object) => mistakes({ 'pack.json': pack({ hide }) });
		for (const [kind, id] of [
			['domains', 'moon'],
			['domainSets', 'nine'],
			['questions', 'home'],
			['cards', 'home-now'],
			['instruments', 'skills'],
			['checklistItems', 'to-arrange']
		] as const)
			expect(hidden({ [kind]: [id] })).toEqual([
				expect.objectContaining({ file: 'pack.json', field: `hide.${kind}[0]` })
			]);
		const [field] = defaultContent().pack.fields;
		expect(hidden({ questions: field?.questions.map(({ id }) => id) })).toEqual([
			expect.objectContaining({ file: 'pack.json', field: 'hide' })
		]);
		expect(hidden({ parts: ['strengths'] })).toEqual([expect.objectContaining({ field: 'hide.parts[0]' })]);
	});
});

describe('a mistake in an organisation’s file names that file', () => {
	test.each<[string, Files, { file: string; field: string }]>([
		['an unknown file', { 'domein/x.json': {} }, { file: 'domein/x.json', field: '' }],
		['an unknown field', { 'pack.json': pack({ titel: 'x' }) }, { file: 'pack.json', field: '' }],
		[
			'a day that is none',
			{
				'pack.json': pack({
					organisation: { name: 'x', contact: { text: both('x'), number: '112', checked: '2026-13-01' } }
				})
			},
			{ file: 'pack.json', field: 'organisation.contact.checked' }
		],
		[
			'a number with words in it',
			{
				'pack.json': pack({
					organisation: { name: 'x', contact: { text: both('x'), number: 'bel 112', checked: '2026-11-22' } }
				})
			},
			{ file: 'pack.json', field: 'organisation.contact.number' }
		],
		[
			'the id of a question that Pit has',
			{
				'domains/parenting.json': domain('parenting', {
					questions: domain('home').questions.map((each, i) => ({ ...each, id: i === 0 ? 'home-now' : each.id }))
				})
			},
			{ file: 'domains/parenting.json', field: 'questions[0].id' }
		],
		['a layer that is not there', { 'layers/magic.json': {} }, { file: 'layers/magic.json', field: 'id' }],
		[
			'a picture that was not drawn',
			{
				'cards/skills.json': {
					layer: 'skills',
					cards: [{ id: 'x', text: both('x'), meaning: both('x'), picture: 'unicorn' }]
				}
			},
			{ file: 'cards/skills.json', field: 'cards[0].picture' }
		],
		[
			'a domain reported under none of the seven',
			{ 'domains/parenting.json': domain('parenting', { reportsTo: ['family'] }) },
			{ file: 'domains/parenting.json', field: 'reportsTo' }
		]
	])('%s', (_, own, expected) => {
		const found = mistakes(own);
		expect(found).toContainEqual(expect.objectContaining(expected));
		for (const { file, advice } of found) {
			expect(Object.keys(own)).toContain(file);
			expect(advice).toMatch(/\w.*\.$/);
		}
	});

	test('all mistakes are said at once', () => {
		const found = mistakes({
			'pack.json': pack({ version: 0, hide: { domains: ['moon'] } }),
			'domains/parenting.json': domain('ouder'),
			'domains/sleep.json': domain('sleep', { reportsTo: ['night'] })
		});
		expect(found.map(({ file, field }) => `${file} ${field}`)).toEqual([
			'domains/parenting.json id',
			'pack.json version',
			'domains/sleep.json reportsTo'
		]);
	});
});
