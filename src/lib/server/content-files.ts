/** Every content file against the schema of its kind; what is wrong, all at once. */
import { sourceFiles, type SourceFiles } from '../domain/content-source.ts';
import { layerIds, storyFields } from '../domain/ids.ts';
import { phaseIds } from '../domain/journey.ts';
import {
	adviceFor,
	fieldName,
	mistake,
	record,
	type ContentMistake,
	type Files,
	type Path
} from './content-mistake.ts';

export type Kind = keyof SourceFiles;
export type ReadFile<K extends Kind> = { file: string; content: SourceFiles[K] };
export type ReadFiles = { [K in Kind]: ReadFile<K>[] };

const named: Record<string, Kind> = {
	'pack.json': 'pack',
	'default/pack.json': 'default-pack',
	'problem-names.json': 'problem-names',
	'default/problem-names.json': 'problem-names',
	'looks/looks.json': 'looks'
};
/** Read by others: Hulp nu, the language gate, and who draws words to remember. */
const others = ['default/help.json', 'default/glossary.json', 'glossary.json', 'default/passphrase-words.json'];
/** Kinds of which the code knows every one: there are no more, and no fewer. */
export const fixedKinds = { layers: layerIds, fields: storyFields, cards: layerIds, phases: phaseIds } as const;
const isFixed = (kind: Kind): kind is keyof typeof fixedKinds => kind in fixedKinds;
const folders = ['domains', 'layers', 'fields', 'cards', 'phases', 'instruments'] as const;

function kindOf(path: string): Kind | null {
	const [, folder, name] = /^([a-z]+)\/([^/]+)\.json$/.exec(path) ?? [];
	return named[path] ?? (name === undefined ? null : (folders.find((each) => each === folder) ?? null));
}

/** 'domains/home.json' → 'home' */
const nameOf = (path: string) => path.slice(path.indexOf('/') + 1, -'.json'.length);

/** @param files path relative to the content folder to parsed JSON */
export function readFiles(files: Files): { read: ReadFiles; mistakes: ContentMistake[] } {
	const read = Object.fromEntries(Object.keys(sourceFiles).map((kind) => [kind, []])) as unknown as ReadFiles;
	const mistakes: ContentMistake[] = [];
	for (const file of Object.keys(files).sort()) {
		if (others.includes(file)) continue;
		const kind = kindOf(file);
		if (kind === null) {
			mistakes.push(mistake(file, '', `This file has no place here. There are: ${folders.join(', ')} and pack.json.`));
			continue;
		}
		const found = readFile(kind, file, files[file]);
		mistakes.push(...found.mistakes);
		if (found.content !== null) (read[kind] as ReadFile<Kind>[]).push({ file, content: found.content });
	}
	return { read, mistakes };
}

function readFile(kind: Kind, file: string, json: unknown) {
	const wrong = (...mistakes: ContentMistake[]) => ({ content: null, mistakes });
	const name = nameOf(file);
	if (isFixed(kind) && !(fixedKinds[kind] as readonly string[]).includes(name))
		return wrong(mistake(file, 'id', `There is no "${name}" here: choose one of ${fixedKinds[kind].join(', ')}.`));
	const { $schema, ...content } = record(json);
	void $schema;
	const open = markedPlaces(content);
	const isOpen = (path: Path) => open.some(({ field }) => fieldName(path).startsWith(field));
	const parsed = sourceFiles[kind].safeParse(content);
	const shape = parsed.success ? [] : parsed.error.issues.filter((issue) => !isOpen(issue.path));
	const id = kind === 'cards' ? 'layer' : 'id';
	const isNamed = file in named || content[id] === name || content[id] === undefined;
	const mistakes = [
		...open.map(({ field, text }) => mistake(file, field, `Still to fill in: "${text}".`)),
		...shape.map((issue) => mistake(file, fieldName(issue.path), adviceFor(issue))),
		...(isNamed ? [] : [mistake(file, id, `This has to be the name of the file: "${name}".`)])
	];
	return parsed.success && mistakes.length === 0 ? { content: parsed.data, mistakes } : wrong(...mistakes);
}

/** What `npm run content:new` leaves open stands between these. */
export const marked = (text: string) => `‹${text}›`;
export const isMarked = (text: string) => /‹[^›]*›/.test(text);

function markedPlaces(value: unknown, path: Path = []): { field: string; text: string }[] {
	if (typeof value === 'string') {
		const [, text] = /‹([^›]*)›/.exec(value) ?? [];
		return text === undefined ? [] : [{ field: fieldName(path), text }];
	}
	if (Array.isArray(value)) return value.flatMap((each, index) => markedPlaces(each, [...path, index]));
	return Object.entries(record(value)).flatMap(([key, each]) => markedPlaces(each, [...path, key]));
}
