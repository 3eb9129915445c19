/**
 * What the handbook asks of a persoonsbeschrijving, as hints beside a text: a friendly meter, never a gate.
 * A hint says what it is about and points at words of the person; it changes nothing and brings no words of its own.
 */
import type { PlainAnswer } from './answer';
import { otherDomainOf, type ThemedDomain } from './about-domain';
import { storyFields, type LocaleId, type StoryField } from './ids';
import { storyWords, type StoryWords } from './portrait-words';
import { plainForm, readingLimits, wordCount, wordsOf } from './reading';
import { hardWordsIn, isHalf, vagueIn } from './sentence-hints';
import { isFilled, PAPER_FIT, PAPER_LINE, sentencesOf } from './text';

export const hintKinds = [
	'empty-domain',
	'not-now',
	'only-strong',
	'only-hard',
	'too-short',
	'too-long',
	'over-two-pages',
	'other-domain',
	'half-sentence',
	'long-sentence',
	'vague',
	'hard-word'
] as const;

export type Hint = {
	kind: (typeof hintKinds)[number];
	/** Where the words stand, or where some are missing. */
	field?: StoryField;
	/** An exact part of the text of that field. */
	sentence?: string;
	/** An exact part of that sentence. */
	word?: string;
	/** The empty domain, or the other domain that a sentence seems to belong to. */
	domainId?: string;
};

/** A text of a domain; `storyText` fits. A plain answer is a full answer: nothing more is asked there. */
export type FieldText = { field: StoryField; text: string; plainAnswer?: PlainAnswer | null; onlyForMe?: boolean };

export type HintContext = {
	locale: LocaleId;
	domain: ThemedDomain;
	/** The other domains that the person sees. */
	others: readonly ThemedDomain[];
	/** Words that need no explaining, such as those of the glossary. */
	isKnownWord: (word: string) => boolean;
	/** The beginnings of sentences that this domain offers. */
	starters?: readonly string[];
};

/** The handbook: "4 tot 10 regels per leefgebied". */
export const storyLines = { least: 4, most: 10 } as const;

/** Two A4 in all, for eight domains. */
const storyFit = 8 * PAPER_FIT;

export function domainHints(texts: readonly FieldText[], context: HintContext): Hint[] {
	const ordered = storyFields.flatMap((field) => texts.filter((each) => each.field === field));
	const written = ordered.filter(({ text }) => isFilled(text));
	if (isEmpty(texts)) return [{ kind: 'empty-domain', domainId: context.domain.id }];
	if (written.length === 0) return [];
	const said = (field: StoryField) => ordered.some((each) => each.field === field && isAnswered(each));
	const words = storyWords[context.locale];
	const readable = isIn(words, written);
	const balance: Hint[] = [
		...(said('goesWell') && !said('hard') ? [{ kind: 'only-strong', field: 'hard' } as const] : []),
		...(said('hard') && !said('goesWell') ? [{ kind: 'only-hard', field: 'goesWell' } as const] : [])
	];
	const now = said('now') ? (readable ? onlyBefore(written, words) : []) : [{ kind: 'not-now', field: 'now' } as const];
	const hintsIn = sentenceHints(context, readable ? words : null);
	const perSentence = written.flatMap(({ field, text }) =>
		sentencesOf(text).flatMap((sentence) =>
			hintsIn(field, sentence).map((hint): Hint => ({ ...hint, field, sentence }))
		)
	);
	return [...now, ...balance, ...size(ordered), ...perSentence];
}

/**
 * What is only for the person fills a domain, and takes no room on paper.
 * @param domains every domain that the person sees
 * @param others what is printed with them: the notes around the story, views of others, in characters
 */
export function storyHints(
	domains: readonly { domainId: string; texts: readonly FieldText[] }[],
	others: number
): Hint[] {
	const empty = domains.filter(({ texts }) => isEmpty(texts));
	const printed = domains.map(({ texts }) => lengthOf(texts.filter((each) => each.onlyForMe !== true)));
	const total = printed.reduce((sum, length) => sum + length, others);
	return [
		...empty.map(({ domainId }): Hint => ({ kind: 'empty-domain', domainId })),
		...(total > storyFit ? [{ kind: 'over-two-pages' } as const] : [])
	];
}

type Found = Omit<Hint, 'field' | 'sentence'>;

/** @param words of the language; null when the texts are in another, and nothing can be said of their wording */
function sentenceHints(
	context: HintContext,
	words: StoryWords | null
): (field: StoryField, sentence: string) => Found[] {
	const otherDomain = otherDomainOf(context.domain, context.others);
	const starters = new Set((context.starters ?? []).map((each) => wordsOf(each).map(plainForm).join(' ')));
	/** A hard word gets its hint once. */
	const seen = new Set<string>();
	const wording = (sentence: string, words: StoryWords): Found[] => {
		const hard = hardWordsIn(sentence, words, context.isKnownWord).filter((word) => !seen.has(plainForm(word)));
		for (const word of hard) seen.add(plainForm(word));
		const isHard = hard.map((word): Found => ({ kind: 'hard-word', word }));
		if (isHalf(sentence, words, starters)) return [{ kind: 'half-sentence' }, ...isHard];
		const vague = vagueIn(sentence, words);
		return vague === undefined ? isHard : [{ kind: 'vague', word: vague }, ...isHard];
	};
	return (field, sentence) => {
		// Whoever helps does so in every domain.
		const other = field === 'help' ? undefined : otherDomain(sentence);
		return [
			...(other === undefined ? [] : [{ kind: 'other-domain', ...other } as const]),
			...(wordCount(sentence) > readingLimits.wordsPerSentence ? [{ kind: 'long-sentence' } as const] : []),
			...(words !== null && isLatin(sentence) ? wording(sentence, words) : [])
		];
	};
}

const isAnswered = ({ text, plainAnswer }: FieldText) => isFilled(text) || (plainAnswer ?? null) !== null;
const isEmpty = (texts: readonly FieldText[]) => !texts.some(isAnswered);
const isLatin = (sentence: string) => !/(?!\p{Script=Latin})\p{L}/u.test(sentence);

/** As they are printed: one after another. */
const lengthOf = (texts: readonly FieldText[]) =>
	texts
		.filter(({ text }) => isFilled(text))
		.map(({ text }) => text.trim())
		.join(' ').length;

function size(texts: readonly FieldText[]): Hint[] {
	const lines = Math.ceil(lengthOf(texts) / PAPER_LINE);
	if (lines > storyLines.most) return [{ kind: 'too-long' }];
	// Whoever answered with "wil ik niet zeggen" is not asked for more.
	const saidLess = texts.some((each) => !isFilled(each.text) && isAnswered(each));
	return lines < storyLines.least && !saidLess ? [{ kind: 'too-short' }] : [];
}

/** Whether the texts are in the language of which these are the words; of a few words nothing can be said. */
function isIn({ common }: StoryWords, texts: readonly FieldText[]): boolean {
	const all = texts.flatMap(({ text }) => wordsOf(text).map(plainForm));
	return all.length < 8 || all.filter((word) => common.has(word)).length >= all.length / 8;
}

/** When every sentence about now is about before. */
function onlyBefore(texts: readonly FieldText[], { past, present, me }: StoryWords): Hint[] {
	const sentences = texts.filter(({ field }) => field === 'now').flatMap(({ text }) => sentencesOf(text));
	const isBefore = (sentence: string) => {
		const words = wordsOf(sentence).map(plainForm);
		if (words[0] === me && !past.has(words[1] ?? '')) return false;
		return words.some((word) => past.has(word)) && !words.some((word) => present.has(word));
	};
	const first = sentences[0];
	return first !== undefined && sentences.every(isBefore) ? [{ kind: 'not-now', field: 'now', sentence: first }] : [];
}
