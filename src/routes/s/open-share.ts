/** From the fragment of a link to a snapshot: parse, fetch, unseal, check. */
import { FLAGS_AT, PASSCODE_FLAG } from '$lib/domain/envelope';
import { problem } from '$lib/domain/problem';
import { deriveKeys } from '$lib/sharing/keys';
import { isInline, parseLink } from '$lib/sharing/link';
import { createShareCalls } from '$lib/sharing/share-call';
import { openSnapshot } from '$lib/sharing/snapshot-open';
import type { Opening } from './opened-text';

export const hasLink = (fragment: string): boolean => fragment.length > 1;

/**
 * @param fragment with its `#`
 * @param now in milliseconds since 1970 UTC
 * @param passcode 12 digits; the server's answer says whether there is one
 */
export async function openShare(fragment: string, now: number, passcode?: string): Promise<Opening> {
	if (isInline(fragment)) return openWithout(fragment);
	if (!('subtle' in crypto)) return problem('crypto.unavailable');
	const link = await parseLink(fragment);
	if (!link.ok) return link;
	const keys = await deriveKeys(link.secret, passcode);
	const answer = await createShareCalls((input, init) => fetch(input, init)).read(keys);
	if (!answer.ok) return answer;
	// A server that lost the guard: the code is still needed to read.
	if (passcode === undefined && answer.bytes[FLAGS_AT] === PASSCODE_FLAG) return problem('share.passcode');
	const opened = await openSnapshot({ bytes: answer.bytes, keys, now: Math.floor(now / 1000) });
	return opened.ok ? { ...opened, keys } : opened;
}

/** No server is asked; only the code that opens it comes now. */
async function openWithout(fragment: string): Promise<Opening> {
	try {
		const { openInlineText } = await import('./file/open-inline');
		return await openInlineText(fragment);
	} catch {
		return problem('network.offline');
	}
}
