/** A reply, opened on the phone of the person it is for. */
import { replyContent, type ReplyContent } from '$lib/domain/reply';
import { concat, type Bytes } from './bytes';
import { open } from './envelope';
import { parseJson } from './json';
import type { ShareKeys } from './keys';

/** Bytes of JSON: what people write in 8 KiB of seal is far below it; who sends a gzip bomb is not. */
const MAX_JSON = 64 * 1024;

/** Undefined for anything that is not a reply to this share under this id: a server can swap or make up bytes. */
export async function openReply(from: {
	bytes: Bytes;
	keys: Pick<ShareKeys, 'id' | 'reply'>;
	replyId: Bytes;
}): Promise<ReplyContent | undefined> {
	const context = concat(from.keys.id, from.replyId);
	const opened = await open({ kind: 'reply', key: from.keys.reply, context, bytes: from.bytes }, MAX_JSON);
	return opened.ok ? replyContent.safeParse(parseJson(opened.json)).data : undefined;
}
