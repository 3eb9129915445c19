/** What goes to the bin together and comes back together. */
import type { Goal, Subgoal } from '$lib/domain/plan';
import type { Row, TableName } from '$lib/storage/store';
import type { PitApp } from '../app.state.svelte';

type Rows = { table: TableName; row: Row }[];
const from = (table: TableName, rows: readonly Row[]): Rows => rows.map((row) => ({ table, row }));

export const subgoalRows = (app: PitApp, row: Subgoal): Rows => [
	{ table: 'subgoal', row },
	...from(
		'action',
		app.actions.filter((each) => each.subgoalId === row.id)
	)
];

export const goalRows = (app: PitApp, row: Goal): Rows => {
	const own = <T extends Row & { goalId: string }>(rows: readonly T[]) => rows.filter((each) => each.goalId === row.id);
	return [
		{ table: 'goal', row },
		...from('subgoal', own(app.subgoals)),
		...from('action', own(app.actions)),
		...from('review', own(app.reviews))
	];
};
