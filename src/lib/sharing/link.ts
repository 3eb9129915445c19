/** The link: one secret in the fragment, which no browser sends to a server (docs/sharing-protocol.md, 1). */
import { problem, type Outcome } from '$lib/domain/problem';
import { decodeBase64url, encodeBase64url } from './base64url';
import { concat, sameBytes, utf8, type Bytes, type Random } from './bytes';

const LINK_VERSION = '1';
const SECRET_SIZE = 32;
const CHECK_SIZE = 4;

/** `L`: 32 bytes from which everything but the owner's token follows. A new one for every share. */
export async function makeSecret(random: Random): Promise<Bytes> {
	for (;;) {
		const secret = random(SECRET_SIZE);
		// Whatever makes links clickable in a chat leaves a - or _ at the end out of the link.
		if (!/[-_]$/.test(await linkText(secret))) return secret;
	}
}

/** @param origin of the app, such as `https://pit.example`. */
export const makeLink = async (origin: string, secret: Bytes): Promise<string> =>
	`${origin}/s#${LINK_VERSION}${await linkText(secret)}`;

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

const linkText = async (secret: Bytes) => encodeBase64url(concat(secret, await checkOf(secret)));

async function checkOf(secret: Bytes): Promise<Bytes> {
	const hash = await crypto.subtle.digest('SHA-256', concat(utf8('share-check'), secret));
	return new Uint8Array(hash, 0, CHECK_SIZE);
}
