/** Bytes sealed under words that somebody remembers: the key of a vault, and a file outside the phone. */
import type { Bytes } from './packed';
import { open, seal, utf8, type Random } from './seal';

/** As many as a phone of a few tens of euros does in two seconds (OWASP, 2023). */
export const ROUNDS = 600_000;

export type UnderWords = { salt: Bytes; rounds: number; sealed: Bytes };

/** @param words as `normalizePassphrase` gives them */
async function keyOfWords(words: string, { salt, rounds }: Omit<UnderWords, 'sealed'>): Promise<CryptoKey> {
	const typed = await crypto.subtle.importKey('raw', utf8(words), 'PBKDF2', false, ['deriveKey']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
	return crypto.subtle.deriveKey(how, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * @param how.words as `normalizePassphrase` gives them
 * @param how.bound what it is: under another name it does not open
 */
export async function sealUnderWords(
	bytes: Bytes,
	{ words, bound, random, rounds = ROUNDS }: { words: string; bound: string; random: Random; rounds?: number }
): Promise<UnderWords> {
	const salt = random(16);
	return { salt, rounds, sealed: await seal(await keyOfWords(words, { salt, rounds }), random, bound, bytes) };
}

/** Null when these are not the words, or anything was changed. */
export const openUnderWords = async (
	{ sealed, ...how }: UnderWords,
	{ words, bound }: { words: string; bound: string }
): Promise<Bytes | null> => open(await keyOfWords(words, how), bound, sealed).catch(() => null);
