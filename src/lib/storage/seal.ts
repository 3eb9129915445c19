/** Bytes sealed under a key (AES-256-GCM), bound to where they belong: anywhere else they do not open. */
import type { Bytes } from './packed';

export type Random = (length: number) => Bytes;

const NONCE = 12;

export const utf8 = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text));

export function join(...parts: Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
	parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
	return whole;
}

/** A new nonce, and what it seals. */
export async function seal(key: CryptoKey, random: Random, bound: string, bytes: Bytes): Promise<Bytes> {
	const nonce = random(NONCE);
	const how = { name: 'AES-GCM', iv: nonce, additionalData: utf8(bound) };
	return join(nonce, new Uint8Array(await crypto.subtle.encrypt(how, key, bytes)));
}

/** @throws DOMException when it is damaged, under another key, or of another place */
export async function open(key: CryptoKey, bound: string, sealed: Bytes): Promise<Bytes> {
	const how = { name: 'AES-GCM', iv: sealed.subarray(0, NONCE), additionalData: utf8(bound) };
	return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed.subarray(NONCE)));
}
