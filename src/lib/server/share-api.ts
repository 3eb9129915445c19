/** The share API over HTTP: from request to store and back (docs/sharing-protocol.md, 4). Keeps nothing itself. */
import * as z from 'zod/mini';
import { ENVELOPE_VERSION, KIND, MAGIC, MAX_SEALED, MIN_SEALED } from '../domain/envelope.ts';
import { readBody, type BodyTimings } from './body.ts';
import { refusals, refuse, type Refusal } from './refusal.ts';
import type { ShareStore } from './share.store.ts';
import { parseBearer, parseHash, parseToken } from './token.ts';

type Answer = { ok: true; status: number; body?: object | Uint8Array } | Refusal;
/** Takes one token for an address; false when there is none left. */
type Take = (address: string, now: number) => boolean;
type Options = {
	store: ShareStore;
	limits: { create: Take; miss: Take };
	bodyTimings: BodyTimings;
	/** Whole seconds since 1970 UTC. */
	now: () => number;
};
/** `address`: where the request came from, used for the limits only. */
export type ShareApi = (request: Request, context: { address: string }) => Promise<Response>;

const MAX_CHANGE_SIZE = 1024;
const change = z
	.strictObject({ expiresAt: z.optional(z.int()), unlock: z.optional(z.literal(true)) })
	.check(z.refine(({ expiresAt, unlock }) => expiresAt !== undefined || unlock));

/** Answers `/api/share` and `/api/share/state`. Never throws for what a sender does. */
export function createShareApi({ store, limits, bodyTimings, now }: Options): ShareApi {
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
		if (!isSnapshot(body.bytes)) return refuse('invalid');

		const { id, tokenHash: ownerHash } = bearer;
		const share = { id, ownerHash, readHash, proofHash, body: body.bytes, expiresAt: Number(expires) };
		const at = now();
		const created = await store.create(share, { now: at, admit: () => limits.create(address, at) });
		if (!created.ok) return created;
		return { ok: true, status: created.fresh ? 201 : 200, body: { expiresAt: created.expiresAt } };
	};

	const read: Handler = async ({ headers }) => {
		const bearer = parseBearer(headers.get('authorization'));
		const proofHash = parseToken(headers.get('share-proof'));
		if (!bearer || (headers.has('share-proof') && !proofHash)) return refuse('invalid');
		const found = await store.read({ ...bearer, proofHash }, now());
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

	const routes: Record<string, Record<string, Handler>> = {
		'/api/share': { GET: read, PUT: create, PATCH: alter, DELETE: revoke },
		'/api/share/state': { GET: state }
	};

	return async (request, { address }) => {
		const methods = routes[new URL(request.url).pathname] ?? {};
		const handler = methods[request.method];
		if (!handler) return respond(refuse('method'), { Allow: Object.keys(methods).join(', ') });
		const answer = await handler(request, address);
		const isMiss = !answer.ok && answer.reason === 'unknown';
		return respond(isMiss && !limits.miss(address, now()) ? refuse('busy') : answer);
	};
}

/** The server cannot read an envelope; it can see that it is one, and of a snapshot. */
function isSnapshot(bytes: Uint8Array): boolean {
	const magic = Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1');
	const [version, kind] = bytes.subarray(MAGIC.length);
	const isKnown = magic === MAGIC && version === ENVELOPE_VERSION && kind === KIND.snapshot;
	return isKnown && bytes.length >= MIN_SEALED;
}

function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(Buffer.from(bytes).toString());
	} catch {
		return undefined;
	}
}

function respond(answer: Answer, extra: Record<string, string> = {}): Response {
	const headers = new Headers({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', ...extra });
	const send = (status: number, type: string, body: Uint8Array<ArrayBuffer>) => {
		headers.set('Content-Type', type);
		headers.set('Content-Length', String(body.length));
		return new Response(body, { status, headers });
	};
	const sendJson = (status: number, value: object) =>
		send(status, 'application/json', new TextEncoder().encode(JSON.stringify(value)));

	if (!answer.ok) {
		const [status, problem] = refusals[answer.reason];
		// What is still under way of this upload is not waited for.
		if (answer.reason === 'large' || answer.reason === 'slow') headers.set('Connection', 'close');
		if (answer.reason === 'busy') headers.set('Retry-After', '60');
		return sendJson(status, answer.left === undefined ? { problem } : { problem, left: answer.left });
	}
	const { status, body } = answer;
	if (!body) return new Response(null, { status, headers });
	return body instanceof Uint8Array
		? send(status, 'application/octet-stream', new Uint8Array(body))
		: sendJson(status, body);
}
