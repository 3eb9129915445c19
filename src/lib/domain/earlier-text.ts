/** An earlier version of a text, kept when the person began to change it, to be read or brought back. */
import * as z from 'zod/mini';
import { moment } from './answer';
import { isFilled, ownWords } from './text';

/** Per text; older ones go. */
export const EARLIER_KEPT = 20;

export const earlierText = z.object({
	id: z.string(),
	/** The text it was: table and row. */
	of: z.string(),
	text: ownWords,
	/** When these words were last written. */
	writtenAt: moment
});
export type EarlierText = z.infer<typeof earlierText>;

/** The tables whose texts have earlier versions. */
export type TextTable = 'storyText' | 'note';
export const earlierOf = (table: TextTable, id: string): string => `${table}.${id}`;

/** The earlier version to keep beside a change, or none when nothing stood there or nothing changed. */
export function earlierVersion(
	table: TextTable,
	before: { id: string; text: string; changedAt: number } | undefined,
	text: string,
	id: string
): EarlierText | null {
	if (before === undefined || !isFilled(before.text) || before.text.trim() === text.trim()) return null;
	return { id, of: earlierOf(table, before.id), text: before.text, writtenAt: before.changedAt };
}

/** Newest first, each wording once, without the one that stands there now. */
export function earlierTexts(all: readonly EarlierText[], of: string, current: string): EarlierText[] {
	const seen = new Set([current.trim()]);
	return all
		.filter((each) => each.of === of)
		.sort((one, other) => other.writtenAt - one.writtenAt)
		.filter(({ text }) => !seen.has(text.trim()) && seen.add(text.trim()));
}

/** What is beyond the number that is kept per text. */
export const tooOld = (all: readonly EarlierText[]): EarlierText[] =>
	[...new Set(all.map((each) => each.of))].flatMap((of) =>
		all
			.filter((each) => each.of === of)
			.sort((one, other) => other.writtenAt - one.writtenAt)
			.slice(EARLIER_KEPT)
	);
