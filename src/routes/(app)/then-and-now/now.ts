import { keepMoment, type KeptMoment } from '$lib/domain/kept-moment';
import { noteIds, noteOf } from '$lib/domain/note';
import { isFilled } from '$lib/domain/text';
import type { PitApp } from '../app.state.svelte';
import { dayText } from '../share/share-words';

/** What there is now, as a moment that is not kept. `at` in milliseconds. */
export const momentNow = (app: PitApp, from: { id: string; name: string; at: number }): KeptMoment =>
	keepMoment(
		{
			strengths: app.strengths,
			texts: app.texts,
			goals: app.goals,
			subgoals: app.subgoals,
			actions: app.actions,
			dream: noteOf(app.notes, noteIds.dream)?.text ?? ''
		},
		from
	);

/** Its own name, or the day on which it was kept. */
export const momentName = ({ name, createdAt }: KeptMoment): string => (isFilled(name) ? name : dayText(createdAt));
