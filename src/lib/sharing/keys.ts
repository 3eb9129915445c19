/** All ids, tokens and keys of a share, from the secret in its link (docs/sharing-protocol.md, 1 and 3). */
import { normalizeDigits } from '$lib/domain/digits';
import { problem, type Outcome } from '$lib/domain/problem';
import { concat, utf8, type Bytes } from './bytes';

const PASSCODE_DIGITS = 12;
/** OWASP's setting for PBKDF2-HMAC-SHA-256. */
const ITERATIONS = 600_000;

export type ShareKeys = {
	/** 16 bytes: what the server keeps the share under. */
	id: Bytes;
	/** 32 bytes: shows the server that somebody has the link. */
	read: Bytes;
	/** 32 bytes each, AES-256-GCM. The server never has them. */
	content: Bytes;
	reply: Bytes;
	/** 32 bytes: shows the server that somebody knows the passcode; null when there is none. */
	proof: Bytes | null;
};

/** The 12 digits that somebody typed in any script, with anything between them; else `share.passcode`. */
export function parsePasscode(text: string): Outcome<{ passcode: string }> {
	const passcode = normalizeDigits(text);
	return passcode.length === PASSCODE_DIGITS ? { ok: true, passcode } : problem('share.passcode');
}

/**
 * Takes a fraction of a second with a passcode.
 * @param secret `L`, 32 bytes.
 * @param passcode as `parsePasscode` gives it. `id` and `read` are the same with and without.
 * @throws RangeError when the passcode is not 12 digits.
 */
export async function deriveKeys(secret: Bytes, passcode?: string): Promise<ShareKeys> {
	const stretched = passcode === undefined ? null : await stretch(passcode, await hk(secret, 'pass-salt', 16));
	const root = stretched === null ? secret : concat(secret, stretched);
	const [id, read, content, reply, proof] = await Promise.all([
		hk(secret, 'id', 16),
		hk(secret, 'read', 32),
		hk(root, 'content', 32),
		hk(root, 'reply', 32),
		stretched === null ? null : hk(root, 'proof', 32)
	]);
	return { id, read, content, reply, proof };
}

/**
 * The key of a file that travels without a server: nothing but the passcode opens it.
 * @param salt 16 random bytes, which stand in the file.
 * @throws RangeError when the passcode is not 12 digits.
 */
export async function deriveFileKey(passcode: string, salt: Bytes): Promise<Bytes> {
	return hk(await stretch(passcode, salt), 'file', 32);
}

/** HKDF-SHA-256 with the salt of this protocol. */
export async function hk(ikm: Bytes, label: string, size: number): Promise<Bytes> {
	const key = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits']);
	const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: utf8('pit-share/1'), info: utf8(label) };
	return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, size * 8));
}

async function stretch(passcode: string, salt: Bytes): Promise<Bytes> {
	if (!/^\d{12}$/.test(passcode)) throw new RangeError('A passcode is 12 digits; see parsePasscode.');
	return pbkdf2(utf8(passcode), salt);
}

/** Takes a fraction of a second. */
export async function pbkdf2(password: Bytes, salt: Bytes): Promise<Bytes> {
	const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
	const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
	return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
}
