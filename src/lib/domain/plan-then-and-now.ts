/** The plan, then and now: goals and smaller goals with what became of them, and the steps that were done since. */
import type { KeptMoment } from './kept-moment';
import { compareLists, earlierOf, type Kept } from './then-and-now';

type KeptGoal = KeptMoment['goals'][number];
type State = KeptGoal['state'];
type WithState = Kept & { state: State };

/** `turned`: its state, when there is something to say of it: it changed, or it is not open from the start. */
export type PlanItem = Kept & { turned: State | null };

export type PlanList = { fresh: PlanItem[]; stayed: PlanItem[]; gone: PlanItem[] };
export type PlanComparison = {
	goals: PlanList;
	subgoals: PlanList;
	/** Steps that are done now and were not then. */
	done: Kept[];
};

export function comparePlans(then: readonly KeptGoal[], now: readonly KeptGoal[]): PlanComparison {
	const subgoalsOf = (goals: readonly KeptGoal[]) => goals.flatMap((each) => each.subgoals.map(withText));
	const stepsOf = (goals: readonly KeptGoal[]) => goals.flatMap((each) => each.steps.map(withText));
	const steps = stepsOf(now);
	const earlier = earlierOf(stepsOf(then), steps);
	return {
		goals: planList(then.map(withText), now.map(withText)),
		subgoals: planList(subgoalsOf(then), subgoalsOf(now)),
		done: steps.filter((each, index) => each.done && earlier.get(index)?.done !== true)
	};
}

function planList(then: readonly WithState[], now: readonly WithState[]): PlanList {
	const earlier = earlierOf(then, now);
	const turned = new Map(
		now.map((each, index) => [each, each.state === (earlier.get(index)?.state ?? 'open') ? null : each.state])
	);
	const { fresh, stayed, gone } = compareLists(then, now);
	const items = (list: readonly WithState[]) =>
		list.map((each): PlanItem => ({ id: each.id, text: each.text, turned: turned.get(each) ?? null }));
	return { fresh: items(fresh), stayed: items(stayed), gone: items(gone) };
}

const withText = <T extends { title: string }>(each: T): T & { text: string } => ({ ...each, text: each.title });
