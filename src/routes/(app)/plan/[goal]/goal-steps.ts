import type { Goal } from '$lib/domain/plan';
import type { PitApp } from '../../app.state.svelte';

/** The questions about a goal, in the order in which they are asked. */
export const goalSteps = ['title', 'domain', 'why', 'strengths', 'people'] as const;
export type GoalStep = (typeof goalSteps)[number];

/** Without Mijn mensen nobody asks who helps; who was chosen before stays, and can be changed. */
export const stepsFor = (app: Pick<PitApp, 'shows'>, goal: Pick<Goal, 'contactIds'> | undefined): readonly GoalStep[] =>
	goalSteps.filter((step) => step !== 'people' || app.shows('people') || (goal?.contactIds.length ?? 0) > 0);
