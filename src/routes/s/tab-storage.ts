/** Whether a reply that is being written stays in this tab: `reply/tab-draft.ts` says what and how. */
export const DRAFT_KEY = 'pit-reply';

export const isDraftKept = (): boolean => attempt(() => sessionStorage.getItem(DRAFT_KEY)) != null;
export const forgetDraft = () => attempt(() => sessionStorage.removeItem(DRAFT_KEY));

/** A browser that keeps nothing only costs the reload. */
export function attempt<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch {
		return undefined;
	}
}
