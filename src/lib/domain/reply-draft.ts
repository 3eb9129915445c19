/** A reply while somebody writes it, on the page that opens a link: as fields, and as what gets sealed. Without zod. */
import { layerIds, type LayerId } from './ids';
import type { ReplyContent } from './reply';
import { MAX_REPLY_PART, REPLY_VERSION, type ReplyKind } from './reply-words';

/** The parts that have words, in the order of the form. */
export const replyParts = ['strength', 'view', 'question', 'agreement'] as const satisfies ReplyKind[];
export type ReplyPart = (typeof replyParts)[number];

export type ReplyDraft = Record<'name' | ReplyPart, string> & {
	/** Of the strength; null for "I do not know". */
	layer: LayerId | null;
	/** Which domain of the snapshot the view stands beside, by its place; null until the writer chooses. */
	chapter: number | null;
};

export const emptyDraft: ReplyDraft = {
	name: '',
	strength: '',
	layer: null,
	view: '',
	chapter: null,
	question: '',
	agreement: ''
};

const isFilled = (text: string) => text.trim() !== '';
export const filledParts = (draft: ReplyDraft): ReplyPart[] => replyParts.filter((part) => isFilled(draft[part]));
/** Without the name alone: who only says a name wrote no reply yet. */
export const isEmptyDraft = (draft: ReplyDraft): boolean => filledParts(draft).length === 0 && !isFilled(draft.name);

/** Characters over what one part may have; zero or less when it fits. */
export const overLimit = (text: string): number => text.trim().length - MAX_REPLY_PART;
export const tooLongPart = (draft: ReplyDraft): 'name' | ReplyPart | undefined =>
	(['name', ...replyParts] as const).find((part) => overLimit(draft[part]) > 0);
/** What to shorten first when the whole is too large. */
export const longestPart = (draft: ReplyDraft): ReplyPart =>
	replyParts.reduce((longest, part) => (draft[part].length > draft[longest].length ? part : longest));

/**
 * What is sealed. With nothing filled in it says: read.
 * @param chapters the domains of the snapshot, with their headings as the writer saw them
 * @param createdAt seconds since 1970 UTC
 */
export function replyOf(
	draft: ReplyDraft,
	chapters: readonly { domain: string; heading: string }[],
	createdAt: number
): ReplyContent {
	const nothing = { layer: null, domain: null, heading: '' };
	const items = filledParts(draft).map((kind): ReplyContent['items'][number] => {
		const chapter = kind === 'view' ? chapters[draft.chapter ?? -1] : undefined;
		return { ...nothing, ...chapter, kind, text: draft[kind].trim(), layer: kind === 'strength' ? draft.layer : null };
	});
	const read = { ...nothing, kind: 'read' as const, text: '' };
	return { v: REPLY_VERSION, name: draft.name.trim(), createdAt, items: items.length === 0 ? [read] : items };
}

/** A draft as it was kept in the tab, or undefined for anything else. */
export function readDraft(value: unknown): ReplyDraft | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { layer, chapter, ...texts } = value as Record<keyof ReplyDraft, unknown>;
	if (!(['name', ...replyParts] as const).every((part) => typeof texts[part] === 'string')) return undefined;
	return {
		...(texts as Record<'name' | ReplyPart, string>),
		layer: layerIds.find((each) => each === layer) ?? null,
		chapter: Number.isSafeInteger(chapter) ? (chapter as number) : null
	};
}
