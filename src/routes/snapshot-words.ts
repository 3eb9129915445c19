import { m } from '$paraglide/messages.js';
import type { LocaleId } from '$lib/domain/ids';
import type { SnapshotWords } from '$lib/domain/snapshot-text';

/** The words around a snapshot, in the reader's language. */
export const snapshotWords = (): SnapshotWords => ({
	strengths: m.door_strengths(),
	plan: m.door_plan(),
	why: m.goal_fact_why(),
	helps: m.goal_strengths_label(),
	done: m.action_state_done(),
	keep: m.goal_keep_short(),
	reached: m.goal_state_reached(),
	who: { me: m.reader_who_person(), someone: m.who_someone(), supporter: m.who_supporter(), together: m.who_together() }
});

/** Above a snapshot: who wrote it and when. `at` in milliseconds. */
export function byline(name: string, at: number, locale: LocaleId): string {
	const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
	return name === '' ? m.reader_byline_plain({ day }) : m.reader_byline({ name, day });
}

/** The heading of a snapshot, with the name marked. */
export const snapshotHeading = (name: string): string =>
	name === '' ? m.reader_me_plain() : m.reader_me({ name: name.replaceAll('*', ' ') });
