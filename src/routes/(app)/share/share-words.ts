/** What is true about a share, in words. */
import { m } from '$paraglide/messages.js';
import { getLocale } from '$paraglide/runtime.js';
import { isOver, type Share } from '$lib/domain/share';
import { latestEnd } from '$lib/domain/share-wish';

/** A day as people say it: "6 december". `at` in milliseconds. */
export const dayText = (at: number): string =>
	new Intl.DateTimeFormat(getLocale(), { day: 'numeric', month: 'long' }).format(at);

/** `isOnline` makes the difference between "is being sent" and "waits for internet". */
export function shareText(share: Share, isOnline: boolean): string {
	switch (share.state) {
		case 'waiting':
			return isOnline ? m.share_sending() : m.share_waiting();
		case 'live':
			return share.expiresAt !== null && !isOver(share, Date.now() / 1000)
				? m.share_live({ day: dayText(share.expiresAt * 1000) })
				: m.share_ended();
		case 'stopping':
			return isOnline ? m.share_stopping() : m.share_stopping_offline();
		case 'stopped':
			return m.share_stopped();
		case 'ended':
			return m.share_ended();
		case 'refused':
			return m.share_refused();
	}
}

/** What was asked of a live share and is not so yet. */
export function wishTexts(share: Share, isOnline: boolean): string[] {
	if (share.state !== 'live') return [];
	const end = share.wantedEnd;
	const day = end === null ? '' : dayText(Math.min(end, latestEnd(share)) * 1000);
	return [
		...(end === null ? [] : [isOnline ? m.end_changing({ day }) : m.end_changing_offline({ day })]),
		...(share.wantsUnlock ? [isOnline ? m.lock_opening() : m.lock_opening_offline()] : [])
	];
}

export const receiverName = (share: Pick<Share, 'receiver'>): string =>
	share.receiver.trim() === '' ? m.share_someone() : share.receiver.trim();
