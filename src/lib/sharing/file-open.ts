/** Opens what travels without a server: a sealed file, and a link that carries everything in itself. */
import { KIND, MAGIC, MAX_INFLATED } from '$lib/domain/envelope';
import { problem, type Outcome } from '$lib/domain/problem';
import type { Snapshot } from '$lib/domain/snapshot';
import { decodeBase64url } from './base64url';
import { sameBytes, utf8, type Bytes } from './bytes';
import { fileSalt, inflate, open } from './envelope';
import { parseJson } from './json';
import { deriveFileKey } from './keys';
import { readOpened } from './snapshot-open';

/** Text that was not made smaller by gzip, with its padding and seal, is less. */
const MAX_FILE = 1.5 * MAX_INFLATED;
const KIND_AT = 5;

/** The bytes of what looks like a sealed file of any version; undefined for another file, which then is not read. */
export async function sealedFileBytes(file: Blob): Promise<Bytes | undefined> {
	const start = new Uint8Array(await file.slice(0, KIND_AT + 1).arrayBuffer());
	const isOne = sameBytes(start.subarray(0, MAGIC.length), utf8(MAGIC)) && start[KIND_AT] === KIND.file;
	return isOne && file.size <= MAX_FILE ? new Uint8Array(await file.arrayBuffer()) : undefined;
}

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
