/** The share API over HTTP: from request to store and back (docs/sharing-protocol.md, 4). Keeps nothing itself. */
import * as z from 'zod/mini';
import {
	ENVELOPE_VERSION,
	FLAGS_AT,
	KIND,
	MAGIC,
	MAX_SEALED,
	MAX_SEALED_REPLY,
	MIN_SEALED,
	MOVE_LIFE,
	PASSCODE_FLAG,
	type EnvelopeKind
} from '../domain/envelope.ts';
import { readBody, type BodyTimings } from './body.ts';
import { createKeyCheck } from './create-key.ts';
import { DatabaseUnavailable } from './database.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refusal.ts';
import { respond, type Answer } from './share-answer.ts';
import type { ShareStore } from './share.store.ts';
import { parseBearer, parseHash, parseId, parseToken } from './token.ts';

type Options = {
	store: ShareStore;
	limits: Limits;
	bodyTimings: BodyTimings;
	/** Asked for a new share only. */
	createKey?: string | undefined;
	/** Whole seconds since 1970 UTC. */
	now: () => number;
};
/** `address`: where the request came from, used for the limits only. */
export type ShareApi = (request: Request, context: { address: string }) => Promise<Response>;

const MAX_CHANGE_SIZE = 1024;
const change = z
	.strictObject({ expiresAt: z.optional(z.int()), unlock: z.optional(z.literal(true)) })
	.check(z.refine(({ expiresAt, unlock }) => expiresAt !== undefined || unlock));

/** Answers `/api/share`, `/api/share/state` and `/api/share/reply`. Never throws for what a sender does. */
export function createShareApi({ store, limits, bodyTimings, createKey, now }: Options): ShareApi {
	const isCreateKey = createKeyCheck(createKey);
	type Handler = (request: Request, address: string) => Promise<Answer>;

	const create: Handler = async (request, address) => {
		const body = await readBody(request.body, { ...bodyTimings, maxBytes: MAX_SEALED });
		if (!body.ok) return body;
		const { headers } = request;
		const bearer = parseBearer(headers.get('authorization'));
		const expires = /^\d{1,12}$/.exec(headers.get('share-expires') ?? '')?.[0];
		const readHash = parseHash(headers.get('share-read-hash'));
		const proofHash = headers.has('share-proof-hash') ? parseHash(headers.get('share-proof-hash')) : null;
		if (!bearer || !expires || !readHash || proofHash === undefined) return refuse('invalid');
		const isMove = isEnvelope(body.bytes, 'move');
		if (!isMove && !isEnvelope(body.bytes, 'snapshot')) return refuse('invalid');
		// A header that was lost on the way must not leave a share without the guard that its reader is told of.
		if (hasPasscode(body.bytes) !== (proofHash !== null)) return refuse('invalid');

		const { id, tokenHash: ownerHash } = bearer;
		const share = { id, ownerHash, readHash, proofHash, body: body.bytes, expiresAt: Number(expires) };
		const at = now();
		// The whole of somebody's Pit stands here for as long as it takes to walk to the other phone, and no longer.
		if (isMove && share.expiresAt > at + MOVE_LIFE) return refuse('invalid');
		const admit = () => {
			if (!isCreateKey(headers.get('share-create-key'))) return refuse('key');
			return limits.create(address, at) ? undefined : refuse('busy');
		};
		const created = await store.create(share, { now: at, admit });
		if (!created.ok) return created;
		return { ok: true, status: created.fresh ? 201 : 200, body: { expiresAt: created.expiresAt } };
	};

	const read: Handler = async ({ headers }) => {
		const reader = parseReader(headers);
		if (!reader) return refuse('invalid');
		const found = await store.read(reader, now());
		return found.ok ? { ok: true, status: 200, body: found.body } : found;
	};

	const alter: Handler = async (request) => {
		const body = await readBody(request.body, { ...bodyTimings, maxBytes: MAX_CHANGE_SIZE });
		if (!body.ok) return body;
		const bearer = parseBearer(request.headers.get('authorization'));
		const wanted = change.safeParse(parseJson(body.bytes));
		if (!bearer || !wanted.success) return refuse('invalid');
		const changed = await store.change(bearer, wanted.data, now());
		return changed.ok ? { ok: true, status: 200, body: { expiresAt: changed.expiresAt } } : changed;
	};

	const revoke: Handler = async ({ headers }) => {
		const bearer = parseBearer(headers.get('authorization'));
		if (!bearer) return refuse('invalid');
		const revoked = await store.revoke(bearer, now());
		return revoked.ok ? { ok: true, status: 204 } : revoked;
	};

	const state: Handler = async ({ headers }) => {
		const bearer = parseBearer(headers.get('authorization'));
		if (!bearer) return refuse('invalid');
		const found = await store.state(bearer, now());
		if (!found.ok) return found;
		const { expiresAt, replies, locked } = found;
		return { ok: true, status: 200, body: { expiresAt, replies, locked } };
	};

	const reply: Handler = async (request, address) => {
		const body = await readBody(request.body, { ...bodyTimings, maxBytes: MAX_SEALED_REPLY });
		if (!body.ok) return body;
		const reader = parseReader(request.headers);
		const id = parseId(request.headers.get('share-reply-id'));
		if (!reader || !id || !isEnvelope(body.bytes, 'reply')) return refuse('invalid');
		const at = now();
		const admit = () => (limits.reply(address, at) ? undefined : refuse('busy'));
		const replied = await store.reply(reader, { id, body: body.bytes }, { now: at, admit });
		return replied.ok ? { ok: true, status: replied.fresh ? 201 : 200, body: {} } : replied;
	};

	const listReplies: Handler = async ({ headers, url }) => {
		const bearer = parseBearer(headers.get('authorization'));
		const after = /^\d{1,6}$/.exec(new URL(url).searchParams.get('after') ?? '')?.[0];
		if (!bearer || !after) return refuse('invalid');
		const found = await store.listReplies(bearer, Number(after), now());
		if (!found.ok) return found;
		const replies = found.replies.map(({ n, id, body }) => ({ n, id, body: Buffer.from(body).toString('base64url') }));
		return { ok: true, status: 200, body: { replies, next: found.next } };
	};

	const routes: Record<string, Record<string, Handler>> = {
		'/api/share': { GET: read, PUT: create, PATCH: alter, DELETE: revoke },
		'/api/share/state': { GET: state },
		'/api/share/reply': { GET: listReplies, PUT: reply }
	};

	return async (request, { address }) => {
		const methods = routes[new URL(request.url).pathname] ?? {};
		const handler = methods[request.method];
		if (!handler) return respond(refuse('method'), { Allow: Object.keys(methods).join(', ') });
		const answer = await handler(request, address).catch(whenUnavailable);
		const isWrongKey = !answer.ok && answer.reason === 'key' && request.headers.has('share-create-key');
		const isGuess = isWrongKey || (!answer.ok && answer.reason === 'unknown');
		return respond(isGuess && !limits.miss(address, now()) ? refuse('busy') : answer);
	};
}

/** Nothing is lost by it: every call may be made again, with the same outcome. */
function whenUnavailable(error: unknown): Answer {
	if (error instanceof DatabaseUnavailable) return refuse('unavailable');
	throw error;
}

/** Who has the link; undefined when a header is not well formed. */
function parseReader(headers: Headers) {
	const bearer = parseBearer(headers.get('authorization'));
	const proofHash = parseToken(headers.get('share-proof'));
	return bearer && (proofHash || !headers.has('share-proof')) ? { ...bearer, proofHash } : undefined;
}

/** The server cannot read an envelope; it can see that it is one, and of what kind. */
function isEnvelope(bytes: Uint8Array, asked: EnvelopeKind): boolean {
	const magic = Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1');
	const [version, kind] = bytes.subarray(MAGIC.length);
	const isKnown = magic === MAGIC && version === ENVELOPE_VERSION && kind === KIND[asked];
	return isKnown && bytes.length >= MIN_SEALED;
}

/** What the envelope itself says: bit 0 of its flags. */
const hasPasscode = (bytes: Uint8Array): boolean => ((bytes[FLAGS_AT] ?? 0) & PASSCODE_FLAG) !== 0;

function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(Buffer.from(bytes).toString());
	} catch {
		return undefined;
	}
}
