/** The code that somebody reads on one phone and types on the other. */
import { problem, type Outcome } from '$lib/domain/problem';
import type { Random } from './bytes';

/** No I, L, O and U: they look like others, or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** 80 random bits. */
export const makeMoveCode = (random: Random): string =>
	Array.from(random(LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');

/** As it stands on screen: four groups of four. */
export const showMoveCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** What was typed or pasted, in any case, with anything between; else `move.code`. */
export function parseMoveCode(typed: string): Outcome<{ code: string }> {
	const code = typed
		.toUpperCase()
		.replace(/[IL]/g, '1')
		.replace(/O/g, '0')
		.replace(/[\s\p{P}]/gu, '');
	const isWhole = code.length === LENGTH && Array.from(code).every((char) => ALPHABET.includes(char));
	return isWhole ? { ok: true, code } : problem('move.code');
}
