/** A share as a phone would send it, and the calls a phone makes with it. The bytes of the envelope mean nothing here. */
import { createHash } from 'node:crypto';
import {
	DAY,
	ENVELOPE_VERSION,
	FLAGS_AT,
	KIND,
	MAGIC,
	MIN_SEALED,
	PASSCODE_FLAG,
	type EnvelopeKind
} from '../../src/lib/domain/envelope.ts';

export type Call = {
	method: string;
	path?: string;
	headers?: Record<string, string>;
	body?: BodyInit;
	/** Where the call comes from. */
	address?: string;
};
export type Answer = { status: number; headers: Record<string, string>; bytes: Buffer; json: unknown };

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** An envelope of exactly `size` bytes, different for every seed. */
export function makeEnvelope(
	seed: string,
	size = MIN_SEALED,
	kind: EnvelopeKind = 'snapshot'
): Uint8Array<ArrayBuffer> {
	const envelope = new Uint8Array(size).fill(hashOf(seed)[0] ?? 1);
	envelope.set(Buffer.from(MAGIC));
	envelope.set([ENVELOPE_VERSION, KIND[kind], 0, 0], MAGIC.length);
	envelope.set(hashOf(seed).subarray(0, 12), 8);
	return envelope;
}

/** The same seed always gives the same. */
export const makeReplyId = (seed: string) => base64url(hashOf(`reply ${seed}`).subarray(0, 16));

/** The secrets and calls of one share; the same seed always gives the same. */
export function makeShare(seed: string, { expiresAt, passcode = false }: { expiresAt: number; passcode?: boolean }) {
	const id = base64url(hashOf(`id ${seed}`).subarray(0, 16));
	const [owner, read, proof] = ['owner', 'read', 'proof'].map((role) => hashOf(`${role} ${seed}`)) as [
		Buffer,
		Buffer,
		Buffer
	];
	const envelope = makeEnvelope(seed);
	if (passcode) envelope[FLAGS_AT] = PASSCODE_FLAG;
	const bearer = (token: Uint8Array) => ({ authorization: `Bearer ${id}.${base64url(token)}` });
	const asOwner = bearer(owner);
	const asReader = bearer(read);
	const putHeaders: Record<string, string> = {
		...asOwner,
		'content-type': 'application/octet-stream',
		'share-expires': String(expiresAt),
		'share-read-hash': base64url(hashOf(read)),
		...(passcode && { 'share-proof-hash': base64url(hashOf(proof)) })
	};
	const change = (wanted: unknown): Call => ({
		method: 'PATCH',
		headers: { ...asOwner, 'content-type': 'application/json' },
		body: JSON.stringify(wanted)
	});
	const reply = (seed: string, body = makeEnvelope(`reply ${seed}`, MIN_SEALED, 'reply')): Call => ({
		method: 'PUT',
		path: '/api/share/reply',
		headers: { ...asReader, 'content-type': 'application/octet-stream', 'share-reply-id': makeReplyId(seed) },
		body
	});
	const replies = (after: number | string = 0): Call => ({
		method: 'GET',
		path: `/api/share/reply?after=${after}`,
		headers: asOwner
	});
	return {
		id,
		envelope,
		secrets: [id, base64url(owner), base64url(read), base64url(proof)],
		proofHeader: { 'share-proof': base64url(proof) },
		put: { method: 'PUT', headers: putHeaders, body: envelope } satisfies Call,
		get: { method: 'GET', headers: asReader } satisfies Call,
		revoke: { method: 'DELETE', headers: asOwner } satisfies Call,
		state: { method: 'GET', path: '/api/share/state', headers: asOwner } satisfies Call,
		asOwner,
		asReader,
		change,
		reply,
		replies
	};
}

/** The same call with some headers replaced. */
export const withHeaders = <T extends Call>(call: T, headers: Record<string, string>) => ({
	...call,
	headers: { ...call.headers, ...headers }
});

/** The same call without one header. */
export const without = (call: Call, name: string): Call => ({
	...call,
	headers: Object.fromEntries(Object.entries(call.headers ?? {}).filter(([key]) => key !== name))
});

export const TWO_WEEKS = 14 * DAY;
