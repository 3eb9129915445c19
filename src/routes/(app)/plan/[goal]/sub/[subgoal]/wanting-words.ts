import { m } from '$paraglide/messages.js';
import type { Subgoal } from '$lib/domain/plan';

export const wantingWords: Record<NonNullable<Subgoal['wanted']>, () => string> = {
	yes: m.wanted_yes,
	partly: m.wanted_partly,
	'not-mine': m.wanted_not_mine
};
