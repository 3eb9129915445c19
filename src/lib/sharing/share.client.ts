/** The phone's side of the share API (docs/sharing-protocol.md, 4). Every answer, and the lack of one, is a value. */
import * as z from 'zod/mini';
import { MAX_SEALED } from '$lib/domain/envelope';
import { problem, type Outcome, type Problem, type ProblemCode } from '$lib/domain/problem';
import { encodeBase64url } from './base64url';
import { collect, type Bytes } from './bytes';

const SLOW_AFTER_MS = 20_000;
const MAX_JSON = 16 * 1024;

/** Id (16 bytes) and owner's token (32 bytes) of a share. */
export type Owner = { id: Bytes; owner: Bytes };
type Call = {
	method: string;
	path?: string;
	headers?: Record<string, string>;
	body?: Bytes | string;
	max?: number;
};
type Answer = { status: number; headers: Headers; body: Bytes };

/** How the server says no. Status and code must agree: a proxy's own 404 says nothing about a share. */
const refusals: Record<number, ProblemCode> = {
	400: 'share.invalid',
	401: 'share.passcode',
	404: 'share.gone',
	405: 'share.method',
	408: 'network.slow',
	409: 'share.conflict',
	410: 'share.gone',
	413: 'share.too-large',
	423: 'share.locked',
	429: 'share.busy',
	507: 'share.full'
};
const refusal = z.object({ problem: z.string() });
const whole = z.int().check(z.nonnegative());
const ends = z.object({ expiresAt: whole });
const stateOf = z.object({ expiresAt: whole, replies: whole, locked: z.boolean() });

export type ShareClient = ReturnType<typeof createShareClient>;

/**
 * All times in whole seconds since 1970 UTC. Beside what the server refuses with, every call can give
 * `network.offline`, `network.slow` and `network.strange` (an answer that is not from this API).
 * @param origin of the server; '' for the one that Pit came from.
 */
export function createShareClient(fetch: typeof globalThis.fetch, origin = '', slowAfterMs = SLOW_AFTER_MS) {
	async function send({ method, path = '/api/share', headers = {}, body, max = MAX_JSON }: Call) {
		try {
			const response = await fetch(`${origin}${path}`, {
				method,
				headers,
				...(body !== undefined && { body }),
				cache: 'no-store',
				credentials: 'omit',
				referrerPolicy: 'no-referrer',
				// The bytes and the token go to this server and to no other.
				redirect: 'manual',
				signal: AbortSignal.timeout(slowAfterMs)
			});
			const received = response.body ? await collect(response.body, max) : new Uint8Array();
			if (!received) return problem('network.strange');
			return { ok: true, status: response.status, headers: response.headers, body: received } as const;
		} catch (error) {
			const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
			return problem(isSlow ? 'network.slow' : 'network.offline');
		}
	}

	/** The JSON of a 200 or 201; everything else is a problem. */
	async function ask<T extends object>(call: Call, schema: z.ZodMiniType<T>): Promise<Outcome<T>> {
		const answer = await send(call);
		if (!answer.ok) return answer;
		if (answer.status !== 200 && answer.status !== 201) return refused(answer);
		const found = schema.safeParse(parseJson(answer.body));
		return found.success ? { ok: true, ...found.data } : problem('network.strange');
	}

	return {
		/** Safe to repeat with the same bytes. @returns the end that the server keeps, maybe from an earlier try. */
		async create(share: Owner & { read: Bytes; proof: Bytes | null; envelope: Bytes; expiresAt: number }) {
			const headers = {
				...bearer(share.id, share.owner),
				'Content-Type': 'application/octet-stream',
				'Share-Expires': String(share.expiresAt),
				'Share-Read-Hash': await hashOf(share.read),
				...(share.proof && { 'Share-Proof-Hash': await hashOf(share.proof) })
			};
			return ask({ method: 'PUT', headers, body: share.envelope }, ends);
		},

		/** @param keys.proof when there is a passcode. @returns the envelope, at most 256 KiB. */
		async read(keys: { id: Bytes; read: Bytes; proof: Bytes | null }): Promise<Outcome<{ bytes: Bytes }>> {
			const proof = keys.proof && { 'Share-Proof': encodeBase64url(keys.proof) };
			const headers = { ...bearer(keys.id, keys.read), ...proof };
			const answer = await send({ method: 'GET', headers, max: MAX_SEALED });
			if (!answer.ok) return answer;
			if (answer.status !== 200) return refused(answer);
			const isEnvelope = answer.headers.get('content-type') === 'application/octet-stream';
			return isEnvelope ? { ok: true, bytes: answer.body } : problem('network.strange');
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
			return answer.status === 204 ? { ok: true } : refused(answer);
		},

		/** The end, the number of replies, and whether ten wrong passcodes have locked it. */
		state: ({ id, owner }: Owner) =>
			ask({ method: 'GET', path: '/api/share/state', headers: bearer(id, owner) }, stateOf),

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

const bearer = (id: Bytes, token: Bytes) => ({
	Authorization: `Bearer ${encodeBase64url(id)}.${encodeBase64url(token)}`
});

const hashOf = async (token: Bytes) => encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', token)));

function refused({ status, body }: Answer): Problem {
	const found = refusal.safeParse(parseJson(body));
	const expected = refusals[status];
	return problem(found.success && expected === found.data.problem ? expected : 'network.strange');
}

function parseJson(bytes: Bytes): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return undefined;
	}
}
