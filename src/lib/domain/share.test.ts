import { describe, expect, test } from 'vitest';
import { makeShare } from '../../../tests/fixtures/phone.ts';
import { askToStop, isOpen, isOver, newShare, nextStep, share, shareLives, type Share } from './share';
import { askForEnd, askToUnlock, endsFrom, latestEnd } from './share-wish';

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

describe('asking for another end', () => {
	const live = made({ state: 'live', tried: true, expiresAt: 500, notAfter: 10_000_000 });

	test('waits for the server, and leaves the end that is there', () => {
		const asked = askForEnd(live, 'day', 1000);
		expect(asked).toEqual({ ...live, wantedEnd: 1000 + 86_400, changedAt: 1_000_000 });
		expect(nextStep(asked)).toBe('change');
		expect(askForEnd(asked, 'month', 2000)).toMatchObject({ wantedEnd: 2000 + shareLives.month });
	});

	test('only a live share has an end to change', () => {
		for (const state of states.filter((each) => each !== 'live')) {
			const each = made({ state, tried: true, expiresAt: 500 });
			expect(askForEnd(each, 'day', 1000)).toBe(each);
		}
	});

	test('a stop goes before it', () => {
		expect(nextStep(askToStop(askForEnd(live, 'day', 1000), 9))).toBe('stop');
	});

	test('the ends to choose from, none of them past the latest, and the latest always', () => {
		const ends = (now: number) => endsFrom({ ...live, notAfter: shareLives.month + 60 }, now);
		expect(ends(0)).toEqual([
			{ life: 'day', end: shareLives.day },
			{ life: 'two-weeks', end: shareLives['two-weeks'] },
			{ life: 'month', end: shareLives.month }
		]);
		expect(ends(20 * shareLives.day).map(({ life }) => life)).toEqual(['day', 'month']);
		expect(ends(29.5 * shareLives.day)).toEqual([{ life: 'month', end: shareLives.month }]);
		// A clock that is years ahead takes no choice away.
		expect(ends(4000 * shareLives.day)).toHaveLength(3);
	});

	test('the latest end is a minute before what the seal allows', () => {
		expect(latestEnd({ notAfter: 1000 })).toBe(940);
	});
});

describe('giving the tries of the passcode back', () => {
	test('only of what is locked and live', () => {
		const locked = made({ state: 'live', tried: true, expiresAt: 500, locked: true });
		const asked = askToUnlock(locked, 9);
		expect(asked).toEqual({ ...locked, wantsUnlock: true, changedAt: 9 });
		expect(nextStep(asked)).toBe('change');
		for (const each of [made({ state: 'live' }), made({ state: 'stopping', locked: true }), made({ locked: true })])
			expect(askToUnlock(each, 9)).toBe(each);
	});
});

describe('a passcode', () => {
	const { id, receiver, life, secret, owner, frozen } = makeShare(1);
	test('is twelve digits or none', () => {
		const withCode = (passcode: string) =>
			share.safeParse(newShare({ id, receiver, life, secret, owner, frozen, passcode }, 1)).success;
		expect(withCode('012345678901')).toBe(true);
		for (const other of ['', '1234', '1234 5678 9012', '١٢٣٤٥٦٧٨٩٠١٢', '1234567890123'])
			expect(withCode(other)).toBe(false);
		expect(newShare({ id, receiver, life, secret, owner, frozen }, 1).passcode).toBeNull();
	});
});

test('open: out there or on its way, until it is over', () => {
	const open = (more: Partial<Share>) => isOpen(made(more), 1000);
	expect(states.filter((state) => open({ state, expiresAt: 1001 }))).toEqual(['waiting', 'live', 'stopping']);
	expect(open({ state: 'live', expiresAt: 1000 })).toBe(false);
});

test('over: when it is said to be, or when its end is there', () => {
	const now = 1_000;
	const over = (more: Partial<Share>) => isOver(made(more), now);
	expect(states.filter((state) => over({ state, expiresAt: now + 1 }))).toEqual(['stopped', 'ended']);
	expect(over({ state: 'live', expiresAt: now })).toBe(true);
	expect(over({ state: 'waiting', expiresAt: null })).toBe(false);
});

test('a phone clock that is years off ends nothing before its time', () => {
	const sealedAt = 1_800_000_000;
	const life = shareLives['two-weeks'];
	for (const years of [-30, 0, 30]) {
		const off = years * 365 * 24 * 3600;
		const live = made({
			...{ state: 'live', createdAt: (sealedAt + off) * 1000 },
			...{ expiresAt: sealedAt + life, notAfter: sealedAt + shareLives.month }
		});
		expect(isOver(live, sealedAt + off + life - 1)).toBe(false);
		// A clock that is behind never says so: the server does.
		expect(isOver(live, sealedAt + off + life)).toBe(years >= 0);
	}
});
