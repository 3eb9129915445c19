/**
 * Asks the server how each link is doing, and fetches the replies that came: when Pit opens, comes to the front, or
 * when the person asks. Nothing of the person's own is changed by what comes in.
 */
import { MAX_REPLIES } from '$lib/domain/envelope';
import { problem, type Outcome, type ProblemCode } from '$lib/domain/problem';
import { newReply, type Reply } from '$lib/domain/reply';
import type { Share } from '$lib/domain/share';
import { decodeBase64url } from './base64url';
import { deriveKeys } from './keys';
import type { KeepReplies } from './reply-keep';
import { openReply } from './reply-open';
import type { ShareClient } from './share.client';
import type { UpdateShare } from './share-update';

type Means = {
	update: UpdateShare;
	keep: KeepReplies;
	client: Pick<ShareClient, 'state' | 'replies'>;
	/** The phone's clock in ms since 1970 UTC. */
	now: () => number;
};

/** `fresh`: how many replies came in. The problem is the first that was met. @throws StoreError */
export async function checkShares(
	shares: readonly Share[],
	means: Means
): Promise<{ fresh: number } & Outcome<object>> {
	let fresh = 0;
	let first: ProblemCode | undefined;
	for (const share of shares.filter((each) => each.state === 'live')) {
		const checked = await checkOne(share, means);
		if (checked.ok) fresh += checked.fresh;
		else first ??= checked.problem;
		// What comes after would meet the same.
		if (!checked.ok && (checked.problem === 'network.offline' || checked.problem === 'network.slow')) break;
	}
	return first === undefined ? { ok: true, fresh } : { ...problem(first), fresh };
}

async function checkOne(share: Share, means: Means): Promise<Outcome<{ fresh: number }>> {
	const { client, update, now } = means;
	const { id } = await deriveKeys(share.secret);
	const found = await client.state({ id, owner: share.owner });
	if (!found.ok) return found.problem === 'share.gone' ? ended(share, means) : found;
	const fetched =
		found.replies > share.replies ? await fetchReplies(share, found.replies, means) : { ok: true as const, fresh: 0 };
	if (!fetched.ok) return fetched;
	await update(share.id, (newest) => {
		if (newest.state !== 'live') return newest;
		const changes = {
			// What the outbox changed in the meantime is newer than this answer.
			expiresAt: newest.expiresAt === share.expiresAt ? found.expiresAt : newest.expiresAt,
			locked: newest.locked === share.locked ? found.locked : newest.locked,
			replies: Math.max(newest.replies, 'next' in fetched ? fetched.next : 0)
		};
		const isSame = Object.entries(changes).every(([key, value]) => newest[key as keyof typeof changes] === value);
		return isSame ? newest : { ...newest, ...changes, changedAt: now() };
	});
	return { ok: true, fresh: fetched.fresh };
}

/** The server has it no more: its time was over, or it was stopped from another phone with the same backup. */
async function ended({ id }: Share, { update, now }: Means): Promise<Outcome<{ fresh: number }>> {
	await update(id, (newest) => (newest.state === 'live' ? { ...newest, state: 'ended', changedAt: now() } : newest));
	return { ok: true, fresh: 0 };
}

/** Until there are `count`. Whatever a server says, it ends: each answer must bring the count further. */
async function fetchReplies(
	share: Share,
	count: number,
	{ client, keep, now }: Means
): Promise<Outcome<{ fresh: number; next: number }>> {
	const keys = await deriveKeys(share.secret, share.passcode ?? undefined);
	let [fresh, next] = [0, share.replies];
	while (next < Math.min(count, MAX_REPLIES)) {
		const answer = await client.replies({ id: keys.id, owner: share.owner, after: next });
		if (!answer.ok) return answer;
		if (answer.replies.length === 0 || answer.next <= next) break;
		const opened: Reply[] = [];
		// One by one, and no more than there can be: a cheap phone has little memory, and a server may say anything.
		for (const { id, body } of answer.replies.slice(0, MAX_REPLIES - next)) {
			const replyId = decodeBase64url(id, 16);
			const bytes = decodeBase64url(body, Math.floor((body.length * 3) / 4));
			// A server that follows the protocol keeps no reply without an id.
			if (replyId === undefined) continue;
			const content = bytes && (await openReply({ bytes, keys, replyId }));
			opened.push(newReply(id, share.id, content ?? null, now()));
		}
		fresh += await keep(opened);
		next = Math.min(answer.next, MAX_REPLIES);
	}
	return { ok: true, fresh, next };
}
