/** What can be said of one sentence of a story: whether it is whole, concrete and easy to read. */
import type { StoryWords } from './portrait-words';
import { plainForm, wordsOf } from './reading';

const isClosed = (sentence: string) => /[.!?…]["'”’)]{0,2}$/.test(sentence.slice(-3));

/**
 * Whether a sentence has no verb or stops halfway. A longer one is taken to be whole.
 * @param starters beginnings of sentences that were offered, as plain words
 */
export function isHalf(sentence: string, words: StoryWords, starters: ReadonlySet<string>): boolean {
	const all = wordsOf(sentence).map(plainForm);
	const [first = '', last = ''] = [all[0], all.at(-1)];
	if (all.length === 0) return false;
	if (!isClosed(sentence) && starters.has(all.join(' '))) return true;
	const goesOn = words.goesOn.has(last) || (!isClosed(sentence) && words.goesOnWithoutMark.has(last));
	if (goesOn && !all.some((word) => words.pointers.test(word))) return true;
	if (all.length > 5) return false;
	return !hasVerb(all, words) || (words.because.has(first) && !sentence.includes(','));
}

const hasVerb = (all: readonly string[], { subjects, verbs, verbLike, verbLikeLater, notVerbs }: StoryWords) =>
	all.length > 1 &&
	all.some(
		(word, index) =>
			verbs.has(word) ||
			subjects.has(word.split("'")[0] ?? word) ||
			(index > 0 && verbLike.test(word) && !notVerbs.has(word)) ||
			(index > 1 && verbLikeLater.test(word) && !notVerbs.has(word))
	);

/** The vague words in a sentence that nowhere says precisely what is meant. */
export function vagueIn(sentence: string, { vague, precise }: StoryWords): string | undefined {
	const found = [...sentence.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
		word: plainForm(word),
		index,
		end: index + word.length
	}));
	if (/[\d:]/.test(sentence) || found.some(({ word }) => precise.has(word))) return undefined;
	for (const phrase of vague) {
		const parts = phrase.split(' ');
		const at = found.findIndex((_, start) => parts.every((part, step) => found[start + step]?.word === part));
		const [from, to] = [found[at], found[at + parts.length - 1]];
		if (from !== undefined && to !== undefined) return sentence.slice(from.index, to.end);
	}
	return undefined;
}

/** Long words that are not known, and that are no names. */
export function hardWordsIn(
	sentence: string,
	{ isLong }: StoryWords,
	isKnownWord: (word: string) => boolean
): string[] {
	return wordsOf(sentence).filter((word, index) => {
		const isName = index > 0 && /^\p{Lu}/u.test(word);
		return !isName && !isKnownWord(word) && word.split('-').some((part) => isLong(part) && !isKnownWord(part));
	});
}
