import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Section } from '$lib/domain/snapshot-document';
import { WORD_TYPE, wordFile } from './word-file';

const sections: Section[] = [
	{
		id: 'home',
		heading: 'Wonen',
		blocks: [
			{ kind: 'text', text: 'Ik woon alleen.\nDat is fijn.' },
			{ kind: 'heading', text: 'Stappen' },
			{ kind: 'list', items: ['bellen', 'schrijven'] },
			{ kind: 'fact', label: 'Waarom', text: 'rust' }
		]
	}
];

async function xmlOf(from: readonly Section[], title = 'Dit ben ik, Sam') {
	const file = await wordFile({ title, byline: 'Sam, 1 mei', sections: from, language: 'nl' });
	const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
	const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
	return {
		file,
		document: read('word/document.xml'),
		styles: read('word/styles.xml'),
		core: read('docProps/core.xml')
	};
}
const unescaped = (xml: string) =>
	xml
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
/** What a reader of the file hears, run after run. */
const spoken = (xml: string) =>
	[...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescaped(text ?? '')).join('');

describe('a Word file', () => {
	test('has real headings, lists and its language', async () => {
		const { file, document, styles } = await xmlOf(sections);
		expect(file.type).toBe(WORD_TYPE);
		for (const level of [1, 2, 3]) expect(document).toContain(`<w:pStyle w:val="Heading${level}"/>`);
		expect(document.match(/<w:numPr>/g)).toHaveLength(2);
		expect(styles).toContain('<w:lang w:val="nl"');
		expect(spoken(document)).toContain('Ik woon alleen.Dat is fijn.');
		expect(document).toContain('<w:br/>');
	});

	test('names nobody as its maker', async () => {
		const { core } = await xmlOf(sections);
		expect(core).not.toMatch(/Un-named|Pit/);
	});

	test('holds any words, also markup, half characters and what XML does not take', async () => {
		const said = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 40, maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(said, async (texts) => {
				const { document } = await xmlOf([
					{ id: 'x', heading: 'kop', blocks: texts.map((text) => ({ kind: 'text', text })) }
				]);
				const visible = texts
					.map((text) => text.toWellFormed())
					.join('')
					// eslint-disable-next-line no-control-regex -- what the file may not hold
					.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
				// XML reads a carriage return as a line end.
				const lines = (each: string) => each.replace(/[\r\n]/g, '');
				expect(lines(spoken(document))).toBe(lines(`Dit ben ik, SamSam, 1 meikop${visible}`));
			}),
			{ numRuns: 5 }
		);
	});
});
