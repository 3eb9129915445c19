/** A moment (bewaard moment): a dated copy of strengths, story and plan on the phone, to look back at. */
import * as z from 'zod/mini';
import { moment } from './answer';
import { helpParts, layerIds, storyFields } from './ids';
import { actionsOf, type Action, type Goal, type Subgoal } from './plan';
import { goalStates } from './plan-words';
import type { StoryText } from './portrait';
import { activeStrengths, type Strength } from './strength';
import { isFilled, ownWords } from './text';

export const keptMoment = z.object({
	id: z.string(),
	/** The person's own name for it; empty: its day is its name. */
	name: ownWords,
	strengths: z.array(z.object({ id: z.string(), layer: z.enum(layerIds), text: z.string() })),
	texts: z.array(
		z.object({
			id: z.string(),
			domain: z.string(),
			field: z.enum(storyFields),
			part: z.nullable(z.enum(helpParts)),
			text: z.string(),
			onlyForMe: z.boolean()
		})
	),
	goals: z.array(
		z.object({
			id: z.string(),
			title: z.string(),
			state: z.enum(goalStates),
			subgoals: z.array(z.object({ id: z.string(), title: z.string(), state: z.enum(goalStates) })),
			steps: z.array(z.object({ id: z.string(), title: z.string(), done: z.boolean() }))
		})
	),
	dream: z.string(),
	createdAt: moment,
	changedAt: moment
});
export type KeptMoment = z.infer<typeof keptMoment>;

type Kept = {
	strengths: readonly Strength[];
	texts: readonly StoryText[];
	goals: readonly Goal[];
	subgoals: readonly Subgoal[];
	actions: readonly Action[];
	dream: string;
};

/** What there is now, frozen. Strengths that rest and texts without words are no part of it. */
export function keepMoment(from: Kept, { id, name, at }: { id: string; name: string; at: number }): KeptMoment {
	return {
		id,
		name,
		strengths: activeStrengths(from.strengths).map(({ id, layer, text }) => ({ id, layer, text })),
		texts: from.texts
			.filter((each) => isFilled(each.text))
			.map(({ id, domain, field, part, text, onlyForMe }) => ({ id, domain, field, part, text, onlyForMe })),
		goals: from.goals
			.filter((each) => each.state !== 'let-go')
			.map((goal) => ({
				id: goal.id,
				title: goal.title,
				state: goal.state,
				subgoals: from.subgoals
					.filter((each) => each.goalId === goal.id && each.state !== 'let-go')
					.map(({ id, title, state }) => ({ id, title, state })),
				steps: [null, ...from.subgoals.map((each) => each.id)]
					.flatMap((subgoal) => actionsOf(from.actions, goal.id, subgoal))
					.map(({ id, title, state }) => ({ id, title, done: state === 'done' }))
			})),
		dream: from.dream,
		createdAt: at,
		changedAt: at
	};
}
