/** Opens what travels without a server: a sealed file, and a link that carries everything in itself. */
import { problem, type Outcome } from '$lib/domain/problem';
import type { Snapshot } from '$lib/domain/snapshot';
import { decodeBase64url } from './base64url';
import type { Bytes } from './bytes';
import { fileSalt, inflate, open } from './envelope';
import { parseJson } from './json';
import { deriveFileKey } from './keys';
import { INLINE_VERSION } from './link';
import { readOpened } from './snapshot-open';

/**
 * @param from.passcode 12 digits, see `parsePasscode`.
 * @returns `share.unreadable` for a wrong passcode too: a sealed file cannot tell that from damage.
 */
export async function openFile(from: { bytes: Bytes; passcode: string }): Promise<Outcome<{ snapshot: Snapshot }>> {
	const salt = fileSalt(from.bytes);
	const key = await deriveFileKey(from.passcode, salt);
	const opened = await open({ kind: 'file', key, context: salt, bytes: from.bytes });
	return opened.ok ? readOpened(parseJson(opened.json)) : opened;
}

/** @param fragment of the address; `isInline` says whether it is one of these. */
export async function openInline(fragment: string): Promise<Outcome<{ snapshot: Snapshot }>> {
	const [, text = ''] = /^#?\d([A-Za-z0-9_-]*)/.exec(fragment) ?? [];
	const gzip = decodeBase64url(text, Math.floor((text.length * 3) / 4));
	if (!gzip || gzip.length === 0) return problem('link.damaged');
	try {
		const json = await inflate(gzip);
		const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		return json ? readOpened(parseJson(decoder.decode(json))) : problem('share.unreadable');
	} catch {
		// A gzip stream that is cut has lost its end on the way.
		return problem('link.damaged');
	}
}

export const isInline = (fragment: string): boolean => fragment.replace('#', '').startsWith(INLINE_VERSION);
