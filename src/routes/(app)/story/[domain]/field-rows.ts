import type { StoryQuestion } from '$lib/domain/content-pack';
import { helpParts, storyFields, type HelpPart, type StoryField } from '$lib/domain/ids';
import type { StoryText } from '$lib/domain/portrait';
import { isFilled } from '$lib/domain/text';

/** One text of a domain as a row: what is there, and the question that leads to it. */
export type FieldRow = { field: StoryField; part: HelpPart | null; text: StoryText | undefined; question: string };

export const isAnswered = (text: StoryText | undefined): boolean =>
	text !== undefined && (isFilled(text.text) || text.plainAnswer !== null);

/** In reading order. Help as a whole is there only where it was once written; other texts without a question are `textsBefore`. */
export function fieldRows(questions: readonly StoryQuestion[], texts: readonly StoryText[]): FieldRow[] {
	return storyFields.flatMap((field) =>
		[null, ...helpParts].flatMap((part) => {
			const text = texts.find((each) => each.field === field && each.part === part);
			const question = questions.find((each) => each.field === field && (each.part ?? null) === part)?.id;
			if (question !== undefined) return [{ field, part, text, question }];
			return field === 'help' && part === null && isAnswered(text) ? [{ field, part, text, question: 'help' }] : [];
		})
	);
}
