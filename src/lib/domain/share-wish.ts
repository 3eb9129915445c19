/** What the person asks of a link that is out there: another end, tries given back. Apart: the first screen needs none of it. */
import { shareLives, type Share, type ShareLife } from './share';

/** Seconds off the longest life, so that servers whose clocks differ a little do not refuse it. */
export const CLOCK_MARGIN = 60;

/** The person wants it to end this long from `now` (seconds, by the phone's clock). Only a live share has an end to change. */
export const askForEnd = (each: Share, life: ShareLife, now: number): Share =>
	each.state === 'live' ? { ...each, wantedEnd: now + shareLives[life], changedAt: now * 1000 } : each;

/**
 * The ends that can be asked for, by what they would come to; one that can go no further than the longest is left out.
 * By a phone's clock that runs so far ahead that nothing is left, all of them: the server knows what there is.
 */
export function endsFrom(each: Share, now: number): { life: ShareLife; end: number }[] {
	const latest = latestEnd(each);
	const lives = (['day', 'two-weeks', 'month'] as const).map((life) => ({ life, end: now + shareLives[life] }));
	if (now >= latest) return lives;
	return [...lives.filter(({ life, end }) => life !== 'month' && end < latest), { life: 'month', end: latest }];
}

/** As far as the end can go: 30 days after the seal, less a minute for servers whose clocks differ. Seconds. */
export const latestEnd = (each: Pick<Share, 'notAfter'>): number => (each.notAfter ?? 0) - CLOCK_MARGIN;

/** The person gives back the tries of the passcode. `at` in ms. */
export const askToUnlock = (each: Share, at: number): Share =>
	each.state === 'live' && each.locked ? { ...each, wantsUnlock: true, changedAt: at } : each;
