import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import {
	action,
	actionsOf,
	goal,
	movedAction,
	newAction,
	newGoal,
	newSubgoal,
	openGoals,
	subgoal,
	toggled,
	unusedStrengths
} from './plan';

test('what is new fits its schema', () => {
	const one = newGoal({ id: 'G1' }, 3);
	const small = newSubgoal({ id: 'B1', goalId: 'G1', title: 'klein' }, 3);
	const step = newAction({ id: 'A1', goalId: 'G1', title: 'bellen' }, 3);
	expect([goal.parse(one), subgoal.parse(small), action.parse(step)]).toEqual([one, small, step]);
	expect(step).toMatchObject({ who: 'me', state: 'open', order: 3, createdAt: 3 });
});

test('open goals: all that are open, what comes first on top, then the oldest', () => {
	fc.assert(
		fc.property(anyNotebook, ({ goals }) => {
			const open = openGoals(goals);
			expect(open).toHaveLength(goals.filter(({ state }) => state === 'open').length);
			open.forEach((each, index) => {
				const above = open[index - 1];
				if (above === undefined) return;
				const isInOrder = above.turn === each.turn ? above.createdAt <= each.createdAt : above.turn === 'first';
				expect(isInOrder).toBe(true);
			});
		})
	);
});

test('a strength is unused as long as no open goal uses it', () => {
	fc.assert(
		fc.property(anyNotebook, ({ strengths, goals }) => {
			const left = unusedStrengths(strengths, goals).map(({ id }) => id);
			for (const { id } of strengths) {
				const isUsed = goals.some((each) => each.state === 'open' && each.strengthIds.includes(id));
				expect(left.includes(id)).toBe(!isUsed);
			}
		})
	);
});

test('choosing twice is choosing nothing', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.string()), fc.string(), (chosen, id) => {
			expect(toggled(chosen, id).includes(id)).toBe(!chosen.includes(id));
			expect(toggled(toggled(chosen, id), id).toSorted()).toEqual(chosen.toSorted());
		})
	);
});

describe('actions', () => {
	const step = (id: string, order: number) => newAction({ id, goalId: 'G1', title: id, order }, 1);

	test('stand under one goal or one subgoal, in order, without what was let go', () => {
		fc.assert(
			fc.property(anyNotebook, ({ actions }) => {
				for (const { goalId, subgoalId } of actions) {
					const found = actionsOf(actions, goalId, subgoalId);
					expect(found.every((each) => each.goalId === goalId && each.subgoalId === subgoalId)).toBe(true);
					expect(found.some(({ state }) => state === 'let-go')).toBe(false);
					const orders = found.map(({ order }) => order);
					expect(orders).toEqual(orders.toSorted((one, other) => one - other));
				}
			})
		);
	});

	test('change places with a neighbour, and no other moves', () => {
		const places = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(places, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (orders, seed, by) => {
				const siblings = actionsOf(
					orders.map((order, index) => step(`A${index}`, order)),
					'G1'
				);
				const here = seed % siblings.length;
				const rows = movedAction(siblings, siblings[here]?.id ?? '', by, 9);
				const after = actionsOf(
					siblings.map((each) => rows.find(({ id }) => id === each.id) ?? each),
					'G1'
				).map(({ id }) => id);
				const wanted = siblings.map(({ id }) => id);
				if (here + by in wanted)
					wanted.splice(
						Math.min(here, here + by),
						2,
						wanted[Math.max(here, here + by)] ?? '',
						wanted[Math.min(here, here + by)] ?? ''
					);
				expect(after).toEqual(wanted);
				expect(rows.every(({ changedAt }) => changedAt === 9)).toBe(true);
			})
		);
	});

	test('nothing moves beyond the end, nor what is not there', () => {
		const two = [step('A', 1), step('B', 2)];
		expect([movedAction(two, 'A', -1, 9), movedAction(two, 'B', 1, 9), movedAction(two, 'C', 1, 9)]).toEqual([
			[],
			[],
			[]
		]);
	});
});
