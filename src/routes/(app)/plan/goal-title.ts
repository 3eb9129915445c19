import { m } from '$paraglide/messages.js';
import type { Goal } from '$lib/domain/plan';

/** A goal may have no words yet. */
export const goalTitle = (goal: Pick<Goal, 'title'>): string =>
	goal.title.trim() === '' ? m.goal_untitled() : goal.title;
