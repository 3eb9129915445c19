import { describe, expect, it } from 'vitest';
import { localizePack } from '../domain/content-source';
import { stigmaOf } from '../domain/domain-name';
import { layerIds, storyFields } from '../domain/ids';
import { assembleContent } from './content';
import { defaultFiles, defaultPack } from './default-content';

/** A copy of the files of the default pack, to break in one place. */
const files = (): Record<string, unknown> => structuredClone(defaultFiles);

/** Sets one value deep in one file, by its path. */
function put(all: Record<string, unknown>, file: string, path: (string | number)[], value: unknown): void {
	const last = path.at(-1) ?? '';
	const parent = path
		.slice(0, -1)
		.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], all[file]);
	if (value === undefined) Reflect.deleteProperty(parent as object, last);
	else (parent as Record<string | number, unknown>)[last] = value;
}

function mistakesOf(all: Record<string, unknown>) {
	const result = assembleContent(all);
	return result.ok ? [] : result.mistakes;
}

describe('the default pack', () => {
	const pack = defaultPack();

	it('can be read in both languages', () => {
		for (const locale of ['nl', 'en'] as const) expect(localizePack(pack, locale).layers).toHaveLength(layerIds.length);
	});

	it('starts with the question about help others ask for', () => {
		expect(pack.layers[0]?.questions[0]?.id).toBe('skills-help-asked');
	});

	it('asks something of its own in each of the five fields of every domain', () => {
		for (const domain of pack.domains) {
			expect(new Set(domain.questions.map((question) => question.field)), domain.id).toEqual(new Set(storyFields));
		}
	});

	it('asks about the past only what worked', () => {
		for (const domain of pack.domains) {
			for (const question of domain.questions.filter(({ time }) => time === 'past'))
				expect(question.field, question.id).toBe('goesWell');
		}
	});

	it('has ten to sixteen cards in a layer', () => {
		for (const { id, cards } of pack.layers) {
			expect(cards.length, id).toBeGreaterThanOrEqual(10);
			expect(cards.length, id).toBeLessThanOrEqual(16);
		}
	});

	it('names no domain after a problem, and brings the words for that to the device', () => {
		for (const locale of ['nl', 'en'] as const) {
			const { domains, problemNames = [] } = localizePack(pack, locale);
			expect(problemNames.length).toBeGreaterThan(0);
			for (const { title, term } of domains) expect(stigmaOf(`${title} ${term}`, problemNames)).toBeNull();
		}
	});

	it('handles safety with extra care', () => {
		const safety = pack.domains.find((domain) => domain.id === 'safety');
		expect(safety).toMatchObject({ sensitive: true, reportsTo: ['home', 'relationships', 'mind'] });
		expect(safety?.comfort).toBeDefined();
	});
});

describe('a pack with a mistake names the file and the field', () => {
	const breaks: [string, string, (string | number)[], unknown, { file: string; field: string }][] = [
		[
			'a missing text',
			'domains/home.json',
			['questions', 0, 'text', 'en'],
			undefined,
			{ file: 'domains/home.json', field: 'questions[0].text.en' }
		],
		[
			'an empty text',
			'layers/interests.json',
			['title', 'nl'],
			'  ',
			{ file: 'layers/interests.json', field: 'title.nl' }
		],
		[
			'an empty text on a card',
			'cards/skills.json',
			['cards', 2, 'meaning', 'nl'],
			'',
			{ file: 'cards/skills.json', field: 'cards[2].meaning.nl' }
		],
		[
			'an unknown domain in a set',
			'default/pack.json',
			['domainSets', 0, 'domains', 0],
			'moon',
			{ file: 'default/pack.json', field: 'domainSets[0].domains' }
		],
		[
			'an unknown set as the default',
			'default/pack.json',
			['defaultDomainSet'],
			'nine',
			{ file: 'default/pack.json', field: 'defaultDomainSet' }
		],
		[
			'a domain reported under no standard domain',
			'domains/health.json',
			['reportsTo'],
			['health'],
			{ file: 'domains/health.json', field: 'reportsTo' }
		],
		[
			'a problem name that leads to no standard domain',
			'default/problem-names.json',
			['names', 0, 'domain'],
			'health',
			{ file: 'default/problem-names.json', field: 'names[0].domain' }
		],
		[
			'problem names in one language',
			'default/problem-names.json',
			['names', 1, 'words', 'en'],
			undefined,
			{ file: 'default/problem-names.json', field: 'names[1].words.en' }
		],
		[
			'a question id used twice',
			'domains/home.json',
			['questions', 1, 'id'],
			'home-now',
			{ file: 'domains/home.json', field: 'questions[1].id' }
		],
		[
			'a card id used by a question',
			'cards/skills.json',
			['cards', 0, 'id'],
			'skills-help-asked',
			{ file: 'cards/skills.json', field: 'cards[0].id' }
		],
		[
			'a file name that is not the id',
			'domains/home.json',
			['id'],
			'house',
			{ file: 'domains/home.json', field: 'id' }
		],
		[
			'cards of another layer',
			'cards/skills.json',
			['layer'],
			'interests',
			{ file: 'cards/skills.json', field: 'layer' }
		],
		[
			'an unknown time',
			'fields/now.json',
			['questions', 0, 'time'],
			'soon',
			{ file: 'fields/now.json', field: 'questions[0].time' }
		],
		[
			'a field that goes by the name of another',
			'fields/now.json',
			['id'],
			'hard',
			{ file: 'fields/now.json', field: 'id' }
		],
		[
			'a field that is not known',
			'domains/body.json',
			['questions', 0, 'titel'],
			'x',
			{ file: 'domains/body.json', field: 'questions[0]' }
		],
		[
			'one of the seven that is reported under another',
			'domains/home.json',
			['reportsTo'],
			['money'],
			{ file: 'domains/home.json', field: 'reportsTo' }
		],
		[
			'a text that was left to be filled in',
			'domains/home.json',
			['questions', 0, 'starters', 0, 'nl'],
			'‹zo begint een zin›',
			{ file: 'domains/home.json', field: 'questions[0].starters[0].nl' }
		],
		[
			'a capital in an id',
			'domains/body.json',
			['questions', 0, 'id'],
			'Body',
			{ file: 'domains/body.json', field: 'questions[0].id' }
		]
	];

	it.each(breaks)('%s', (_, file, path, value, expected) => {
		const all = files();
		put(all, file, path, value);
		const found = mistakesOf(all);
		expect(found).toContainEqual(expect.objectContaining(expected));
		for (const { advice } of found) expect(advice).toMatch(/\w.*\.$/);
	});

	it('missing cards', () => {
		const all = files();
		delete all['cards/contacts.json'];
		expect(mistakesOf(all)).toContainEqual(expect.objectContaining({ file: 'cards/contacts.json', field: '' }));
	});

	it('a missing file', () => {
		expect(mistakesOf({})).toContainEqual(expect.objectContaining({ file: 'default/pack.json' }));
	});
});
