/** Who may come near a share: the right token, before its end, and past its passcode. Reading and replying share it. */
import type { Database } from './database.ts';
import { refuse, type Refusal } from './refusal.ts';
import { sameHash, type Bearer } from './token.ts';

export const MAX_TRIES = 10;

export type ShareRow = NonNullable<Awaited<ReturnType<ReturnType<typeof createShareAccess>['findRow']>>>;
/** Who has the link; with the passcode's proof, when there is one. */
export type Reader = Bearer & { proofHash?: string | undefined };

export const hasEnded = (row: { revoked_at: number | null; expires_at: number }, now: number) =>
	row.revoked_at !== null || row.expires_at <= now;

/** All `now` are whole seconds since 1970 UTC. */
export function createShareAccess(database: Database) {
	const findRow = (id: string) =>
		database
			.selectFrom('share')
			.select(['read_hash', 'owner_hash', 'proof_hash', 'body_hash', 'tries', 'replies'])
			.select(['created_at', 'expires_at', 'revoked_at'])
			.where('id', '=', id)
			.executeTakeFirst();

	/** The row, for who holds the right token; an unknown id and a wrong token look the same. */
	async function openWith({ id, tokenHash }: Bearer, role: 'read_hash' | 'owner_hash') {
		const row = await findRow(id);
		return sameHash(tokenHash, row?.[role]) ? row : undefined;
	}

	/** The row of a share that has not ended. */
	async function openLive(bearer: Bearer, role: 'read_hash' | 'owner_hash', now: number) {
		const row = await openWith(bearer, role);
		if (!row) return refuse('unknown');
		return hasEnded(row, now) ? refuse('ended') : ({ ok: true, row } as const);
	}

	/** The envelope of a live share without a passcode, in one question: what nearly every reader asks. */
	async function openBody({ id, tokenHash }: Bearer, now: number) {
		const row = await database
			.selectFrom('share')
			.select(['read_hash', 'body'])
			.where('id', '=', id)
			.where('proof_hash', 'is', null)
			.where('revoked_at', 'is', null)
			.where('expires_at', '>', now)
			.executeTakeFirst();
		return sameHash(tokenHash, row?.read_hash) ? (row?.body ?? undefined) : undefined;
	}

	const updateLive = (id: string, now: number) =>
		database.updateTable('share').where('id', '=', id).where('revoked_at', 'is', null).where('expires_at', '>', now);

	/** A try is taken before comparing, in one statement: sixty guesses at once are still ten. */
	async function tryPasscode(id: string, proofHash: string, now: number): Promise<Refusal | undefined> {
		const taken = await updateLive(id, now)
			.set((row) => ({ tries: row('tries', '+', 1) }))
			.where('tries', '<', MAX_TRIES)
			.returning(['proof_hash', 'tries'])
			.executeTakeFirst();
		if (!taken) return refuse('locked');
		if (!sameHash(proofHash, taken.proof_hash)) return { ...refuse('passcode'), left: MAX_TRIES - taken.tries };
		await updateLive(id, now).set({ tries: 0 }).execute();
		return undefined;
	}

	/** Nothing when there is no passcode, or the proof is right. A missing proof takes no try. */
	async function passPasscode(
		row: { proof_hash: string | null; tries: number },
		{ id, proofHash }: Reader,
		now: number
	): Promise<Refusal | undefined> {
		if (row.proof_hash === null) return undefined;
		if (row.tries >= MAX_TRIES) return refuse('locked');
		if (!proofHash) return { ...refuse('passcode'), left: MAX_TRIES - row.tries };
		return tryPasscode(id, proofHash, now);
	}

	return { findRow, openWith, openLive, openBody, updateLive, passPasscode };
}
