import { expect, test } from 'vitest';
import { reviewOnwards, reviewOutcomes } from './plan-words';
import { newReview, review, reviewsOf, stateAfter } from './review';

test('what is new fits its schema and says nothing yet', () => {
	const one = newReview('R1', 'G1', 5);
	expect(review.parse(one)).toEqual(one);
	expect(stateAfter(one)).toBeNull();
});

test('of one goal, newest first', () => {
	const all = [newReview('R1', 'G1', 1), newReview('R2', 'G2', 2), newReview('R3', 'G1', 3)];
	expect(reviewsOf(all, 'G1').map(({ id }) => id)).toEqual(['R3', 'R1']);
});

test('what the person chooses decides about the goal, however it went', () => {
	for (const outcome of [null, ...reviewOutcomes]) {
		expect(stateAfter({ outcome, onward: null })).toBeNull();
		expect(stateAfter({ outcome, onward: 'on' })).toBe('open');
		expect(stateAfter({ outcome, onward: 'different' })).toBe('open');
		expect(stateAfter({ outcome, onward: 'pause' })).toBe('paused');
	}
	expect(reviewOnwards).toHaveLength(4);
});

test('done is reached, unless the person said that it did not work', () => {
	for (const outcome of [null, 'worked', 'partly', 'different'] as const)
		expect(stateAfter({ outcome, onward: 'done' })).toBe('reached');
	expect(stateAfter({ outcome: 'not', onward: 'done' })).toBe('let-go');
});
