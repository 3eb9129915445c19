import { expect, test } from 'vitest';
import { assembleContent } from './content';
import { defaultFiles } from './default-content';

const files = () => structuredClone(defaultFiles) as Record<string, unknown>;

function mistakesOf(all: Record<string, unknown>) {
	const result = assembleContent(all);
	return result.ok ? [] : result.mistakes;
}

/** Replaces what stands at a place in a phase; undefined takes it away. */
function put(phase: unknown, field: string, value: unknown): void {
	const path = field.split(/[.[\]]+/).filter((part) => part !== '');
	const last = path.pop() ?? '';
	const parent = path.reduce((at, key) => (at as Record<string, unknown>)[key], phase) as Record<string, unknown>;
	if (value === undefined) Reflect.deleteProperty(parent, last);
	else parent[last] = value;
}

const oneOption = [{ id: 'think', text: { nl: 'Denken', en: 'Think' } }];
const breaks: [what: string, phase: string, field: string, value: unknown][] = [
	['an empty text', 'intake', 'instruments[0].questions[0].text.nl', ' '],
	['a text in one language', 'planning', 'ask[1].en', undefined],
	['a kind of instrument that is not there', 'intake', 'instruments[0].kind', 'quiz'],
	['a kind of question that is not there', 'intake', 'instruments[0].questions[0].kind', 'score'],
	['a door to nowhere', 'registration', 'instruments[3].doors[0]', 'moon'],
	['a choice with one option', 'implementation', 'instruments[0].questions[0].options', oneOption],
	['the name of another phase', 'planning', 'id', 'analysis'],
	['an item with the id of a question in a domain', 'start-up', 'instruments[0].items[0].id', 'home-now'],
	['an option with the id of another', 'departure', 'instruments[1].questions[1].options[0].id', 'think'],
	['an instrument with the id of another', 'departure', 'instruments[0].id', 'to-arrange']
];

test('the phases as they are have no mistake', () => {
	expect(mistakesOf(files())).toEqual([]);
});

test.each(breaks)('%s is named with file and field', (_, phase, field, value) => {
	const all = files();
	const file = `phases/${phase}.json`;
	put(all[file], field, value);
	const found = mistakesOf(all);
	expect(found).toContainEqual(expect.objectContaining({ file, field }));
	for (const { advice } of found) expect(advice).toMatch(/\w.*\.$/);
});

test('a phase that is missing, and one too many', () => {
	const all = files();
	delete all['phases/evaluation.json'];
	all['phases/holiday.json'] = {};
	expect(mistakesOf(all)).toEqual([
		expect.objectContaining({ file: 'phases/holiday.json', field: 'id' }),
		expect.objectContaining({ file: 'phases/evaluation.json', field: '' })
	]);
});
