/** Sends a reply. Apart from the reading: most who open a link only read. */
import { problem, type Outcome } from '$lib/domain/problem';
import { encodeBase64url } from './base64url';
import type { Bytes } from './bytes';
import { asReader, jsonOf, refused, type createShareCalls, type ReaderKeys } from './share-call';

/** Safe to repeat with the same id and bytes. */
export async function putReply(
	{ send }: Pick<ReturnType<typeof createShareCalls>, 'send'>,
	keys: ReaderKeys,
	{ id, bytes }: { id: Bytes; bytes: Bytes }
): Promise<Outcome<object>> {
	const headers = {
		...asReader(keys),
		'Content-Type': 'application/octet-stream',
		'Share-Reply-Id': encodeBase64url(id)
	};
	const answer = await send({ method: 'PUT', path: '/api/share/reply', headers, body: bytes });
	if (!answer.ok) return answer;
	if (answer.status !== 200 && answer.status !== 201) return refused(answer);
	// The page of a train or hotel that wants a sign-in first took no reply.
	return typeof jsonOf(answer) === 'object' ? { ok: true } : problem('network.strange');
}
