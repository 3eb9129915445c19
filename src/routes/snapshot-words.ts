import { m } from '$paraglide/messages.js';
import { getLocale } from '$paraglide/runtime.js';
import type { LocaleId } from '$lib/domain/ids';
import type { SnapshotWords } from '$lib/domain/snapshot-document';

/** The words around a snapshot, in the reader's language. */
export const snapshotWords = (): SnapshotWords => ({
	talk: m.reader_talk(),
	good: m.reader_good(),
	question: m.reader_question(),
	aboutMe: m.reader_about_me(),
	dream: m.reader_dream(),
	beyondMe: m.reader_beyond_me(),
	strengths: m.door_strengths(),
	people: m.reader_people(),
	rings: { close: m.reader_ring_close(), around: m.reader_ring_around(), far: m.reader_ring_far() },
	gets: m.reader_gets(),
	gives: m.reader_gives(),
	wishes: { more: m.reader_wish_more(), fine: m.reader_wish_fine(), less: m.reader_wish_less() },
	involve: m.reader_involve(),
	dontInvolve: m.reader_dont_involve(),
	reportsTo: m.reader_reports_to(),
	sentences: { fact: m.reader_fact(), view: m.reader_view(), other: m.reader_other_says() },
	views: m.reader_views(),
	plan: m.door_plan(),
	why: m.goal_fact_why(),
	helps: m.goal_strengths_label(),
	done: m.action_state_done(),
	keep: m.goal_keep_short(),
	reached: m.goal_state_reached(),
	paused: m.reader_paused(),
	who: {
		me: m.reader_who_person(),
		someone: m.who_someone(),
		supporter: m.who_supporter(),
		together: m.who_together()
	},
	sign: m.reader_sign(),
	wanted: { yes: m.reader_wanted_yes(), partly: m.reader_wanted_partly(), 'not-mine': m.reader_wanted_not_mine() },
	needs: m.reader_needs(),
	by: m.reader_by(),
	review: m.reader_review(),
	outcomes: {
		worked: m.reader_outcome_worked(),
		partly: m.reader_outcome_partly(),
		not: m.reader_outcome_not(),
		different: m.reader_outcome_different()
	},
	did: m.reader_did(),
	helped: m.reader_helped(),
	learned: m.reader_learned(),
	onwards: {
		on: m.reader_onward_on(),
		different: m.reader_onward_different(),
		pause: m.reader_onward_pause(),
		done: m.reader_onward_done()
	},
	growth: m.reader_growth(),
	fresh: m.reader_fresh(),
	stayed: m.reader_stayed(),
	gone: m.reader_gone(),
	then: m.reader_then(),
	now: m.reader_now(),
	day: (at) => new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long' }).format(at)
});

/** Above a snapshot: who wrote it and when. `at` in milliseconds. */
export function byline(name: string, at: number, locale: LocaleId): string {
	const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
	return name === '' ? m.reader_byline_plain({ day }) : m.reader_byline({ name, day });
}

/** The heading of a snapshot, with the name marked. */
export const snapshotHeading = (name: string): string =>
	name === '' ? m.reader_me_plain() : m.reader_me({ name: name.replaceAll('*', ' ') });
