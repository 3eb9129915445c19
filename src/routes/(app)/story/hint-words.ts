import { m } from '$paraglide/messages.js';
import type { ContentPack } from '$lib/domain/content-pack';
import type { Hint } from '$lib/domain/portrait-hints';
import { plainForm, wordsOf } from '$lib/domain/reading';

type Title = (domain: string | undefined) => string;

const words: Record<Hint['kind'], (hint: Hint, title: Title) => string> = {
	'empty-domain': ({ domainId }, title) => m.hint_empty_domain({ domain: title(domainId) }),
	'not-now': ({ sentence }) => (sentence === undefined ? m.hint_not_now() : m.hint_only_before()),
	'only-strong': () => m.hint_only_strong(),
	'only-hard': () => m.hint_only_hard(),
	'too-short': () => m.hint_too_short(),
	'too-long': () => m.hint_too_long(),
	'over-two-pages': () => m.hint_over_two_pages(),
	'other-domain': ({ domainId }, title) => m.hint_other_domain({ domain: title(domainId) }),
	'half-sentence': () => m.hint_half_sentence(),
	'long-sentence': () => m.hint_long_sentence(),
	vague: ({ word }) => m.hint_vague({ word: word ?? '' }),
	'hard-word': ({ word }) => m.hint_hard_word({ word: word ?? '' })
};

/** A hint as a kind sentence. */
export const hintText = (hint: Hint, title: Title): string => words[hint.kind](hint, title);

/** Words that Pit itself uses about the story need no explaining. */
export function knownWords({ domains, fields }: ContentPack): (word: string) => boolean {
	const known = new Set(wordsOf(JSON.stringify({ domains, fields })).map(plainForm));
	return (word) => known.has(plainForm(word));
}
