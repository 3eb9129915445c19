/** What would become of the rows of a copy, in words: per kind, how many. */
import { m } from '$paraglide/messages.js';
import type { Fates } from '$lib/storage/backup-restore';
import type { TableName } from '$lib/storage/store';

type Fate = 'added' | 'changed' | 'same';

const kinds: { tables: TableName[]; text: (counted: { count: number }) => string }[] = [
	{ tables: ['strength'], text: m.strength_count },
	{ tables: ['storyText', 'note'], text: m.text_count },
	{ tables: ['contact'], text: m.people_persons },
	{ tables: ['goal', 'subgoal'], text: m.goal_count },
	{ tables: ['action'], text: m.backup_steps },
	{ tables: ['share'], text: m.backup_links }
];
const named = kinds.flatMap(({ tables }) => tables);

/** One line per kind of which there is any; what has no name of its own comes last. */
export function fateLines(fates: readonly Fates[], fate: Fate): string[] {
	const count = (isOf: (table: TableName) => boolean) =>
		fates.filter(({ table }) => isOf(table)).reduce((sum, each) => sum + each[fate], 0);
	return [
		...kinds.map(({ tables, text }) => ({ text, count: count((table) => tables.includes(table)) })),
		{ text: m.backup_rest, count: count((table) => !named.includes(table)) }
	].flatMap(({ text, count }) => (count > 0 ? [text({ count })] : []));
}
