/** Somebody with the link who writes back, past the screens: what they write is sealed here and sent to the real server. */
import { replyContent } from '../../src/lib/domain/reply.ts';
import { deriveKeys } from '../../src/lib/sharing/keys.ts';
import { parseLink } from '../../src/lib/sharing/link.ts';
import { putReply } from '../../src/lib/sharing/reply-call.ts';
import { sealReply } from '../../src/lib/sharing/reply-seal.ts';
import { createShareCalls } from '../../src/lib/sharing/share-call.ts';

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

type Part = { kind: 'read' | 'strength' | 'question' | 'view' | 'agreement' } & Partial<{
	text: string;
	layer: string;
	domain: string;
	heading: string;
}>;
export type Answer = { name?: string; passcode?: string; parts: Part[]; unreadable?: boolean };

async function keysOf(link: string, passcode?: string) {
	const found = await parseLink(new URL(link).hash);
	if (!found.ok) throw new Error(found.problem);
	return deriveKeys(found.secret, passcode?.replaceAll(' ', ''));
}

export async function answer(link: string, { name = 'Samira', passcode, parts, unreadable }: Answer): Promise<void> {
	const keys = await keysOf(link, passcode);
	const id = random(16);
	const content = replyContent.parse({
		v: 1,
		name,
		createdAt: Math.floor(Date.now() / 1000),
		items: parts.map((each) => ({ text: '', layer: null, domain: null, heading: '', ...each }))
	});
	const sealed = await sealReply({ content, keys, replyId: unreadable ? random(16) : id, nonce: random(12) });
	if (!sealed.ok) throw new Error(sealed.problem);
	const sent = await putReply(createShareCalls(fetch, new URL(link).origin), keys, { id, bytes: sealed.bytes });
	if (!sent.ok) throw new Error(sent.problem);
}

/** What a reader with this code gets: 'ok', or the problem. */
export async function readWith(link: string, passcode: string): Promise<string> {
	const keys = await keysOf(link, passcode);
	const read = await createShareCalls(fetch, new URL(link).origin).read(keys);
	return read.ok ? 'ok' : read.problem;
}

/** Ten wrong codes, one after another. */
export async function lockUp(link: string): Promise<void> {
	const keys = await keysOf(link, '000000000000');
	const calls = createShareCalls(fetch, new URL(link).origin);
	for (let times = 0; times < 10; times += 1) await calls.read(keys);
}
