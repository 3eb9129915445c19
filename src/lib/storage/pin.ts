/** The lock on the screen: a code of digits. It stops who picks the phone up, and nobody who gets at its files. */
import { normalizeDigits } from '$lib/domain/digits';
import type { PinRow } from './lock-row';
import type { Bytes } from './packed';
import { utf8, type Random } from './seal';
import { ROUNDS } from './words-seal';

/** Four is what people know from their bank; six is better. */
export const PIN_SHORTEST = 4;
export const PIN_LONGEST = 12;

/** Wrong ones in a row that cost no waiting. */
const FREE = 4;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;

/** The digits that somebody typed in any script, with anything between them; null when it is no code. */
export function parsePin(typed: string): string | null {
	const pin = normalizeDigits(typed);
	return pin.length >= PIN_SHORTEST && pin.length <= PIN_LONGEST ? pin : null;
}

/** Milliseconds to wait after so many wrong ones in a row. */
export const waitAfter = (tries: number): number =>
	tries <= FREE ? 0 : Math.min(FIRST_WAIT * 2 ** (tries - FREE - 1), LONGEST_WAIT);

/** Milliseconds until another one is looked at. A clock that was set back makes nobody wait longer than ever. */
export const waitLeft = ({ until }: Pick<PinRow, 'until'>, now: number): number =>
	Math.min(Math.max(0, until - now), LONGEST_WAIT);

export async function makePin(pin: string, random: Random, rounds = ROUNDS) {
	const salt = random(16);
	return { salt, rounds, hash: await hashOf(pin, { salt, rounds }), tries: 0, until: 0 };
}

export async function isPin(row: PinRow, pin: string): Promise<boolean> {
	const hash = await hashOf(pin, row);
	return hash.length === row.hash.length && hash.every((byte, at) => byte === row.hash[at]);
}

async function hashOf(pin: string, { salt, rounds }: Pick<PinRow, 'salt' | 'rounds'>): Promise<Bytes> {
	const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
	return new Uint8Array(await crypto.subtle.deriveBits(how, typed, 256));
}
