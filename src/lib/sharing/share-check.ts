/**
 * Asks the server how each link is doing, and fetches the replies that came: when Pit opens, comes to the front, or
 * when the person asks. Nothing of the person's own is changed by what comes in.
 */
import { problem, type Outcome, type Problem, type ProblemCode } from '$lib/domain/problem';
import { newReply, type Reply } from '$lib/domain/reply';
import type { Share } from '$lib/domain/share';
import { decodeBase64url } from './base64url';
import { deriveKeys } from './keys';
import { openReply } from './reply-open';
import type { ShareClient } from './share.client';
import type { UpdateShare } from './share-update';

type Means = {
	update: UpdateShare;
	/** Keeps replies; one that is there already stays as it is. */
	keep: (replies: Reply[]) => Promise<void>;
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
	const { expiresAt, locked, replies } = found;
	const fetched =
		replies > share.replies ? await fetchReplies(share, means) : { ok: true as const, fresh: 0, next: share.replies };
	if (!fetched.ok) return fetched;
	await update(share.id, (newest) => {
		const same =
			newest.expiresAt === expiresAt &&
			newest.locked === locked &&
			newest.replies === Math.max(newest.replies, fetched.next);
		if (newest.state !== 'live' || same) return newest;
		return { ...newest, expiresAt, locked, replies: Math.max(newest.replies, fetched.next), changedAt: now() };
	});
	return { ok: true, fresh: fetched.fresh };
}

/** The server has it no more: its time was over, or it was stopped from another phone with the same backup. */
async function ended({ id }: Share, { update, now }: Means): Promise<Outcome<{ fresh: number }>> {
	await update(id, (newest) => (newest.state === 'live' ? { ...newest, state: 'ended', changedAt: now() } : newest));
	return { ok: true, fresh: 0 };
}

async function fetchReplies(
	share: Share,
	{ client, keep, now }: Means
): Promise<{ ok: true; fresh: number; next: number } | Problem> {
	const keys = await deriveKeys(share.secret, share.passcode ?? undefined);
	const answer = await client.replies({ id: keys.id, owner: share.owner, after: share.replies });
	if (!answer.ok) return answer;
	const opened = answer.replies.map(async ({ id, body }) => {
		const replyId = decodeBase64url(id, 16);
		const bytes = decodeBase64url(body, Math.floor((body.length * 3) / 4));
		const content = replyId && bytes && (await openReply({ bytes, keys, replyId }));
		return newReply(id, share.id, content ?? null, now());
	});
	const replies = await Promise.all(opened);
	if (replies.length > 0) await keep(replies);
	return { ok: true, fresh: replies.length, next: answer.next };
}
