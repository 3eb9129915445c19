import { forgetReply, isReplyKept } from './reply-kept';

/** What was kept for another link goes. Without the code that tells one link from another, all of it. */
export function forgetOtherReplies(fragment: string): void {
	if (!isReplyKept()) return;
	import('./reply/reply-keep').then(({ keeperOf }) => keeperOf(fragment)).catch(forgetReply);
}
