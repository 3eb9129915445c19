/** The phone's side of the share API (docs/sharing-protocol.md, 4). Every answer, and the lack of one, is a value. */
import * as z from 'zod/mini';
import { LAST_MOMENT } from '$lib/domain/envelope';
import { problem, type Outcome } from '$lib/domain/problem';
import { encodeBase64url } from './base64url';
import type { Bytes } from './bytes';
import { bearer, createShareCalls, jsonOf, refused, type Call } from './share-call';

/** Id (16 bytes) and owner's token (32 bytes) of a share. */
export type Owner = { id: Bytes; owner: Bytes };
type NewShare = Owner & {
	read: Bytes;
	proof: Bytes | null;
	envelope: Bytes;
	expiresAt: number;
	createKey?: string | undefined;
};
const whole = z.int().check(z.nonnegative());
/** Until the year 9999: what is later no calendar can show. */
const moment = whole.check(z.lte(LAST_MOMENT));
const ends = z.object({ expiresAt: moment });
/** 50 replies of 8 KiB, as text. */
const MAX_REPLIES = 640 * 1024;
const repliesOf = z.object({
	replies: z.array(z.object({ n: whole, id: z.string(), body: z.string() })),
	next: whole
});
const stateOf = z.object({ expiresAt: moment, replies: whole, locked: z.boolean() });

export type ShareClient = ReturnType<typeof createShareClient>;

/**
 * All times in whole seconds since 1970 UTC. Beside what the server refuses with, every call can give
 * `network.offline`, `network.slow` and `network.strange` (an answer that is not from this API).
 * @param origin of the server; '' for the one that Pit came from.
 */
export function createShareClient(fetch: typeof globalThis.fetch, origin?: string, slowAfterMs?: number) {
	const { send, read } = createShareCalls(fetch, origin, slowAfterMs);

	/** The JSON of a 200 or 201; everything else is a problem. */
	async function ask<T extends object>(call: Call, schema: z.ZodMiniType<T>): Promise<Outcome<T>> {
		const answer = await send(call);
		if (!answer.ok) return answer;
		if (answer.status !== 200 && answer.status !== 201) return refused(answer);
		const found = schema.safeParse(jsonOf(answer));
		return found.success ? { ok: true, ...found.data } : problem('network.strange');
	}

	return {
		read,

		/**
		 * Safe to repeat with the same bytes.
		 * @param share.createKey of the organisation, when its server asks one; printable ASCII.
		 * @returns the end that the server keeps, maybe from an earlier try.
		 */
		async create(share: NewShare) {
			const headers = {
				...bearer(share.id, share.owner),
				'Content-Type': 'application/octet-stream',
				'Share-Expires': String(share.expiresAt),
				'Share-Read-Hash': await hashOf(share.read),
				...(share.proof && { 'Share-Proof-Hash': await hashOf(share.proof) }),
				// What no header can carry is not the key of any server.
				...(share.createKey && { 'Share-Create-Key': share.createKey.replace(/[^!-~]/g, '?') })
			};
			return ask({ method: 'PUT', headers, body: share.envelope }, ends);
		},

		/** Another end, or the tries of the passcode given back. */
		change({ id, owner, expiresAt, unlock }: Owner & { expiresAt?: number; unlock?: true }) {
			const headers = { ...bearer(id, owner), 'Content-Type': 'application/json' };
			// Named one by one: whoever passes a whole share must not send its keys.
			return ask({ method: 'PATCH', headers, body: JSON.stringify({ expiresAt, unlock }) }, ends);
		},

		/** Final once it is ok. `share.gone`: the server has no such share. Safe to repeat. */
		async stop({ id, owner }: Owner): Promise<Outcome<object>> {
			const answer = await send({ method: 'DELETE', headers: bearer(id, owner) });
			if (!answer.ok) return answer;
			if (answer.status !== 204) return refused(answer);
			// Without a body only a header can tell the share API from a network that answers for it.
			return answer.headers.get('x-robots-tag') === 'noindex, nofollow' ? { ok: true } : problem('network.strange');
		},

		/** The end, the number of replies, and whether ten wrong passcodes have locked it. */
		state: ({ id, owner }: Owner) =>
			ask({ method: 'GET', path: '/api/share/state', headers: bearer(id, owner) }, stateOf),

		/** What readers wrote, sealed; `id` and `body` in base64url. @param after the `next` of an earlier call; 0 for all. */
		replies: ({ id, owner, after }: Owner & { after: number }) =>
			ask(
				{ method: 'GET', path: `/api/share/reply?after=${after}`, headers: bearer(id, owner), max: MAX_REPLIES },
				repliesOf
			),

		/** The server's own clock: a phone's can be a year off. */
		async serverTime(): Promise<Outcome<{ now: number }>> {
			const answer = await send({ method: 'GET', path: '/healthz' });
			if (!answer.ok) return answer;
			const now = Math.floor(Date.parse(answer.headers.get('date') ?? '') / 1000);
			// A sign-in page of a train or hotel has a date too.
			const isServer = answer.status === 200 && new TextDecoder().decode(answer.body).trim() === 'ok';
			return isServer && now > 0 ? { ok: true, now } : problem('network.strange');
		}
	};
}

const hashOf = async (token: Bytes) => encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', token)));
