/** A share (deellink) as the phone keeps it, and the outbox rules that decide what to send next. */
import * as z from 'zod/mini';
import { moment } from './answer';
import { DAY, LAST_MOMENT, LONGEST_LIFE } from './envelope';
import { ownWords } from './text';

export const shareLives = { day: DAY, 'two-weeks': 14 * DAY, month: 30 * DAY } as const;
export type ShareLife = keyof typeof shareLives;

const bytes = z.instanceof(Uint8Array);

/** Since 1970 UTC, no later than any calendar goes. */
const seconds = z.int().check(z.nonnegative(), z.lte(LAST_MOMENT));

export const share = z.object({
	id: z.string(),
	/** For whom, in the person's words. Stays on the phone. */
	receiver: ownWords,
	life: z.enum(['day', 'two-weeks', 'month']),
	/** `L` of the link and the owner's token, 32 bytes each. */
	secret: bytes,
	owner: bytes,
	/** The snapshot as chosen, without its times; sealed when the upload starts. */
	frozen: z.string(),
	/** The sealed bytes: made before the first try, the same bytes at every try, gone once their fate is known. */
	envelope: z.nullable(bytes),
	/** Whole seconds since 1970 UTC, by the server's clock: beyond it no Pit opens the envelope. Set with the envelope. */
	notAfter: z.nullable(seconds),
	/**
	 * waiting: not yet with the server · live: 200 or 201 seen · stopping: the person pressed stop, no 204 yet ·
	 * stopped: the server said so (or it never arrived) · ended: its time was over · refused: the server will never take it.
	 */
	state: z.enum(['waiting', 'live', 'stopping', 'stopped', 'ended', 'refused']),
	/** True once a create may have reached the server: then stopping must reach it too. Set with the envelope. */
	tried: z.boolean(),
	/** When it ends, as the server said; null until it did. Whole seconds since 1970 UTC. */
	expiresAt: z.nullable(seconds),
	/** 12 digits that the reader needs beside the link; null when there are none. Stays on the phone. */
	passcode: z.nullable(z.string().check(z.regex(/^\d{12}$/))),
	/** As the server last said: ten wrong passcodes have locked it. */
	locked: z.boolean(),
	/** How many replies have been fetched. */
	replies: z.int().check(z.nonnegative()),
	/**
	 * What the person asked and the server did not confirm yet: another end (seconds since 1970 UTC by the phone's clock,
	 * maybe later than can be), tries given back.
	 */
	wantedEnd: z.nullable(seconds),
	wantsUnlock: z.boolean(),
	createdAt: moment,
	changedAt: moment
});
export type Share = z.infer<typeof share>;

/** What the outbox still has to do for a share. */
export function nextStep(each: Share): 'create' | 'stop' | 'change' | 'nothing' {
	if (each.state === 'waiting') return 'create';
	if (each.state === 'live' && (each.wantedEnd !== null || each.wantsUnlock)) return 'change';
	if (each.state !== 'stopping') return 'nothing';
	// A create whose outcome is unknown is finished first, so that the stop cannot be overtaken by it.
	return each.expiresAt === null ? 'create' : 'stop';
}

/** The person pressed stop. What never left the phone is stopped at once; the rest when the server says so. `at` in ms. */
export function askToStop(each: Share, at: number): Share {
	if (each.state !== 'waiting' && each.state !== 'live') return each;
	return { ...each, state: each.tried ? 'stopping' : 'stopped', changedAt: at };
}

/** A new share, that waits in the outbox. `at` in ms. */
export const newShare = (
	from: Pick<Share, 'id' | 'receiver' | 'life' | 'secret' | 'owner' | 'frozen'> & Partial<Share>,
	at: number
): Share => ({
	envelope: null,
	notAfter: null,
	state: 'waiting',
	tried: false,
	expiresAt: null,
	passcode: null,
	locked: false,
	replies: 0,
	wantedEnd: null,
	wantsUnlock: false,
	createdAt: at,
	changedAt: at,
	...from
});

/**
 * Over by the phone's own clock; only for words on screen, the server decides. A clock that is years ahead ends nothing:
 * as much time must have gone by on it as the server gave. `now` in seconds.
 */
export function isOver(each: Share, now: number): boolean {
	if (each.state === 'ended' || each.state === 'stopped') return true;
	if (each.expiresAt === null || each.expiresAt > now) return false;
	const sealedAt = (each.notAfter ?? LONGEST_LIFE) - LONGEST_LIFE;
	return each.notAfter === null || now - each.createdAt / 1000 >= each.expiresAt - sealedAt;
}

/** Out there, or on its way there, by the phone's own clock. `now` in seconds. */
export const isOpen = (each: Share, now: number): boolean =>
	['waiting', 'live', 'stopping'].includes(each.state) && !isOver(each, now);
