/** What a reply says about itself, in words. A name is what somebody with the link calls themselves, no more. */
import { m } from '$paraglide/messages.js';
import type { LifeDomain } from '$lib/domain/content-pack';
import { unseen, writerOf, type Reply, type ReplyItem } from '$lib/domain/reply';

/** "Samira gaf antwoord". */
export const replyFrom = (reply: Reply): string => {
	const name = writerOf(reply);
	return name === '' ? m.home_reply_plain() : m.home_reply({ name });
};

export const writerOrSomeone = (reply: Reply): string => writerOf(reply) || m.reply_someone();

/** What the person did not look at yet comes first; then the newest. */
export const inOrder = (replies: readonly Reply[]): Reply[] => {
	const fresh = new Set(unseen(replies));
	return replies.toSorted(
		(one, other) => Number(fresh.has(other)) - Number(fresh.has(one)) || other.createdAt - one.createdAt
	);
};

/** What a part is, above its text. */
export function partHeading(reply: Reply, item: ReplyItem): string {
	const name = writerOrSomeone(reply);
	switch (item.kind) {
		case 'read':
			return m.reply_read({ name });
		case 'strength':
			return m.reply_strength({ name });
		case 'question':
			return m.reply_question({ name });
		case 'view':
			return m.reply_view({ name });
		case 'agreement':
			return m.reply_agreement({ name });
	}
}

/** The domain that a view is about: by its id, else by the name that it had in the snapshot. */
export const domainOf = <T extends Pick<LifeDomain, 'id' | 'title'>>(
	item: Pick<ReplyItem, 'domain' | 'heading'>,
	domains: readonly T[]
): T | undefined => {
	const heading = item.heading.trim().toLowerCase();
	return (
		domains.find(({ id }) => id === item.domain) ??
		domains.find(({ title }) => heading !== '' && title.trim().toLowerCase() === heading)
	);
};
