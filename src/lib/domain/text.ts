/** What a person typed, and the few things Pit may know about it without judging it. */
import * as z from 'zod/mini';

/** A person's own words: any length, any script. Invisible control characters are taken out, nothing else is. */
export const ownWords = z.pipe(z.string(), z.transform(withoutControls));

/** Removes control characters that no keyboard makes and no screen shows; keeps line ends and tabs. */
export function withoutControls(text: string): string {
	// eslint-disable-next-line no-control-regex -- control characters are what this is about
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '');
}

/** Only the fields with words in them: what was left open is not there at all. */
export const filledOnly = <K extends string>(fields: Record<K, string | undefined>): Partial<Record<K, string>> =>
	Object.fromEntries(Object.entries(fields).filter(([, text]) => isFilled(text as string | undefined))) as Partial<
		Record<K, string>
	>;

export const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Characters of running text on one line of an A4 at 12 pt, as the handbook counts lines. */
export const PAPER_LINE = 70;

/** About what two A4 at 12 pt hold for one of eight domains, in characters; tests/journeys/print.spec.ts prints it. */
export const PAPER_FIT = 10 * PAPER_LINE;

/**
 * The sentences of a text, each an exact part of it: up to . ! ? … and at every line end.
 * Marks inside a number, an address or an abbreviation end nothing.
 */
export function sentencesOf(text: string): string[] {
	const found: string[] = [];
	let start = 0;
	let end = 0;
	let last = '';
	const close = () => {
		const sentence = text.slice(start, end);
		if (/[\p{L}\p{N}]/u.test(sentence)) found.push(sentence);
		start = end;
	};
	for (const { 0: part, index } of text.matchAll(/\S+/g)) {
		const isFirst = start + last.length === end;
		if (/[\n\r\u2028\u2029]/.test(text.slice(end, index)) || isEnd(last, part, isFirst)) close();
		if (start === end) start = index;
		end = index + part.length;
		last = part;
	}
	close();
	return found;
}

export const countSentences = (text: string): number => sentencesOf(text).length;

const endMarks = '.!?…。！？؟۔।';
const closers = '"\'”’»)]';
/** A name follows these, so they never end a sentence. */
const titles = new Set('dr drs mr mrs ms mw mevr dhr prof ir st bijv'.split(' '));
/** These may: it depends on what follows. */
const abbreviations = new Set('enz etc ed bv nr no ca evt incl excl tel min max blz approx'.split(' '));

/** Whether a sentence ends with this part of it, which is followed by another part. */
function isEnd(part: string, next: string, isFirst: boolean): boolean {
	let length = part.length;
	while (length > 0 && closers.includes(part.charAt(length - 1))) length -= 1;
	const mark = part.charAt(length - 1);
	if (mark === '' || !endMarks.includes(mark)) return false;
	const goesOn = /^["'“‘(]?[\p{Ll}\d]/u.test(next);
	if (length < part.length && goesOn) return false;
	const word = part.slice(0, length - 1).replace(/^[^\p{L}\d]+/u, '');
	if (mark !== '.' || word.endsWith('.')) return true;
	// "1. Koken": the number of a line in a list.
	if (titles.has(word.toLowerCase()) || (isFirst && /^\d+$/.test(word))) return false;
	const isAbbreviation = abbreviations.has(word.toLowerCase()) || /^\p{L}(?:\.\p{L})*$/u.test(word);
	return !(isAbbreviation && goesOn);
}

/** Puts a sentence starter where the cursor is, on a fresh sentence, and says where the cursor goes. */
export function insertStarter(text: string, starter: string, at: number): { text: string; cursor: number } {
	const before = text.slice(0, at).replace(/[ \t]+$/, '');
	const after = text.slice(at).replace(/^[ \t]+/, '');
	const gap = before === '' || before.endsWith('\n') ? '' : ' ';
	const start = `${before}${gap}${starter} `;
	return { text: start + after, cursor: start.length };
}
