/**
 * `npm run content:check <folder>`: everything that is wrong with an organisation's content, before its server finds out.
 * Mistakes stop a server, and this with 1. Hints do not: they are about Dutch that may be too hard, and about old numbers.
 */
import { join } from 'node:path';
import type { SourceFiles } from '../src/lib/domain/content-source.ts';
import { stigmaOf } from '../src/lib/domain/domain-name.ts';
import { isMarked } from '../src/lib/server/content-files.ts';
import { readFolder } from '../src/lib/server/content-folder.ts';
import { mistakeLines, record, type ContentMistake, type Files } from '../src/lib/server/content-mistake.ts';
import { assembleContent } from '../src/lib/server/content.ts';
import { looksHints, readLooks } from '../src/lib/server/looks.ts';
import { ourPalettes } from '../src/lib/server/our-colours.ts';
import type { RuleId } from '../tests/language/rules.ts';

const root = join(import.meta.dirname, '..');
/** A number that nobody called for this long may have changed. */
const OLD_MS = 365 * 24 * 60 * 60 * 1000;

export type Checked = { mistakes: ContentMistake[]; hints: ContentMistake[] };

/** The files of the method itself, as they stand in this folder. */
export const methodFiles = (): Files =>
	readFolder(join(root, 'src/content'), '{default,domains,layers,fields,cards,phases}/*.json').files;

/** @param now in ms since 1970 UTC */
export async function checkContent(folder: string, now: number): Promise<Checked> {
	const own = readFolder(folder);
	const assembled = assembleContent(methodFiles(), own.files);
	const { looks, mistakes: inLooks } = readLooks(folder, ourPalettes());
	const inContent = [...own.mistakes, ...(assembled.ok ? [] : assembled.mistakes)];
	// What is in that folder is said by who reads all of it.
	const mistakes = [...inContent.filter(({ file }) => !file.startsWith('looks/')), ...inLooks];
	const hints = [
		...(await languageHints(own.files)),
		...oldNumbers(own.files, now),
		...(looks === null ? [] : looksHints(looks))
	];
	if (assembled.ok) {
		const { domains, problemNames = [] } = assembled.pack;
		const names = problemNames.map(({ words, domain }) => ({ words: words.nl, domain }));
		for (const { id, title } of domains) {
			const better = stigmaOf(title.nl, names);
			const advice = `This names a problem, and puts a stamp on a person. A neutral domain for it is "${better?.domain ?? ''}".`;
			if (better !== null) hints.push({ file: `domains/${id}.json`, field: 'title.nl', advice });
		}
	}
	return { mistakes, hints };
}

/** Where the language gate of Pit itself would say no. It needs packages that a server does without. */
async function languageHints(files: Files): Promise<ContentMistake[]> {
	const gate = await import('../tests/language/gate.ts').catch(() => null);
	if (gate === null) return [];
	const { common, glossary } = gate.loadVocabulary();
	const pack = record(files['pack.json']) as Partial<SourceFiles['pack']>;
	const own = record(files['glossary.json'])['words'] as { word: string }[] | undefined;
	const { name = '' } = record(files['looks/looks.json']) as Partial<SourceFiles['looks']>;
	const known = [pack.organisation?.name ?? '', name, ...(own ?? []).map(({ word }) => word)];
	const words = known.flatMap((text) => text.toLowerCase().split(/\s+/));
	const texts = Object.entries(files).flatMap(([file, json]) =>
		file === 'glossary.json' ? [] : gate.contentTexts(file, json).filter(({ text }) => !isMarked(text))
	);
	const { violations } = gate.runGate(texts, { common, glossary: new Set([...glossary, ...words]) }, []);
	return violations.map(({ file, key, rule, detail }) => ({
		file,
		field: key.slice(file.length + 1),
		advice: `${ruleAdvice[rule]} ${detail}`
	}));
}

const ruleAdvice: Record<RuleId, string> = {
	'sentence-length': 'Make two sentences of this, of at most 15 words.',
	'question-length': 'Ask this in at most 10 words.',
	'one-question': 'Ask one question, with one question mark.',
	'question-why': 'Ask without "waarom" and "probleem": those ask a person to defend themselves.',
	'unknown-word': 'Not everybody knows this word: take a plainer one, or explain it in glossary.json.',
	'long-word': 'This is a long word: take a shorter one.',
	passive: 'Say who does it.',
	conditional: 'Say it without "zou".',
	'formal-you': 'Say "je".',
	abbreviation: 'Write this out.',
	percent: 'Say it without a percentage: "3 van de 10".',
	punctuation: 'Write this without ( ) and ;.',
	jargon: 'This is a word of the office: say it in plain words.',
	judging: 'This judges: say what is there.',
	capitals: 'Capitals shout: write this in small letters.',
	exclamation: 'One exclamation mark is enough.'
};

function oldNumbers(files: Files, now: number): ContentMistake[] {
	const pack = record(files['pack.json']) as Partial<SourceFiles['pack']>;
	const { contact, help = [] } = record(pack.organisation) as Partial<SourceFiles['pack']['organisation']>;
	const lines = [
		...(contact === undefined ? [] : [{ field: 'organisation.contact.checked', line: contact }]),
		...help.map((line, index) => ({ field: `organisation.help[${index}].checked`, line }))
	];
	return lines
		.filter(({ line }) => now - Date.parse(line.checked) > OLD_MS)
		.map(({ field, line }) => ({
			file: 'pack.json',
			field,
			advice: `Nobody checked this number since ${line.checked}: call it, and write the day here.`
		}));
}

if (import.meta.main) {
	const [folder] = process.argv.slice(2);
	if (folder === undefined) {
		console.error('Say which folder: npm run content:check <folder>');
		process.exit(2);
	}
	const { mistakes, hints } = await checkContent(folder, Date.now());
	if (hints.length > 0) console.log(`${hints.length} hint(s), nothing that stops a server:`);
	for (const line of mistakeLines(hints)) console.log(line);
	if (mistakes.length > 0) {
		console.error(`${mistakes.length} mistake(s) in ${folder}:`);
		for (const line of mistakeLines(mistakes)) console.error(line);
		process.exitCode = 1;
	} else console.log(`${folder} is fine: a server can start with it.`);
}
