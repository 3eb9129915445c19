import { m } from '$paraglide/messages.js';
import { livingMarks, type SentenceMark, type StoryText } from '$lib/domain/portrait';
import { isFilled, sentencesOf } from '$lib/domain/text';

/** What a sentence is, in the person's words: "feit", "zo zie ik het", "dat zegt Samira". */
export function markText({ kind, who }: SentenceMark): string {
	if (kind === 'fact') return m.mark_fact();
	if (kind === 'view') return m.mark_view();
	return isFilled(who) ? m.mark_other_who({ who: who.trim() }) : m.mark_other();
}

/** A text cut behind every marked sentence; put together again it is the same text. */
export function markedParts(text: Pick<StoryText, 'text' | 'marks'>): { words: string; mark?: SentenceMark }[] {
	const marks = livingMarks(text);
	const parts: { words: string; mark?: SentenceMark }[] = [];
	let start = 0;
	let from = 0;
	for (const sentence of sentencesOf(text.text)) {
		const end = text.text.indexOf(sentence, from) + sentence.length;
		from = end;
		const mark = marks.find((each) => each.sentence === sentence);
		if (mark === undefined) continue;
		parts.push({ words: text.text.slice(start, end), mark });
		start = end;
	}
	return start < text.text.length ? [...parts, { words: text.text.slice(start) }] : parts;
}
