import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceKinds } from './ids';
import { markedParts } from './marked-text';
import { sentencesOf } from './text';

const words = fc.stringMatching(/^[a-zé .!?\n]{0,60}$/);

test('a mark stands behind its sentence', () => {
	const mark = { sentence: 'Ik kook vaak.', kind: 'fact' as const, who: '' };
	expect(markedParts({ text: 'Ik kook vaak. Ik ben rustig.', marks: [mark] })).toEqual([
		{ words: 'Ik kook vaak.', mark },
		{ words: ' Ik ben rustig.' }
	]);
});

test('a sentence that stands there twice has its mark twice, and one that is gone has none', () => {
	const marks = [
		{ sentence: 'Ja.', kind: 'view' as const, who: '' },
		{ sentence: 'Weg.', kind: 'fact' as const, who: '' }
	];
	expect(markedParts({ text: 'Ja. Ja.', marks }).map(({ mark }) => mark?.kind)).toEqual(['view', 'view']);
});

test('marks never change the text', () => {
	fc.assert(
		fc.property(words, fc.infiniteStream(fc.constantFrom(null, ...sentenceKinds)), (text, kinds) => {
			const marks = sentencesOf(text).flatMap((sentence) => {
				const kind = kinds.next().value;
				return kind ? [{ sentence, kind, who: '' }] : [];
			});
			const parts = markedParts({ text, marks });
			expect(parts.map((each) => each.words).join('')).toBe(text);
			for (const { words, mark } of parts) if (mark !== undefined) expect(words.endsWith(mark.sentence)).toBe(true);
		})
	);
});
