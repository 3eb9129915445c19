/** A snapshot as a file that travels without a server (docs/sharing-protocol.md, 10): its passcode opens it, for ever. */
import { MAX_INFLATED } from '$lib/domain/envelope';
import { problem, type Outcome } from '$lib/domain/problem';
import type { SnapshotContent } from '$lib/domain/snapshot';
import { utf8, type Bytes } from './bytes';
import { seal } from './envelope-seal';
import { deriveFileKey } from './keys';

/**
 * @param from.createdAt seconds since 1970 UTC, by the phone's clock.
 * @param from.salt 16 and `from.nonce` 12 random bytes, new for every file.
 * @param from.passcode 12 digits.
 * @returns `share.too-large` beyond what a reader opens.
 */
export async function sealFile(from: {
	content: SnapshotContent;
	passcode: string;
	createdAt: number;
	salt: Bytes;
	nonce: Bytes;
}): Promise<Outcome<{ bytes: Bytes }>> {
	const { content, passcode, createdAt, salt, nonce } = from;
	const json = JSON.stringify({ ...content, createdAt });
	if (utf8(json).length > MAX_INFLATED) return problem('share.too-large');
	const key = await deriveFileKey(passcode, salt);
	return { ok: true, bytes: await seal({ kind: 'file', key, context: salt, json, nonce, passcode: true }) };
}
