/**
 * A note: the person's answer to a question that belongs to no life domain, or to a phase of the journey.
 * Own words, chosen options, or a plain answer; often only one of them.
 */
import * as z from 'zod/mini';
import { asked, moment, plainAnswers } from './answer.ts';
import { isFilled, ownWords } from './text.ts';

export const note = z.object({
	/** The question's id; for a question that is asked per life domain `<question>.<domain>`. */
	id: z.string(),
	text: ownWords,
	/** Ids of the options that were chosen. */
	choices: z.array(z.string()),
	plainAnswer: z.nullable(z.enum(plainAnswers)),
	/** "Alleen voor mij": no snapshot or print ever holds it. */
	onlyForMe: z.boolean(),
	asked: z.nullable(asked),
	changedAt: moment
});
export type Note = z.infer<typeof note>;

/** Notes that stand in Pit itself: the dream (lonkend perspectief), three lines about me, what I cannot change alone. */
export const noteIds = { dream: 'future-vision', aboutMe: 'about-me', beyondMe: 'beyond-me' } as const;

export const newNote = (id: string, at: number): Note => ({
	id,
	text: '',
	choices: [],
	plainAnswer: null,
	onlyForMe: false,
	asked: null,
	changedAt: at
});

export const noteOf = (notes: readonly Note[], id: string): Note | undefined => notes.find((each) => each.id === id);

/** Somebody else may see it, if the person switches it on. */
export const isShowable = (each: Note | undefined): each is Note =>
	each !== undefined && !each.onlyForMe && (isFilled(each.text) || each.choices.length > 0);

/** The question of an answer that is given per life domain; ids of questions hold no dot. */
export const noteQuestion = (id: string): { question: string; domain: string | null } => {
	const dot = id.indexOf('.');
	return dot < 0 ? { question: id, domain: null } : { question: id.slice(0, dot), domain: id.slice(dot + 1) };
};
export const noteId = (question: string, domain: string | null): string =>
	domain === null ? question : `${question}.${domain}`;
