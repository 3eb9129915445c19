/** The questions about a goal, in the order in which they are asked. */
export const goalSteps = ['title', 'domain', 'why', 'strengths', 'people'] as const;
export type GoalStep = (typeof goalSteps)[number];
