/** The questions about somebody or some place, in the order in which they are asked. */
import type { Contact } from '$lib/domain/contact';

const person = ['name', 'role', 'ring', 'gets', 'gives', 'wish', 'involve'] as const;
export type ContactStep = (typeof person)[number];

export const contactSteps: Record<Contact['kind'], readonly ContactStep[]> = {
	person,
	place: ['name', 'ring', 'gets', 'gives', 'wish']
};

/** After this one a natural stop: who it is, is said. */
export const STOP_AFTER: ContactStep = 'ring';

/** A ready word takes the place of another ready word; beside words of one's own it is added. */
export function pickedWord(text: string, word: string, ready: readonly string[]): string {
	const now = text.trim();
	if (now === word) return '';
	return now === '' || ready.includes(now) ? word : `${now}, ${word}`;
}
