/**
 * A reply (antwoord): what somebody with the link wrote back. Who that is, nobody can prove: it stands under the name
 * that the writer gave. Nothing in it changes anything of the person's own until the person takes it over.
 */
import * as z from 'zod/mini';
import { moment } from './answer';
import { layerIds } from './ids';
import { replyKinds, REPLY_VERSION } from './reply-words';
import { ownWords } from './text';

const item = {
	kind: z.enum(replyKinds),
	/** Empty when it only says that the snapshot was read. */
	text: ownWords,
	/** Of a strength: the layer that the writer thinks it belongs to. */
	layer: z.nullable(z.enum(layerIds)),
	/** Of a view: the life domain as the snapshot named it, and its heading as the writer saw it. */
	domain: z.nullable(z.string()),
	heading: ownWords
};

/** The sealed JSON. `createdAt` in seconds since 1970 UTC by the writer's clock: only for words on screen. */
export const replyContent = z.object({
	v: z.literal(REPLY_VERSION),
	name: ownWords,
	createdAt: z.int().check(z.nonnegative()),
	items: z.array(z.object(item)).check(z.minLength(1), z.maxLength(40))
});
export type ReplyContent = z.infer<typeof replyContent>;

/** What became of a part of a reply: taken over by the person, or left. Null while nobody chose. */
export const reply = z.object({
	/** The reply's own id, base64url of 16 bytes. */
	id: z.string(),
	/** Row of the share that it came to. */
	shareId: z.string(),
	/** The name that the writer gave; maybe empty, never checked. */
	name: ownWords,
	writtenAt: moment,
	/** False for bytes that this share's key does not open: there is nothing to show but that. */
	readable: z.boolean(),
	items: z.array(z.object({ ...item, fate: z.nullable(z.enum(['taken', 'left'])) })),
	seenAt: z.nullable(moment),
	createdAt: moment,
	changedAt: moment
});
export type Reply = z.infer<typeof reply>;
export type ReplyItem = Reply['items'][number];

/** A reply as it came in. `at` in milliseconds since 1970 UTC; `content` null when it does not open. */
export const newReply = (id: string, shareId: string, content: ReplyContent | null, at: number): Reply => ({
	id,
	shareId,
	name: content?.name ?? '',
	// A clock that runs ahead, or a number that is no time, is not later than now.
	writtenAt: Math.min((content?.createdAt ?? 0) * 1000, at),
	readable: content !== null,
	items: (content?.items ?? []).map((each) => ({ ...each, fate: null })),
	seenAt: null,
	createdAt: at,
	changedAt: at
});

/** The reply with another fate for one of its parts. */
export const withFate = (from: Reply, index: number, fate: ReplyItem['fate'], at: number): Reply => ({
	...from,
	items: from.items.map((each, place) => (place === index ? { ...each, fate } : each)),
	changedAt: at
});

/** Replies that the person did not look at yet. */
export const unseen = (replies: readonly Reply[]): Reply[] => replies.filter((each) => each.seenAt === null);

/** Characters: a name is a name. */
const LONGEST_NAME = 60;

/** The name that the writer gave, in one line; empty when they gave none. Nobody can know whether it is theirs. */
export const writerOf = ({ name }: Pick<Reply, 'name'>): string =>
	Array.from(name.replace(/[\s*]+/g, ' ').trim())
		.slice(0, LONGEST_NAME)
		.join('')
		.trim();
