/** From the fragment of a link to a snapshot: parse, fetch, unseal, check. */
import { problem, type Outcome } from '$lib/domain/problem';
import type { Snapshot } from '$lib/domain/snapshot';
import { deriveKeys } from '$lib/sharing/keys';
import { parseLink } from '$lib/sharing/link';
import { createShareCalls } from '$lib/sharing/share-call';
import { openSnapshot } from '$lib/sharing/snapshot-open';

/** `fragment` with its `#`; `now` in milliseconds since 1970 UTC. */
export async function openShare(fragment: string, now: number): Promise<Outcome<{ snapshot: Snapshot }>> {
	if (!('subtle' in crypto)) return problem('crypto.unavailable');
	const link = await parseLink(fragment);
	if (!link.ok) return link;
	const keys = await deriveKeys(link.secret);
	const answer = await createShareCalls((input, init) => fetch(input, init)).read(keys);
	if (!answer.ok) return answer;
	return openSnapshot({ bytes: answer.bytes, keys, now: Math.floor(now / 1000) });
}
