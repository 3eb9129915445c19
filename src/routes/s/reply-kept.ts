/** Whether a reply that is being written stays in this tab: `reply/reply-keep.ts` says what and how. */
export const REPLY_KEY = 'pit-reply';

export const isReplyKept = (): boolean => attempt(() => sessionStorage.getItem(REPLY_KEY)) != null;
export const forgetReply = () => attempt(() => sessionStorage.removeItem(REPLY_KEY));

/** A browser that keeps nothing only costs the reload. */
export function attempt<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch {
		return undefined;
	}
}
