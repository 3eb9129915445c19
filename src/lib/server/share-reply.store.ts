/** Replies: who has the link writes them, only the owner lists them. They go with the share, at its stop or its end. */
import { MAX_REPLIES } from '../domain/envelope.ts';
import type { Database } from './database.ts';
import { refuse, type Refusal } from './refusal.ts';
import { inTransaction } from './retry.ts';
import { createShareAccess, hasEnded, type Reader } from './share-access.ts';
import { sha256, type Bearer } from './token.ts';

export type NewReply = { id: string; body: Uint8Array };

/** All `now` are whole seconds since 1970 UTC. Outcomes are values; only a broken database throws. */
export function createReplyStore(database: Database) {
	const { findRow, openLive, passPasscode } = createShareAccess(database);
	const taken = new Error('The reply is there already.');

	const findReply = (shareId: string, id: string) =>
		database
			.selectFrom('share_reply')
			.select('body_hash')
			.where('share_id', '=', shareId)
			.where('id', '=', id)
			.executeTakeFirst();

	/** A second reply with the same content is a retry whose first answer got lost. */
	const judgeRepeat = (known: { body_hash: string }, reply: NewReply) =>
		known.body_hash === sha256(reply.body) ? ({ ok: true, fresh: false } as const) : refuse('conflict');

	/** False when the share has ended or is full; throws `taken` to give the number back. */
	const insert = (shareId: string, { id, body }: NewReply, now: number) =>
		inTransaction(database, async (transaction) => {
			// The row of the share is the lock. Without its body the purge has been, and would not come back for a reply.
			const counted = await transaction
				.updateTable('share')
				.set((row) => ({ replies: row('replies', '+', 1) }))
				.where('id', '=', shareId)
				.where('revoked_at', 'is', null)
				.where('expires_at', '>', now)
				.where('body', 'is not', null)
				.where('replies', '<', MAX_REPLIES)
				.returning('replies')
				.executeTakeFirst();
			if (!counted) return false;
			const { numInsertedOrUpdatedRows } = await transaction
				.insertInto('share_reply')
				.values({ share_id: shareId, n: counted.replies, id, body, body_hash: sha256(body) })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirstOrThrow();
			if (numInsertedOrUpdatedRows === 0n) throw taken;
			return true;
		});

	return {
		/**
		 * @param admit asked only for a reply that is new, so that no limit ever refuses a retry.
		 * @returns `fresh` false for a retry; or unknown, ended, passcode, locked, conflict (also when there are 50), or what `admit` says.
		 */
		async reply(reader: Reader, reply: NewReply, { now, admit }: { now: number; admit: () => Refusal | undefined }) {
			const live = await openLive(reader, 'read_hash', now);
			if (!live.ok) return live;
			const refusal = await passPasscode(live.row, reader, now);
			if (refusal) return refusal;
			const known = await findReply(reader.id, reply.id);
			if (known) return judgeRepeat(known, reply);
			const overLimit = admit();
			if (overLimit) return overLimit;
			try {
				if (await insert(reader.id, reply, now)) return { ok: true, fresh: true } as const;
			} catch (error) {
				if (error !== taken) throw error;
			}
			const winner = await findReply(reader.id, reply.id);
			if (winner) return judgeRepeat(winner, reply);
			const row = await findRow(reader.id);
			return row && !hasEnded(row, now) && row.replies >= MAX_REPLIES ? refuse('conflict') : refuse('ended');
		},

		/** The owner's: those numbered above `after`, in order; at most 50 of 8 KiB. */
		async listReplies(bearer: Bearer, after: number, now: number) {
			const live = await openLive(bearer, 'owner_hash', now);
			if (!live.ok) return live;
			const replies = await database
				.selectFrom('share_reply')
				.select(['n', 'id', 'body'])
				.where('share_id', '=', bearer.id)
				.where('n', '>', after)
				.orderBy('n')
				.execute();
			return { ok: true, replies, next: replies.at(-1)?.n ?? after } as const;
		}
	};
}
