/** The portrait (persoonsbeschrijving, on screen "Mijn verhaal"): five short texts per life domain. */
import * as z from 'zod/mini';
import { asked, moment, plainAnswers } from './answer';
import { helpParts, sentenceKinds, storyFields, type HelpPart, type StoryField } from './ids';
import { isFilled, ownWords } from './text';

/** What the person says a sentence is. Found by its very words: a sentence that changes loses its mark. */
export const sentenceMark = z.object({ sentence: z.string(), kind: z.enum(sentenceKinds), who: ownWords });
export type SentenceMark = z.infer<typeof sentenceMark>;

export const storyText = z.object({
	/** `<domain>.<field>`, with `.<part>` for a side of `help`: there is one text for each. */
	id: z.string(),
	domain: z.string(),
	field: z.enum(storyFields),
	/** A side of `help`; null for other fields, and for help as a whole. */
	part: z.nullable(z.enum(helpParts)),
	text: ownWords,
	plainAnswer: z.nullable(z.enum(plainAnswers)),
	/** "Alleen voor mij": no snapshot or print ever holds it. */
	onlyForMe: z.boolean(),
	/** The questions that were on screen while this was written. */
	asked: z.array(asked),
	marks: z.array(sentenceMark),
	changedAt: moment
});
export type StoryText = z.infer<typeof storyText>;

/** What the person says about a whole domain. */
export const domainMark = z.object({ id: z.string(), done: z.boolean(), changedAt: moment });
export type DomainMark = z.infer<typeof domainMark>;

export const storyTextId = (domain: string, field: StoryField, part: HelpPart | null = null): string =>
	part === null ? `${domain}.${field}` : `${domain}.${field}.${part}`;

export function newStoryText(domain: string, field: StoryField, at: number, part: HelpPart | null = null): StoryText {
	return {
		id: storyTextId(domain, field, part),
		domain,
		field,
		part,
		text: '',
		plainAnswer: null,
		onlyForMe: false,
		asked: [],
		marks: [],
		changedAt: at
	};
}

/** The texts of one domain in reading order; one after another they are the story. */
export function textsOf(texts: readonly StoryText[], domain: string): StoryText[] {
	const here = texts.filter((each) => each.domain === domain);
	return storyFields.flatMap((field) =>
		[null, ...helpParts].flatMap((part) => here.filter((each) => each.field === field && each.part === part))
	);
}

/** The texts that somebody else may see, if the person switches the domain on. */
export const showableTexts = (texts: readonly StoryText[], domain: string): StoryText[] =>
	textsOf(texts, domain).filter((each) => !each.onlyForMe && isFilled(each.text));

export type DomainState = 'empty' | 'begun' | 'done';

/** Contents, never a percentage: done is what the person calls done. */
export function domainState(texts: readonly StoryText[], marks: readonly DomainMark[], domain: string): DomainState {
	if (marks.some((each) => each.id === domain && each.done)) return 'done';
	const begun = textsOf(texts, domain).some((each) => isFilled(each.text) || each.plainAnswer !== null);
	return begun ? 'begun' : 'empty';
}

/** The marks whose sentence still stands in the text. */
export const livingMarks = ({ text, marks }: Pick<StoryText, 'text' | 'marks'>): SentenceMark[] =>
	marks.filter(({ sentence }) => text.includes(sentence));

/** Keeps which question was asked, once per question. */
export function withAsked(text: StoryText, question: StoryText['asked'][number]): StoryText {
	if (text.asked.some((each) => each.questionId === question.questionId)) return text;
	return { ...text, asked: [...text.asked, question] };
}
