/**
 * Words that are drawn, not thought up: people remember five words of a list, and nobody can guess which five.
 * For a file outside the phone, and for the vault.
 */

/** Words of `src/content/default/passphrase-words.json`: five of 1024 are 50 random bits. */
export const PASSPHRASE_LENGTH = 5;

const LIST_LENGTH = 1024;

/**
 * Words with spaces between, each as likely as any other.
 * @param words 1024 of them
 * @param random gives as many random bytes as it is asked for
 */
export function makePassphrase(words: readonly string[], random: (length: number) => Uint8Array): string {
	if (words.length !== LIST_LENGTH) throw new Error(`a list of ${words.length} words`);
	const bytes = random(2 * PASSPHRASE_LENGTH);
	// Ten of the sixteen bits: 1024 goes into 65 536 without a rest, so no word comes up more often.
	const wordAt = (_: unknown, at: number) => {
		const drawn = ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0);
		return words[drawn & (LIST_LENGTH - 1)] ?? '';
	};
	return Array.from({ length: PASSPHRASE_LENGTH }, wordAt).join(' ');
}

/** What was typed, as keys are made of it: capitals, accents and what stands between the words make no difference. */
export const normalizePassphrase = (typed: string): string =>
	plain(plain(typed).toLowerCase())
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Twice, because a capital of its own kind can have a mark of its own (İ). */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');
