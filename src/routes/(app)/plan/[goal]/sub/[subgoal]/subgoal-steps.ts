/** The handbook's SMART as plain questions, in the order in which they are asked. */
export const subgoalSteps = ['title', 'sign', 'wanted', 'needs', 'by'] as const;
export type SubgoalStep = (typeof subgoalSteps)[number];
