/** The closed lists of the plan, apart: a snapshot needs them and nothing else of the plan. */
export const goalStates = ['open', 'reached', 'let-go'] as const;
export const goalTurns = ['first', 'later'] as const;
export const doers = ['me', 'someone', 'supporter', 'together'] as const;
export type Doer = (typeof doers)[number];
