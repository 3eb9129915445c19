import { expect, test } from 'vitest';
import type { KeptMoment } from './kept-moment';
import { comparePlans } from './plan-then-and-now';

type KeptGoal = KeptMoment['goals'][number];

const goal = (id: string, title: string, part: Partial<KeptGoal> = {}): KeptGoal => ({
	id,
	title,
	state: 'open',
	subgoals: [],
	steps: [],
	...part
});
const drive = (part: Partial<KeptGoal> = {}) => goal('g-1', 'Ik haal mijn rijbewijs', part);
const item = (id: string, text: string, turned: string | null = null) => ({ id, text, turned });
const said = item('g-1', 'Ik haal mijn rijbewijs');

test.each([
	['as it was', 'open', 'open', null],
	['reached since', 'open', 'reached', 'reached'],
	['at rest since', 'open', 'paused', 'paused'],
	['taken up again', 'paused', 'open', 'open'],
	['reached already then', 'reached', 'reached', null]
] as const)('a goal that is %s', (_, before, after, turned) => {
	const { goals } = comparePlans([drive({ state: before })], [drive({ state: after })]);
	expect(goals).toEqual({ fresh: [], stayed: [{ ...said, turned }], gone: [] });
});

test('a goal that came since says what became of it; one that went says nothing', () => {
	const { goals } = comparePlans([goal('g-2', 'Sparen', { state: 'paused' })], [drive({ state: 'reached' })]);
	expect(goals).toEqual({ fresh: [{ ...said, turned: 'reached' }], stayed: [], gone: [item('g-2', 'Sparen')] });
});

test('smaller goals are compared as goals are, over all goals', () => {
	const sub = (id: string, title: string, state: KeptGoal['state'] = 'open') => ({ id, title, state });
	const { subgoals } = comparePlans(
		[drive({ subgoals: [sub('s-1', 'Theorie'), sub('s-2', 'Lessen')] })],
		[
			drive({ subgoals: [sub('s-1', 'Theorie', 'reached')] }),
			goal('g-2', 'Sparen', { subgoals: [sub('s-3', 'Potje')] })
		]
	);
	expect(subgoals).toEqual({
		fresh: [item('s-3', 'Potje')],
		stayed: [item('s-1', 'Theorie', 'reached')],
		gone: [item('s-2', 'Lessen')]
	});
});

test('steps that were done since: not those that were done then, nor those that are open', () => {
	const step = (id: string, title: string, done: boolean) => ({ id, title, done });
	const { done } = comparePlans(
		[drive({ steps: [step('a', 'Bellen', false), step('b', 'Boek lenen', true), step('c', 'Oefenen', false)] })],
		[
			drive({ steps: [step('a', 'Bellen', true), step('b', 'Boek lenen', true), step('c', 'Oefenen', false)] }),
			goal('g-2', 'Sparen', { steps: [step('d', 'Potje kopen', true)] })
		]
	);
	expect(done.map(({ text }) => text)).toEqual(['Bellen', 'Potje kopen']);
});
