import { forgetDraft, isDraftKept } from './tab-storage';

/** What was kept for another link goes. Without the code that tells one link from another, all of it. */
export function forgetOtherDrafts(fragment: string): void {
	if (!isDraftKept()) return;
	import('./reply/tab-draft').then(({ tabDraftFor }) => tabDraftFor(fragment)).catch(forgetDraft);
}
