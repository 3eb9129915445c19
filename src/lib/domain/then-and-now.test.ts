import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLists, compareTexts, type Kept } from './then-and-now';

const item = (id: string, text: string): Kept => ({ id, text });
const anyItem = fc.record({
	id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
	text: fc.constantFrom('koken', 'zingen', '')
});
/** Also with the same id or the same words twice. */
const anyList = fc.array(anyItem, { maxLength: 8 });
const anyPlaces = fc.uniqueArray(anyItem, { selector: ({ id }) => id });
const sorted = (items: readonly Kept[]) => items.map(({ id, text }) => `${id} ${text}`).toSorted();

describe('two lists', () => {
	test.each([
		['nothing', [], [], {}],
		['what came', [], [item('a', 'koken')], { fresh: ['a'] }],
		['what went', [item('a', 'koken')], [], { gone: ['a'] }],
		['what stayed', [item('a', 'koken')], [item('a', 'koken')], { stayed: ['a'] }],
		['spaces around it', [item('a', 'koken')], [item('a', ' koken\n')], { stayed: ['a'] }],
		['other words', [item('a', 'koken')], [item('a', 'bakken')], { stayed: ['a'], changed: [['koken', 'bakken']] }],
		['taken up again', [item('a', 'koken')], [item('b', 'koken')], { stayed: ['b'] }],
		[
			'the id goes before the words',
			[item('a', 'koken'), item('b', 'zingen')],
			[item('b', 'koken')],
			{ stayed: ['b'], gone: ['a'], changed: [['zingen', 'koken']] }
		],
		[
			'the same words twice',
			[item('a', 'koken')],
			[item('b', 'koken'), item('c', 'koken')],
			{ stayed: ['b'], fresh: ['c'] }
		]
	] as [string, Kept[], Kept[], object][])('%s', (_, then, now, expected) => {
		const { fresh, stayed, gone, changed } = compareLists(then, now);
		const ids = (items: Kept[]) => items.map(({ id }) => id);
		expect({
			fresh: ids(fresh),
			stayed: ids(stayed),
			gone: ids(gone),
			changed: changed.map(({ before, after }) => [before.text, after.text])
		}).toEqual({ fresh: [], stayed: [], gone: [], changed: [], ...expected });
	});

	test('every item is there exactly once', () => {
		fc.assert(
			fc.property(anyList, anyList, (then, now) => {
				const { fresh, stayed, gone, changed } = compareLists(then, now);
				expect(sorted([...fresh, ...stayed])).toEqual(sorted(now));
				expect(then.length - gone.length).toBe(stayed.length);
				for (const each of gone) expect(then).toContain(each);
				for (const { before, after } of changed) {
					expect(stayed).toContain(after);
					expect(then).toContain(before);
					expect(gone).not.toContain(before);
				}
				for (const each of fresh) expect(gone.map(({ id }) => id)).not.toContain(each.id);
			})
		);
	});

	test('with itself: all of it stayed', () => {
		fc.assert(
			fc.property(anyList, (list) => {
				expect(compareLists(list, structuredClone(list))).toEqual({ fresh: [], stayed: list, gone: [], changed: [] });
			})
		);
	});

	test('turned round: what is fresh was gone', () => {
		fc.assert(
			fc.property(anyList, anyList, (then, now) => {
				const forth = compareLists(then, now);
				const back = compareLists(now, then);
				expect(back.fresh).toHaveLength(forth.gone.length);
				expect(back.stayed).toHaveLength(forth.stayed.length);
			})
		);
	});
});

describe('texts side by side', () => {
	test('only those that differ, and which stayed', () => {
		const then = [item('home.now', 'Ik woon samen.'), item('home.hard', 'Het is druk.'), item('home.want', ' ')];
		const now = [item('home.now', 'Ik woon alleen.'), item('home.hard', 'Het is druk. '), item('mind.now', 'Rustig.')];
		expect(compareTexts(then, now)).toEqual({
			stayed: ['home.hard'],
			changed: [
				{ id: 'home.now', before: 'Ik woon samen.', after: 'Ik woon alleen.' },
				{ id: 'mind.now', before: '', after: 'Rustig.' }
			]
		});
	});

	test('what was emptied stands beside nothing', () => {
		expect(compareTexts([item('a', 'koken')], []).changed).toEqual([{ id: 'a', before: 'koken', after: '' }]);
	});

	test('every place with words is there exactly once, with its own words', () => {
		fc.assert(
			fc.property(anyPlaces, anyPlaces, (then, now) => {
				const { stayed, changed } = compareTexts(then, now);
				const filled = [...then, ...now].filter(({ text }) => text !== '').map(({ id }) => id);
				expect([...stayed, ...changed.map(({ id }) => id)].toSorted()).toEqual([...new Set(filled)].toSorted());
				for (const { id, before, after } of changed) {
					expect(before).toBe(then.find((each) => each.id === id)?.text ?? '');
					expect(after).toBe(now.find((each) => each.id === id)?.text ?? '');
				}
			})
		);
	});

	test('with itself: nothing differs', () => {
		fc.assert(
			fc.property(anyPlaces, (texts) => {
				expect(compareTexts(texts, texts).changed).toEqual([]);
			})
		);
	});
});
