import { describe, expect, test } from 'vitest';
import { makeShare } from '../../../tests/fixtures/phone.ts';
import { askToStop, isOver, nextStep, share, shareLives, type Share } from './share';

const states = ['waiting', 'live', 'stopping', 'stopped', 'ended', 'refused'] as const;
const made = (more: Partial<Share> = {}): Share => share.parse({ ...makeShare(1), ...more });

test('how long a link can live, in seconds', () => {
	expect(shareLives).toEqual({ day: 86_400, 'two-weeks': 1_209_600, month: 2_592_000 });
});

describe('the next step', () => {
	test.each([
		['waiting', null, 'create'],
		['stopping', null, 'create'],
		['stopping', 100, 'stop'],
		['live', 100, 'nothing'],
		['stopped', 100, 'nothing'],
		['ended', 100, 'nothing'],
		['refused', null, 'nothing']
	] as const)('%s, ends %s: %s', (state, expiresAt, step) => expect(nextStep(made({ state, expiresAt }))).toBe(step));
});

describe('asking to stop', () => {
	test('what never left the phone is stopped at once', () => {
		expect(askToStop(made({ state: 'waiting', tried: false }), 9)).toMatchObject({ state: 'stopped', changedAt: 9 });
	});

	test('what may be with the server is stopped there first', () => {
		for (const state of ['waiting', 'live'] as const) {
			const asked = askToStop(made({ state, tried: true }), 9);
			expect(asked).toMatchObject({ state: 'stopping', changedAt: 9 });
			expect(nextStep(asked)).not.toBe('nothing');
		}
	});

	test('a second press, and what is over, changes nothing', () => {
		for (const state of states.slice(2)) {
			const each = made({ state, tried: true });
			expect(askToStop(each, 9)).toBe(each);
		}
	});
});

test('over: when it is said to be, or when its end is there', () => {
	const now = 1_000;
	const over = (more: Partial<Share>) => isOver(made(more), now);
	expect(states.filter((state) => over({ state, expiresAt: now + 1 }))).toEqual(['stopped', 'ended']);
	expect(over({ state: 'live', expiresAt: now })).toBe(true);
	expect(over({ state: 'waiting', expiresAt: null })).toBe(false);
});
