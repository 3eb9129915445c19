import { m } from '$paraglide/messages.js';
import type { SentenceMark } from '$lib/domain/portrait';
import { isFilled } from '$lib/domain/text';

/** What a sentence is, in the person's words: "feit", "zo zie ik het", "dat zegt Samira". */
export function markText({ kind, who }: SentenceMark): string {
	if (kind === 'fact') return m.mark_fact();
	if (kind === 'view') return m.mark_view();
	return isFilled(who) ? m.mark_other_who({ who: who.trim() }) : m.mark_other();
}
