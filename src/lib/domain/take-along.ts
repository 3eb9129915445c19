/** What a person takes along at the end (on screen "Wat ik meeneem"): gathered from what is already there, nothing new. */
import { contactsByRing, type Contact } from './contact';
import type { OptionalPart } from './content-pack';
import { noteIds, noteOf, type Note } from './note';
import { openGoals, type Goal } from './plan';
import type { Review } from './review';
import { activeStrengths, type Strength } from './strength';
import { isFilled } from './text';

/** The questions of the last phase whose answers stand here. */
export const takeAlongQuestions = {
	worked: 'take-along-worked',
	stays: 'take-along-stays',
	want: 'take-along-want'
} as const;

export type TakeAlong = {
	strengths: Strength[];
	/** What helped, as it stands in reviews, newest first. */
	helped: string[];
	/** People and places close by, and those the person wants to see more. */
	people: Contact[];
	goals: Goal[];
	dream: Note | undefined;
	worked: Note | undefined;
	stays: Note | undefined;
	want: Note | undefined;
};

type From = {
	strengths: readonly Strength[];
	reviews: readonly Review[];
	contacts: readonly Contact[];
	goals: readonly Goal[];
	notes: readonly Note[];
	/** Whether this Pit has that part. */
	shows?(part: OptionalPart): boolean;
};

export function takeAlong(from: From): TakeAlong {
	const written = (id: string) => {
		const found = noteOf(from.notes, id);
		return isFilled(found?.text) ? found : undefined;
	};
	return {
		strengths: activeStrengths(from.strengths),
		helped: [
			...new Set(
				from.reviews
					.toSorted((one, other) => other.createdAt - one.createdAt)
					.map((each) => each.helped.trim())
					.filter(isFilled)
			)
		],
		people: contactsByRing(from.shows?.('people') === false ? [] : from.contacts).filter(
			(each) => each.wish !== 'less' && (each.ring === 'close' || each.wish === 'more')
		),
		goals: openGoals(from.goals).filter((each) => isFilled(each.title)),
		dream: written(noteIds.dream),
		worked: written(takeAlongQuestions.worked),
		stays: written(takeAlongQuestions.stays),
		want: written(takeAlongQuestions.want)
	};
}
