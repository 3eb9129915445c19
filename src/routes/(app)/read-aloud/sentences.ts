import type { LocaleId } from '$lib/domain/ids';

/** The sentences of a text. A line end is an end too; a browser that cannot tell sentences apart gets lines. */
export function sentencesOf(text: string, lang: LocaleId): string[] {
	const lines = text.split(/\n+/u);
	const parts =
		'Segmenter' in Intl
			? lines.flatMap((line) =>
					Array.from(new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(line), segmentOf)
				)
			: lines;
	return parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

const segmentOf = ({ segment }: Intl.SegmentData) => segment;
