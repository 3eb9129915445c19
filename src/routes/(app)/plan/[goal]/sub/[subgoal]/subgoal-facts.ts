import { resolve } from '$app/paths';
import { m } from '$paraglide/messages.js';
import type { Subgoal } from '$lib/domain/plan';
import { subgoalSteps, type SubgoalStep } from './subgoal-steps';
import { wantingWords } from './wanting-words';

const labels: Record<SubgoalStep, () => string> = {
	title: m.subgoal_fact_title,
	sign: m.subgoal_fact_sign,
	wanted: m.subgoal_fact_wanted,
	needs: m.subgoal_fact_needs,
	by: m.subgoal_fact_by
};

/** What the person said about a smaller goal: each answer with its name and the way to its question. */
export const subgoalFacts = (subgoal: Subgoal) =>
	subgoalSteps.map((step) => ({
		step,
		href: resolve('/(app)/plan/[goal]/sub/[subgoal]/[step]', { goal: subgoal.goalId, subgoal: subgoal.id, step }),
		label: labels[step](),
		answer: step !== 'wanted' ? subgoal[step] : subgoal.wanted === null ? '' : wantingWords[subgoal.wanted]()
	}));
