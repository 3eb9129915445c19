/** A reply, sealed for the person alone: whoever has the link can write one and not read another's. */
import { MAX_SEALED_REPLY } from '$lib/domain/envelope';
import { problem, type Outcome } from '$lib/domain/problem';
import type { ReplyContent } from '$lib/domain/reply';
import { concat, type Bytes } from './bytes';
import { seal } from './envelope-seal';
import type { ShareKeys } from './keys';

/**
 * @param from.replyId 16 random bytes; the same at every try, so that a retry is no second reply.
 * @param from.nonce 12 random bytes, new for every seal.
 * @returns the envelope, or `share.too-large` beyond 8 KiB.
 */
export async function sealReply(from: {
	content: ReplyContent;
	keys: Pick<ShareKeys, 'id' | 'reply' | 'proof'>;
	replyId: Bytes;
	nonce: Bytes;
}): Promise<Outcome<{ bytes: Bytes }>> {
	const { content, keys, replyId, nonce } = from;
	const bytes = await seal({
		kind: 'reply',
		key: keys.reply,
		context: concat(keys.id, replyId),
		json: JSON.stringify(content),
		nonce,
		passcode: keys.proof !== null
	});
	return bytes.length > MAX_SEALED_REPLY ? problem('share.too-large') : { ok: true, bytes };
}
