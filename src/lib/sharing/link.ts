/** The link: one secret in the fragment, which no browser sends to a server (docs/sharing-protocol.md, 1). */
import { problem, type Outcome } from '$lib/domain/problem';
import { decodeBase64url } from './base64url';
import { concat, sameBytes, utf8, type Bytes } from './bytes';

export const LINK_VERSION = '1';
/** A link that is no key but the text itself: see `openInline`. */
export const INLINE_VERSION = '0';
export const SECRET_SIZE = 32;
const CHECK_SIZE = 4;

/** @param fragment of the address, with or without its `#`. */
export const isInline = (fragment: string): boolean => fragment.replace('#', '').startsWith(INLINE_VERSION);

/**
 * Decides without asking the server. What follows is ignored: a full stop, a bracket, a tracker's addition.
 * @param fragment of the address, with or without its `#`.
 * @returns the secret; or `link.damaged` (cut off, retyped), `link.newer` (another version of links).
 */
export async function parseLink(fragment: string): Promise<Outcome<{ secret: Bytes }>> {
	const [, version, text] = /^#?(\d)([A-Za-z0-9_-]*)/.exec(fragment) ?? [];
	if (version === undefined || text === undefined) return problem('link.damaged');
	if (version !== LINK_VERSION) return problem('link.newer');

	const size = SECRET_SIZE + CHECK_SIZE;
	const bytes = decodeBase64url(text.slice(0, (size * 4) / 3), size);
	if (!bytes) return problem('link.damaged');
	const secret = bytes.slice(0, SECRET_SIZE);
	const isWhole = sameBytes(bytes.subarray(SECRET_SIZE), await checkOf(secret));
	return isWhole ? { ok: true, secret } : problem('link.damaged');
}

/** What shows that a link is whole. */
export async function checkOf(secret: Bytes): Promise<Bytes> {
	const hash = await crypto.subtle.digest('SHA-256', concat(utf8('share-check'), secret));
	return new Uint8Array(hash, 0, CHECK_SIZE);
}
