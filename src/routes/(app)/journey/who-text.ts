import type { Doer } from '$lib/domain/plan-words';
import { m } from '$paraglide/messages.js';

export const whoText: Record<Doer, () => string> = {
	me: m.who_me,
	someone: m.who_someone,
	supporter: m.who_supporter,
	together: m.who_together
};
