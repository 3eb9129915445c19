/** The portrait (persoonsbeschrijving, on screen "Mijn verhaal"): five short texts per life domain. */
import * as z from 'zod/mini';
import { asked, moment, plainAnswers } from './answer';
import { storyFields, type StoryField } from './ids';
import { isFilled, ownWords } from './text';

export const storyText = z.object({
	/** `<domain>.<field>`: there is one text per field. */
	id: z.string(),
	domain: z.string(),
	field: z.enum(storyFields),
	text: ownWords,
	plainAnswer: z.nullable(z.enum(plainAnswers)),
	/** "Alleen voor mij": no snapshot or print ever holds it. */
	onlyForMe: z.boolean(),
	/** The questions that were on screen while this was written. */
	asked: z.array(asked),
	changedAt: moment
});
export type StoryText = z.infer<typeof storyText>;

/** What the person says about a whole domain. */
export const domainMark = z.object({ id: z.string(), done: z.boolean(), changedAt: moment });
export type DomainMark = z.infer<typeof domainMark>;

export const storyTextId = (domain: string, field: StoryField): string => `${domain}.${field}`;

export function newStoryText(domain: string, field: StoryField, at: number): StoryText {
	return {
		id: storyTextId(domain, field),
		domain,
		field,
		text: '',
		plainAnswer: null,
		onlyForMe: false,
		asked: [],
		changedAt: at
	};
}

/** The texts of one domain in reading order; one after another they are the story. */
export function textsOf(texts: readonly StoryText[], domain: string): StoryText[] {
	return storyFields.flatMap((field) => texts.filter((each) => each.domain === domain && each.field === field));
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

/** Keeps which question was asked, once per question. */
export function withAsked(text: StoryText, question: StoryText['asked'][number]): StoryText {
	if (text.asked.some((each) => each.questionId === question.questionId)) return text;
	return { ...text, asked: [...text.asked, question] };
}
