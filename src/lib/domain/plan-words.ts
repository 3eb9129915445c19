/** The closed lists of the plan, apart: a snapshot needs them and nothing else of the plan. */
export const goalStates = ['open', 'reached', 'let-go', 'paused'] as const;
export const goalTurns = ['first', 'later'] as const;
export const doers = ['me', 'someone', 'supporter', 'together'] as const;
export type Doer = (typeof doers)[number];
export const reviewOutcomes = ['worked', 'partly', 'not', 'different'] as const;
export const reviewOnwards = ['on', 'different', 'pause', 'done'] as const;
/** Whether the person wants a smaller goal (the handbook's "acceptabel"). */
export const wantings = ['yes', 'partly', 'not-mine'] as const;
