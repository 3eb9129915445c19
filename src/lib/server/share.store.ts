/**
 * The shares as the server keeps them: bytes it cannot read, and hashes of the tokens that open them.
 * `expires_at` is checked in every statement, so nothing is served because a purge was late.
 */
import { LONGEST_LIFE, SHORTEST_LIFE, TOMBSTONE_AFTER } from '../domain/envelope.ts';
import { forgetDeleted, type Database } from './database.ts';
import { refuse, type Refusal } from './refusal.ts';
import { createShareAccess, hasEnded, MAX_TRIES, type Reader, type ShareRow } from './share-access.ts';
import { inTransaction } from './retry.ts';
import { createShareKeeper } from './share-keep.ts';
import { createReplyStore } from './share-reply.store.ts';
import { sameHash, sha256, type Bearer } from './token.ts';
import { release, type Quota } from './usage.ts';

export type NewShare = {
	id: string;
	ownerHash: string;
	readHash: string;
	proofHash: string | null;
	body: Uint8Array;
	/** Whole seconds since 1970 UTC. */
	expiresAt: number;
};
export type Change = { expiresAt?: number | undefined; unlock?: boolean | undefined };
export type Ends = { ok: true; expiresAt: number };
export type ShareStore = ReturnType<typeof createShareStore>;

/** All `now` are whole seconds since 1970 UTC. Outcomes are values; only a broken database throws. */
export function createShareStore({ database, quota }: { database: Database; quota: Quota }) {
	const keep = createShareKeeper(database, quota);
	const { findRow, openWith, openLive, openBody, updateLive, passPasscode } = createShareAccess(database);

	/** A second create with the same content is a retry whose first answer got lost. */
	function judgeRepeat(row: ShareRow, share: NewShare, now: number): (Ends & { fresh: false }) | Refusal {
		const same =
			sameHash(share.ownerHash, row.owner_hash) &&
			row.body_hash === sha256(share.body) &&
			row.read_hash === share.readHash &&
			row.proof_hash === share.proofHash;
		if (!same) return refuse('conflict');
		return hasEnded(row, now) ? refuse('ended') : { ok: true, fresh: false, expiresAt: row.expires_at };
	}

	const rowOf = (share: NewShare, now: number) => ({
		id: share.id,
		read_hash: share.readHash,
		owner_hash: share.ownerHash,
		proof_hash: share.proofHash,
		tries: 0,
		body: share.body,
		body_hash: sha256(share.body),
		body_size: share.body.length,
		replies: 0,
		created_at: now,
		expires_at: share.expiresAt,
		revoked_at: null,
		purge_at: now + TOMBSTONE_AFTER
	});

	return {
		...createReplyStore(database),

		/**
		 * @param admit asked only for a share that is new, so that no limit or key ever refuses a retry.
		 * @returns `fresh` false for a retry; or conflict, ended, invalid (end out of bounds), full, or what `admit` says.
		 */
		async create(share: NewShare, { now, admit }: { now: number; admit: () => Refusal | undefined }) {
			const known = await findRow(share.id);
			if (known) return judgeRepeat(known, share, now);
			const life = share.expiresAt - now;
			if (life < SHORTEST_LIFE || life > LONGEST_LIFE) return refuse('invalid');
			const refusal = admit();
			if (refusal) return refusal;
			const kept = await keep(rowOf(share, now));
			if (kept === 'full') return refuse('full');
			if (kept === 'kept') return { ok: true, fresh: true, expiresAt: share.expiresAt } as const;
			const winner = await findRow(share.id);
			return winner ? judgeRepeat(winner, share, now) : refuse('ended');
		},

		/** @returns the envelope; or unknown, ended, passcode (with the tries left), locked. */
		async read(bearer: Reader, now: number) {
			const body = await openBody(bearer, now);
			if (body) return { ok: true, body } as const;
			const live = await openLive(bearer, 'read_hash', now);
			if (!live.ok) return live;
			const refusal = await passPasscode(live.row, bearer, now);
			if (refusal) return refusal;
			const kept = await database
				.selectFrom('share')
				.select('body')
				.where('id', '=', bearer.id)
				.where('revoked_at', 'is', null)
				.where('expires_at', '>', now)
				.executeTakeFirst();
			return kept?.body ? ({ ok: true, body: kept.body } as const) : refuse('ended');
		},

		/** Another end (at most 30 days after the start), or the passcode's tries given back. */
		async change(bearer: Bearer, { expiresAt, unlock }: Change, now: number): Promise<Ends | Refusal> {
			const live = await openLive(bearer, 'owner_hash', now);
			if (!live.ok) return live;
			const latest = live.row.created_at + LONGEST_LIFE;
			if (expiresAt !== undefined && (expiresAt < now + SHORTEST_LIFE || expiresAt > latest)) return refuse('invalid');
			const changed = await updateLive(bearer.id, now)
				// Only what was asked: an end that somebody else just set stays.
				.set({ ...(expiresAt !== undefined && { expires_at: expiresAt }), ...(unlock && { tries: 0 }) })
				.where('body', 'is not', null)
				.returning('expires_at')
				.executeTakeFirst();
			return changed ? { ok: true, expiresAt: changed.expires_at } : refuse('ended');
		},

		/** Final when it returns: the body and the replies are gone. Also when repeated, and after the end. */
		async revoke(bearer: Bearer, now: number): Promise<{ ok: true } | Refusal> {
			if (!(await openWith(bearer, 'owner_hash'))) return refuse('unknown');
			const { id } = bearer;
			await inTransaction(database, async (transaction) => {
				const share = transaction.updateTable('share').where('id', '=', id);
				const freed = await share
					.set({ body: null })
					.where('body', 'is not', null)
					.returning('body_size')
					.executeTakeFirst();
				await share.set({ revoked_at: now }).where('revoked_at', 'is', null).execute();
				await transaction.deleteFrom('share_reply').where('share_id', '=', id).execute();
				if (freed) await release(transaction, [freed]);
			});
			await forgetDeleted(database);
			return { ok: true };
		},

		/** What the owner may know: the end, the number of replies, and whether the passcode is locked. */
		async state(bearer: Bearer, now: number) {
			const live = await openLive(bearer, 'owner_hash', now);
			if (!live.ok) return live;
			const { expires_at, replies, tries } = live.row;
			return { ok: true, expiresAt: expires_at, replies, locked: tries >= MAX_TRIES } as const;
		}
	};
}
