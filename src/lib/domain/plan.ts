/** The plan (begeleidingsplan): goals in a domain, smaller goals under them, actions with who and when. */
import * as z from 'zod/mini';
import { moment } from './answer';
import { doers, goalStates, goalTurns, wantings } from './plan-words';
import { ownWords } from './text';

export const goal = z.object({
	id: z.string(),
	/** A life domain, or null while the person has not chosen one. */
	domain: z.nullable(z.string()),
	title: ownWords,
	why: ownWords,
	/** Keeping something as it is, is a goal too. */
	keep: z.boolean(),
	turn: z.enum(goalTurns),
	strengthIds: z.array(z.string()),
	/** People and places that are used for it. */
	contactIds: z.array(z.string()),
	state: z.enum(goalStates),
	createdAt: moment,
	changedAt: moment
});
export type Goal = z.infer<typeof goal>;

export const subgoal = z.object({
	id: z.string(),
	goalId: z.string(),
	title: ownWords,
	/** The handbook's SMART, as answers to plain questions: how I notice, do I want it, what I need, by when. */
	sign: ownWords,
	wanted: z.nullable(z.enum(wantings)),
	needs: ownWords,
	by: ownWords,
	state: z.enum(goalStates),
	createdAt: moment,
	changedAt: moment
});
export type Subgoal = z.infer<typeof subgoal>;

export const action = z.object({
	id: z.string(),
	goalId: z.string(),
	/** Under a subgoal, or null when it stands straight under the goal. */
	subgoalId: z.nullable(z.string()),
	title: ownWords,
	who: z.enum(doers),
	/** Who of my people; a nickname or a role. Never shared unless the person switches names on. */
	whoName: ownWords,
	/** The same, as one of my people. */
	contactId: z.nullable(z.string()),
	/** Where: one of my places. */
	placeId: z.nullable(z.string()),
	/** The person's own words: "vrijdag", "elke week". */
	when: ownWords,
	/** A day for the calendar, if the person gave one: YYYY-MM-DD. */
	date: z.nullable(z.iso.date()),
	state: z.enum(['open', 'done', 'let-go']),
	order: z.number(),
	createdAt: moment,
	changedAt: moment
});
export type Action = z.infer<typeof action>;

export function newGoal(from: Pick<Goal, 'id'> & Partial<Goal>, at: number): Goal {
	return {
		domain: null,
		title: '',
		why: '',
		keep: false,
		turn: 'first',
		strengthIds: [],
		contactIds: [],
		state: 'open',
		createdAt: at,
		changedAt: at,
		...from
	};
}

export function newAction(from: Pick<Action, 'id' | 'goalId' | 'title'> & Partial<Action>, at: number): Action {
	return {
		subgoalId: null,
		who: 'me',
		whoName: '',
		contactId: null,
		placeId: null,
		when: '',
		date: null,
		state: 'open',
		order: at,
		createdAt: at,
		changedAt: at,
		...from
	};
}

export function newSubgoal(from: Pick<Subgoal, 'id' | 'goalId' | 'title'> & Partial<Subgoal>, at: number): Subgoal {
	return { sign: '', wanted: null, needs: '', by: '', state: 'open', createdAt: at, changedAt: at, ...from };
}

const byTurn = { first: 0, later: 1 } as const;

/** Goals the person works on: what comes first on top, then in the order of making. */
export const openGoals = (goals: readonly Goal[]): Goal[] =>
	goals
		.filter((each) => each.state === 'open')
		.sort((one, other) => byTurn[one.turn] - byTurn[other.turn] || one.createdAt - other.createdAt);

/** More than this many first is a lot at once; a word about it, never a limit. */
export const MANY_FIRST = 3;

/** The strengths that no open goal uses. */
export const unusedStrengths = <T extends { id: string }>(strengths: readonly T[], goals: readonly Goal[]): T[] => {
	const used = new Set(openGoals(goals).flatMap((each) => each.strengthIds));
	return strengths.filter((each) => !used.has(each.id));
};

/** A choice of several, with one more or one less. */
export const toggled = (chosen: readonly string[], id: string): string[] =>
	chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];

const byState = { open: 0, paused: 1, reached: 2, 'let-go': 3 } as const;

/** Goals that can be shown to somebody: what the person works on first, then what rests, then what was reached. */
export const shownGoals = (goals: readonly Goal[]): Goal[] => [
	...openGoals(goals),
	...goals
		.filter(({ state }) => state === 'paused' || state === 'reached')
		.sort((one, other) => byState[one.state] - byState[other.state] || one.createdAt - other.createdAt)
];

/** Actions of a goal (or of one of its subgoals) that were not let go, in the person's order. */
export const actionsOf = (actions: readonly Action[], goalId: string, subgoalId: string | null = null): Action[] =>
	actions
		.filter((each) => each.goalId === goalId && each.subgoalId === subgoalId && each.state !== 'let-go')
		.sort((one, other) => one.order - other.order);

/**
 * The rows to write so that an action changes places with its neighbour.
 * At the end of the list nothing moves.
 */
export function movedAction(siblings: readonly Action[], id: string, step: -1 | 1, at: number): Action[] {
	const here = siblings.findIndex((each) => each.id === id);
	const one = siblings[here];
	const other = siblings[here + step];
	if (one === undefined || other === undefined) return [];
	return [
		{ ...one, order: other.order, changedAt: at },
		{ ...other, order: one.order, changedAt: at }
	];
}
