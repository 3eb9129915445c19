import { m } from '$paraglide/messages.js';
import type { Review } from '$lib/domain/review';

export const outcomeWords: Record<NonNullable<Review['outcome']>, () => string> = {
	worked: m.review_worked,
	partly: m.review_partly,
	not: m.review_not,
	different: m.review_different
};

export const onwardWords: Record<NonNullable<Review['onward']>, () => string> = {
	on: m.review_on,
	different: m.review_other_way,
	pause: m.review_pause,
	done: m.review_done
};
