/** "Wat ik meeneem" as a document for paper: what stands on its screen, without what is only for the person. */
import { isShowable, type Note } from './note';
import type { Block, Section } from './snapshot-document';
import type { TakeAlong } from './take-along';

export type TakeAlongLabels = Record<'strengths' | 'worked' | 'stays' | 'want' | 'dream', string>;

export function takeAlongDocument(found: TakeAlong, labels: TakeAlongLabels): Section[] {
	const part = (id: keyof TakeAlongLabels, items: string[], note?: Note): Section => ({
		id,
		heading: labels[id],
		blocks: [
			...(items.length === 0 ? [] : [{ kind: 'list', items } satisfies Block]),
			...(isShowable(note) ? [{ kind: 'text', text: note.text.trim() } satisfies Block] : [])
		]
	});
	return [
		part(
			'strengths',
			found.strengths.map(({ text }) => text)
		),
		part('worked', found.helped, found.worked),
		part(
			'stays',
			found.people.map(({ name }) => name.trim()),
			found.stays
		),
		part(
			'want',
			found.goals.map(({ title }) => title.trim()),
			found.want
		),
		part('dream', [], found.dream)
	].filter(({ blocks }) => blocks.length > 0);
}
