import type { Doer } from '$lib/domain/plan-words';
import { m } from '$paraglide/messages.js';

/** Who does a step or a thing to arrange, as the person says it. */
export const doerText: Record<Doer, () => string> = {
	me: m.who_me,
	someone: m.who_someone,
	supporter: m.who_supporter,
	together: m.who_together
};
