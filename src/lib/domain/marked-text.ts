/** A text with what the person says its sentences are, shown behind them. */
import { livingMarks, type SentenceMark, type StoryText } from './portrait';
import { sentencesOf } from './text';

export type MarkedPart = { words: string; mark?: SentenceMark };

/** A text cut behind every marked sentence; put together again it is the same text. */
export function markedParts(text: Pick<StoryText, 'text' | 'marks'>): MarkedPart[] {
	const marks = livingMarks(text);
	const parts: MarkedPart[] = [];
	let start = 0;
	let from = 0;
	for (const sentence of sentencesOf(text.text)) {
		from = text.text.indexOf(sentence, from) + sentence.length;
		const mark = marks.find((each) => each.sentence === sentence);
		if (mark === undefined) continue;
		parts.push({ words: text.text.slice(start, from), mark });
		start = from;
	}
	return start < text.text.length ? [...parts, { words: text.text.slice(start) }] : parts;
}
