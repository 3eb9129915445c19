/** What goes on paper: the same document as a snapshot, made of what is the person's own. */
import { nothingChosen, type ShareChoice } from '$lib/domain/share-choice';
import { noteIds } from '$lib/domain/note';
import { openGoals } from '$lib/domain/plan';
import { layerIds } from '$lib/domain/ids';
import { nextTalk } from '$lib/domain/talk';
import type { PitApp } from '../app.state.svelte';

export const paperParts = ['story', 'plan', 'take-along', 'talk'] as const;
export type PaperPart = (typeof paperParts)[number];

/** What is switched on for it; "alleen voor mij" never is. */
export function paperChoice(app: PitApp, part: PaperPart): ShareChoice {
	const contacts = app.contacts.map(({ id }) => id);
	switch (part) {
		case 'story':
			return {
				...nothingChosen,
				notes: [noteIds.aboutMe, noteIds.dream, noteIds.beyondMe],
				domains: app.everyDomain.map(({ id }) => id),
				views: true
			};
		case 'plan':
			return {
				...nothingChosen,
				notes: [noteIds.dream],
				layers: [...layerIds],
				contacts,
				goals: openGoals(app.goals).map(({ id }) => id),
				names: true
			};
		case 'take-along':
			return { ...nothingChosen, notes: [noteIds.dream], layers: [...layerIds], contacts, journey: ['take-along'] };
		case 'talk': {
			const points = nextTalk(app.talks)?.points.map(({ id }) => id) ?? [];
			return { ...nothingChosen, talk: [...points, 'good', 'question'] };
		}
	}
}

/** Sections that stand on it: a plan names strengths and people, and is no list of them. */
export const isOnPaper = (part: PaperPart, section: string): boolean =>
	part !== 'plan' || section === 'plan' || section === 'dream';
