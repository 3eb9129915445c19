import type { DomainChoice } from '$lib/domain/domain-choice';
import { earlierOf } from '$lib/domain/earlier-text';
import { noteQuestion } from '$lib/domain/note';
import type { Row, TableName } from '$lib/storage/store';
import type { PitApp } from '../../app.state.svelte';

/** An own domain with everything that was written in it, to go to the bin and to come back together. */
export function domainWithTexts(app: PitApp, choice: DomainChoice): { table: TableName; row: Row }[] {
	const texts = app.texts.filter((each) => each.domain === choice.id);
	const kept = new Set(texts.map((each) => earlierOf('storyText', each.id)));
	const of = (table: TableName, rows: readonly Row[]) => rows.map((row) => ({ table, row }));
	return [
		...of('domainChoice', [choice]),
		...of('storyText', texts),
		...of(
			'earlierText',
			app.earlier.filter((each) => kept.has(each.of))
		),
		...of(
			'domainMark',
			app.marks.filter((each) => each.id === choice.id)
		),
		...of(
			'secondView',
			app.views.filter((each) => each.domain === choice.id)
		),
		...of(
			'note',
			app.notes.filter((each) => noteQuestion(each.id).domain === choice.id)
		)
	];
}
