/** Secrets as they travel: base64url without padding, of one exact length, with no second way to write the same bytes. */
import { createHash, timingSafeEqual } from 'node:crypto';

const ID_SIZE = 16;
const TOKEN_SIZE = 32;
const HASH_SIZE = 32;

/** The bytes of canonical base64url, or undefined when the text is anything else. */
export function parseBase64url(text: string, size: number): Uint8Array | undefined {
	const bytes = Buffer.from(text, 'base64url');
	return bytes.length === size && bytes.toString('base64url') === text ? bytes : undefined;
}

/** A header that holds 32 bytes: itself when it is well formed, else undefined. */
export const parseHash = (text: string | null) => (text && parseBase64url(text, HASH_SIZE) ? text : undefined);

/** A header that holds 16 bytes: itself when it is well formed, else undefined. */
export const parseId = (text: string | null) => (text && parseBase64url(text, ID_SIZE) ? text : undefined);

/** SHA-256 as base64url: how tokens and bodies are kept. */
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');

/** SHA-256 of the 32 bytes in a header, or undefined when it is not well formed. */
export function parseToken(text: string | null | undefined): string | undefined {
	const token = text ? parseBase64url(text, TOKEN_SIZE) : undefined;
	return token && sha256(token);
}

export type Bearer = { id: string; tokenHash: string };

/** `Bearer <id>.<token>`: the id as text (the database's key) and the token hashed. */
export function parseBearer(header: string | null): Bearer | undefined {
	const [, id, token] = /^Bearer ([\w-]+)\.([\w-]+)$/i.exec(header ?? '') ?? [];
	const tokenHash = parseToken(token);
	return id && tokenHash && parseBase64url(id, ID_SIZE) ? { id, tokenHash } : undefined;
}

/**
 * Whether a presented hash is the kept one. Without a kept hash it compares with zeros, so that an unknown id
 * takes as long as a wrong token.
 */
export function sameHash(presented: string, kept: string | null | undefined): boolean {
	const expected = kept ? Buffer.from(kept, 'base64url') : Buffer.alloc(HASH_SIZE);
	return timingSafeEqual(Buffer.from(presented, 'base64url'), expected) && Boolean(kept);
}
