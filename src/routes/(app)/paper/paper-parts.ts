/** What goes on paper: the same document as a snapshot, made of what is the person's own. */
import { nothingChosen, type ShareChoice } from '$lib/domain/share-choice';
import { noteIds } from '$lib/domain/note';
import { shownGoals } from '$lib/domain/plan';
import { layerIds } from '$lib/domain/ids';
import { snapshotDocument, type Section } from '$lib/domain/snapshot-document';
import { takeAlong } from '$lib/domain/take-along';
import { takeAlongDocument } from '$lib/domain/take-along-document';
import { nextTalk } from '$lib/domain/talk';
import { m } from '$paraglide/messages.js';
import type { ContentPack } from '$lib/domain/content-pack';
import { locale } from '../../locale.state.svelte';
import { snapshotWords } from '../../snapshot-words';
import type { PitApp } from '../app.state.svelte';
import { snapshotOf } from '../share/snapshot-of';

export const paperParts = ['story', 'plan', 'take-along', 'talk'] as const;
export type PaperPart = (typeof paperParts)[number];

/** What is switched on for it; "alleen voor mij" never is. */
function paperChoice(app: PitApp, part: Exclude<PaperPart, 'take-along'>): ShareChoice {
	const contacts = app.contacts.map(({ id }) => id);
	switch (part) {
		case 'story':
			return {
				...nothingChosen,
				notes: [noteIds.aboutMe, noteIds.dream, noteIds.beyondMe],
				domains: app.everyDomain.filter(({ hidden }) => !hidden).map(({ id }) => id),
				views: true
			};
		case 'plan':
			return {
				...nothingChosen,
				notes: [noteIds.dream],
				layers: [...layerIds],
				contacts,
				goals: shownGoals(app.goals).map(({ id }) => id),
				names: true
			};
		case 'talk': {
			const points = nextTalk(app.talks)?.points.map(({ id }) => id) ?? [];
			return { ...nothingChosen, talk: [...points, 'good', 'question'] };
		}
	}
}

/** What stands on the sheet. @param pack of the language on screen */
export function paperSections(app: PitApp, part: PaperPart, pack: ContentPack): Section[] {
	if (part === 'take-along')
		return takeAlongDocument(takeAlong(app), {
			strengths: m.door_strengths(),
			worked: m.take_worked(),
			stays: m.take_stays(),
			want: m.take_want(),
			dream: m.me_dream()
		});
	const content = snapshotOf(app, paperChoice(app, part), pack);
	// A plan names strengths and people, and is no list of them.
	return snapshotDocument(content, snapshotWords(), locale.current).filter(
		({ id }) => part !== 'plan' || id === 'plan' || id === 'dream'
	);
}
