/**
 * The calls to the share API (docs/sharing-protocol.md, 4), as far as reading needs them. Every answer, and the
 * lack of one, is a value. Apart from the owner's calls: a page that opens a link needs no more.
 */
import { MAX_SEALED } from '$lib/domain/envelope';
import { problem, type Problem, type ProblemCode } from '$lib/domain/problem';
import { encodeBase64url } from './base64url';
import { collect, type Bytes } from './bytes';
import { parseJson } from './json';

const SLOW_AFTER_MS = 20_000;
const MAX_JSON = 16 * 1024;

export type Call = {
	method: string;
	path?: string;
	headers?: Record<string, string>;
	body?: Bytes | string;
	max?: number;
};
/** `left`: how many tries of the passcode there still are. */
export type Refused = Problem & { left?: number };
export type ReaderKeys = { id: Bytes; read: Bytes; proof: Bytes | null };
export type Answer = { status: number; headers: Headers; body: Bytes };

/** How the server says no. Status and code must agree: a proxy's own 404 says nothing about a share. */
const refusals: Record<number, ProblemCode> = {
	400: 'share.invalid',
	401: 'share.passcode',
	403: 'share.key',
	404: 'share.gone',
	405: 'share.method',
	408: 'network.slow',
	409: 'share.conflict',
	410: 'share.gone',
	413: 'share.too-large',
	423: 'share.locked',
	429: 'share.busy',
	503: 'share.unavailable',
	507: 'share.full'
};

/** @param origin of the server; '' for the one that Pit came from. */
export function createShareCalls(fetch: typeof globalThis.fetch, origin = '', slowAfterMs = SLOW_AFTER_MS) {
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

	return {
		send,

		/**
		 * @param keys.proof when there is a passcode.
		 * @returns the envelope, at most 256 KiB; `share.passcode` with how many tries are left.
		 */
		async read(keys: ReaderKeys): Promise<({ ok: true } & { bytes: Bytes }) | Refused> {
			const answer = await send({ method: 'GET', headers: asReader(keys), max: MAX_SEALED });
			if (!answer.ok) return answer;
			if (answer.status !== 200) return refused(answer);
			const isEnvelope = answer.headers.get('content-type') === 'application/octet-stream';
			return isEnvelope ? { ok: true, bytes: answer.body } : problem('network.strange');
		}
	};
}

export const asReader = ({ id, read, proof }: ReaderKeys) => ({
	...bearer(id, read),
	...(proof && { 'Share-Proof': encodeBase64url(proof) })
});

export const bearer = (id: Bytes, token: Bytes) => ({
	Authorization: `Bearer ${encodeBase64url(id)}.${encodeBase64url(token)}`
});

export const jsonOf = ({ body }: Answer): unknown => parseJson(new TextDecoder().decode(body));

/** What the server refused with; `network.strange` when the answer is not one of the share API. */
export function refused(answer: Answer): Refused {
	const said = jsonOf(answer) as { problem?: unknown; left?: unknown } | null | undefined;
	const expected = refusals[answer.status];
	if (expected === undefined || said?.problem !== expected) return problem('network.strange');
	return { ...problem(expected), ...(typeof said.left === 'number' && { left: said.left }) };
}
