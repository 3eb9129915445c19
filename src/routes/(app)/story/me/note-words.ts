import { noteIds } from '$lib/domain/note';
import { m } from '$paraglide/messages.js';

type NoteWords = {
	title: () => string;
	question: () => string;
	help: () => string;
	starters: () => string[];
};

/** The words of the three notes that stand around the life domains. */
export const noteWords: Record<string, NoteWords> = {
	[noteIds.aboutMe]: {
		title: m.me_about,
		question: m.me_about_question,
		help: m.me_about_help,
		starters: () => [m.me_about_starter_who(), m.me_about_starter_happy(), m.me_about_starter_others()]
	},
	[noteIds.dream]: {
		title: m.me_dream,
		question: m.me_dream_question,
		help: m.me_dream_help,
		starters: () => [m.me_dream_starter_see(), m.me_dream_starter_year(), m.me_dream_starter_feel()]
	},
	[noteIds.beyondMe]: {
		title: m.me_beyond,
		question: m.me_beyond_question,
		help: m.me_beyond_help,
		starters: () => [m.me_beyond_starter_wait(), m.me_beyond_starter_nothing(), m.me_beyond_starter_not_me()]
	}
};
