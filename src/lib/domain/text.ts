/** What a person typed, and the few things Pit may know about it without judging it. */
import * as z from 'zod/mini';

/** A person's own words: any length, any script. Invisible control characters are taken out, nothing else is. */
export const ownWords = z.pipe(z.string(), z.transform(withoutControls));

/** Removes control characters that no keyboard makes and no screen shows; keeps line ends and tabs. */
export function withoutControls(text: string): string {
	// eslint-disable-next-line no-control-regex -- control characters are what this is about
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '');
}

export const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** About what two A4 at 12 pt hold for one of eight domains, in characters; tests/journeys/print.spec.ts prints it. */
export const PAPER_FIT = 700;

/** Number of sentences, counted the way a reader would: ends with . ! ? or a line end. */
export function countSentences(text: string): number {
	return text.split(/[.!?…]+(?:\s|$)|\n+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** Puts a sentence starter where the cursor is, on a fresh sentence, and says where the cursor goes. */
export function insertStarter(text: string, starter: string, at: number): { text: string; cursor: number } {
	const before = text.slice(0, at).replace(/[ \t]+$/, '');
	const after = text.slice(at).replace(/^[ \t]+/, '');
	const gap = before === '' || before.endsWith('\n') ? '' : ' ';
	const start = `${before}${gap}${starter} `;
	return { text: start + after, cursor: start.length };
}
