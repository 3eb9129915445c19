/**
 * A reply that is being written stays in this tab, so that a reload loses nothing: in sessionStorage, under one name,
 * with the link that it is for told only by a short hash. Nowhere else, and gone when it is sent.
 */
import { encodeBase64url } from '$lib/sharing/base64url';
import { utf8 } from '$lib/sharing/bytes';
import { parseJson } from '$lib/sharing/json';
import { attempt, forgetDraft, DRAFT_KEY } from '../tab-storage';

const MARK_SIZE = 6;

/** Tells one link from another and leads back to neither; '' for what nobody can answer. */
async function markOf(fragment: string): Promise<string> {
	const [link] = /^#1[A-Za-z0-9_-]{48}/.exec(fragment) ?? [];
	if (link === undefined || !('subtle' in crypto)) return '';
	const hash = await crypto.subtle.digest('SHA-256', utf8(DRAFT_KEY + link));
	return encodeBase64url(new Uint8Array(hash, 0, MARK_SIZE));
}

export type TabDraft = { read: () => unknown; keep: (what: unknown) => void; forget: () => void };

/** What this tab keeps of a reply to this link. Of another link it keeps nothing from now on. */
export async function tabDraftFor(fragment: string): Promise<TabDraft> {
	const mark = await markOf(fragment);
	const read = () => {
		const kept = parseJson(attempt(() => sessionStorage.getItem(DRAFT_KEY)) ?? 'null') as {
			mark?: unknown;
			what?: unknown;
		};
		return mark !== '' && kept?.mark === mark ? kept.what : undefined;
	};
	if (read() === undefined) forgetDraft();
	const keep = (what: unknown) => attempt(() => sessionStorage.setItem(DRAFT_KEY, JSON.stringify({ mark, what })));
	return { read, keep, forget: forgetDraft };
}
