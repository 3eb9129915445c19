/** The questions of looking back, in the order in which they are asked. */
export const reviewSteps = ['outcome', 'did', 'helped', 'learned', 'onward'] as const;
export type ReviewStep = (typeof reviewSteps)[number];
