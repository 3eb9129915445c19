/** A document as a Word file (.docx), with real headings and its language. Loaded only when somebody asks for it. */
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Block, Section } from '$lib/domain/snapshot-document';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @param from.language BCP 47, of the person's own words */
export async function wordFile(from: {
	title: string;
	byline: string;
	sections: readonly Section[];
	language: string;
}): Promise<Blob> {
	const { title, byline, sections, language } = from;
	const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
		new Paragraph({ heading: level, keepNext: true, children: [new TextRun(text)] });
	const document = new Document({
		title,
		// Left empty, a name of the library stands there.
		creator: ' ',
		lastModifiedBy: ' ',
		styles: {
			default: {
				// Half points and twips: 12 pt, a little space between paragraphs.
				document: {
					run: { font: 'Calibri', size: 24, language: { value: language } },
					paragraph: { spacing: { after: 120 } }
				},
				heading1: { run: { size: 36, bold: true } },
				heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
				heading3: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 160, after: 60 } } }
			}
		},
		numbering: {
			config: [
				{ reference: 'dash', levels: [{ level: 0, format: 'bullet', text: '–', alignment: AlignmentType.START }] }
			]
		},
		sections: [
			{
				// 16 mm around, as on paper.
				properties: {
					page: { size: { width: 11906, height: 16838 }, margin: { top: 907, right: 907, bottom: 907, left: 907 } }
				},
				children: [
					heading(title, HeadingLevel.HEADING_1),
					new Paragraph(byline),
					...sections.flatMap((section) => [
						heading(section.heading, HeadingLevel.HEADING_2),
						...section.blocks.flatMap((block) => paragraphs(block, heading))
					])
				]
			}
		]
	});
	return new Blob([await Packer.toArrayBuffer(document)], { type: WORD_TYPE });
}

type HeadingMaker = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => Paragraph;

function paragraphs(block: Block, heading: HeadingMaker): Paragraph[] {
	switch (block.kind) {
		case 'heading':
			return [heading(block.text, HeadingLevel.HEADING_3)];
		case 'list':
			return block.items.map(
				(each) => new Paragraph({ numbering: { reference: 'dash', level: 0 }, children: lines(each) })
			);
		case 'fact':
			return [
				new Paragraph({ children: [new TextRun({ text: `${block.label}: `, bold: true }), ...lines(block.text)] })
			];
		default:
			return [new Paragraph({ children: lines(block.text) })];
	}
}

/** Line ends stay line ends. XML takes no control characters and no halves of a character. */
const lines = (text: string): TextRun[] =>
	clean(text)
		.split('\n')
		.map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));

const clean = (text: string): string =>
	// eslint-disable-next-line no-control-regex -- control characters are what this is about
	text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
