/** A review (terugkijken) of a goal: how it went, in words. A goal can have several. */
import * as z from 'zod/mini';
import { moment } from './answer';
import type { Goal } from './plan';
import { reviewOnwards, reviewOutcomes } from './plan-words';
import { ownWords } from './text';

export const review = z.object({
	id: z.string(),
	goalId: z.string(),
	outcome: z.nullable(z.enum(reviewOutcomes)),
	/** What I did for it. */
	did: ownWords,
	/** Who or what helped. */
	helped: ownWords,
	learned: ownWords,
	/** On, in another way, a pause, or done; null while not chosen. */
	onward: z.nullable(z.enum(reviewOnwards)),
	createdAt: moment,
	changedAt: moment
});
export type Review = z.infer<typeof review>;

export const newReview = (id: string, goalId: string, at: number): Review => ({
	id,
	goalId,
	outcome: null,
	did: '',
	helped: '',
	learned: '',
	onward: null,
	createdAt: at,
	changedAt: at
});

/** Reviews of a goal, newest first. */
export const reviewsOf = (reviews: readonly Review[], goalId: string): Review[] =>
	reviews.filter((each) => each.goalId === goalId).sort((one, other) => other.createdAt - one.createdAt);

/** What the goal becomes. Done without success is let go: Pit does not say "reached" of what was not. */
export function stateAfter({ outcome, onward }: Pick<Review, 'outcome' | 'onward'>): Goal['state'] | null {
	if (onward === null) return null;
	if (onward === 'pause') return 'paused';
	if (onward === 'done') return outcome === 'not' ? 'let-go' : 'reached';
	return 'open';
}
