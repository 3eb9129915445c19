/** A talk that the person prepares (gesprek klaarzetten): a few points, one good thing, one question. */
import * as z from 'zod/mini';
import { moment } from './answer';
import { isFilled, ownWords } from './text';

/** No more than what one talk can hold. */
export const TALK_POINTS = 3;

export const talk = z.object({
	id: z.string(),
	points: z.array(z.object({ id: z.string(), text: ownWords })),
	good: ownWords,
	question: ownWords,
	/** "Hoe was het?", asked when the talk was. */
	after: ownWords,
	heldAt: z.nullable(moment),
	createdAt: moment,
	changedAt: moment
});
export type Talk = z.infer<typeof talk>;

export const newTalk = (id: string, at: number): Talk => ({
	id,
	points: [],
	good: '',
	question: '',
	after: '',
	heldAt: null,
	createdAt: at,
	changedAt: at
});

export const isTalkFilled = (each: Talk): boolean =>
	[each.good, each.question, ...each.points.map(({ text }) => text)].some(isFilled);

/** The talk that is being prepared: the newest that was not held yet. */
export const nextTalk = (talks: readonly Talk[]): Talk | undefined =>
	talks.filter((each) => each.heldAt === null).sort((one, other) => other.createdAt - one.createdAt)[0];

export const heldTalks = (talks: readonly Talk[]): Talk[] =>
	talks.filter((each) => each.heldAt !== null).sort((one, other) => (other.heldAt ?? 0) - (one.heldAt ?? 0));
