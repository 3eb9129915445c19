/** A link that carries everything (docs/sharing-protocol.md, 10): no server, no end, no stop, no passcode. */
import { problem, type Outcome } from '$lib/domain/problem';
import type { SnapshotContent } from '$lib/domain/snapshot';
import { encodeBase64url } from './base64url';
import { deflate } from './envelope-seal';
import { INLINE_VERSION } from './link';

/** Characters: longer ones get lost in mail and chat. */
export const MAX_INLINE = 2000;
/** Characters: beyond it a code to scan gets too fine for a cheap camera. */
export const MAX_QR = 1000;

/** @param createdAt seconds since 1970 UTC. @returns `share.too-large` when it would be too long. */
export async function makeInlineLink(
	origin: string,
	content: SnapshotContent,
	createdAt: number
): Promise<Outcome<{ link: string }>> {
	let json = JSON.stringify({ ...content, createdAt });
	let text = encodeBase64url(await deflate(json));
	// What makes links clickable in a chat leaves a - or _ at the end out. A space after the JSON changes the end.
	while (/[-_]$/.test(text)) text = encodeBase64url(await deflate((json += ' ')));
	const link = `${origin}/s#${INLINE_VERSION}${text}`;
	return link.length < MAX_INLINE ? { ok: true, link } : problem('share.too-large');
}
