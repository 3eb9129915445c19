/** Digits as people type them: in any script, with anything between them. */

/** Every decimal digit of every script as 0-9; everything else (spaces, dashes) dropped. */
export function normalizeDigits(text: string): string {
	return Array.from(text, (char) => (isDigit(char.codePointAt(0) ?? 0) ? digitOf(char) : '')).join('');
}

const isDigit = (codePoint: number) => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));

/** In Unicode the decimal digits of a script are ten in a row from zero, and some rows touch. */
function digitOf(char: string): string {
	const codePoint = char.codePointAt(0) ?? 0;
	let start = codePoint;
	while (isDigit(start - 1)) start -= 1;
	return String((codePoint - start) % 10);
}
