/**
 * Puts the content pack together from the files in `src/content` and says in plain words what is wrong with it.
 * Pure, apart from `defaultPack`: a map of path to parsed JSON goes in, one pack or a list of mistakes comes out.
 */
import { packSource, type PackSource } from '../domain/content-pack';
import { layerIds, storyFields } from '../domain/ids';
import type { JourneySource } from '../domain/journey';
import {
	adviceFor,
	duplicateMistakes,
	fieldName,
	mistake,
	nameOf,
	pathsIn,
	record,
	type ContentMistake,
	type Files,
	type IdPlace,
	type Path
} from './content-mistake';
import { SetupProblem } from './setup-problem';
import { assembleJourney, journeyIds } from './journey-files';

/** The domain set every other set is reported under: `reportsTo` may only name its domains. */
export const standardDomainSet = 'seven';

export type AssembledPack =
	{ ok: true; pack: PackSource; journey: JourneySource } | { ok: false; mistakes: ContentMistake[] };

const packFile = 'default/pack.json';
const layersFile = 'default/layers.json';
const fieldsFile = 'default/fields.json';
const problemNamesFile = 'default/problem-names.json';

/**
 * Assembles a pack from its files and checks shape and references.
 * @param files path relative to the content folder ('default/pack.json', 'cards/skills.json', 'domains/home.json', …) to parsed JSON;
 * files that are no part of the pack (help numbers, glossary) are left alone
 */
export function assemblePack(files: Files): AssembledPack {
	const missing = [packFile, layersFile, fieldsFile].filter((file) => !(file in files));
	if (missing.length > 0) return { ok: false, mistakes: missing.map((file) => mistake(file, '', 'Add this file.')) };
	const domainFiles = pathsIn(files, 'domains');
	const candidate = {
		...record(files[packFile]),
		layers: layersWithCards(files),
		fields: record(files[fieldsFile])['fields'],
		domains: domainFiles.map((file) => files[file]),
		problemNames: record(files[problemNamesFile])['names']
	};
	const names = fileNameMistakes(files, domainFiles);
	const parsed = packSource.safeParse(candidate);
	const { journey, mistakes: phases } = assembleJourney(files, parsed.data?.version ?? 1);
	if (!parsed.success) {
		const shape = parsed.error.issues.map((issue) => ({
			...locate(issue.path, candidate, domainFiles),
			advice: adviceFor(issue)
		}));
		return { ok: false, mistakes: [...names, ...shape, ...phases] };
	}
	const mistakes = [
		...names,
		...orderMistakes(parsed.data),
		...referenceMistakes(parsed.data),
		...phases,
		...duplicateMistakes([...packIds(parsed.data, domainFiles), ...(journey === null ? [] : journeyIds(journey))])
	];
	if (mistakes.length > 0 || journey === null) return { ok: false, mistakes };
	return { ok: true, pack: inSetOrder(parsed.data), journey };
}

/** Files come by the alphabet; domains are read in the order in which the sets name them. */
function inSetOrder(pack: PackSource): PackSource {
	const order = pack.domainSets.flatMap((set) => set.domains);
	return { ...pack, domains: pack.domains.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id)) };
}

/**
 * What ships with Pit: the pack that every screen needs, and the journey, which a device fetches behind it.
 * @throws SetupProblem with one line per mistake: file · field · advice
 */
export function defaultContent(): { pack: PackSource; journey: JourneySource } {
	const modules = import.meta.glob('../../content/**/*.json', { eager: true, import: 'default' });
	const files = Object.fromEntries(
		Object.entries(modules).map(([path, json]) => [path.replace('../../content/', ''), json])
	);
	const result = assemblePack(files);
	if (result.ok) return result;
	const lines = result.mistakes.map(({ file, field, advice }) => `- ${file} · ${field} · ${advice}`);
	throw new SetupProblem(`The content pack has ${lines.length} mistake(s):\n${lines.join('\n')}`);
}

export const defaultPack = (): PackSource => defaultContent().pack;

const cardsFile = (layer: unknown) => `cards/${String(layer)}.json`;

function layersWithCards(files: Files): unknown {
	const layers = record(files[layersFile])['layers'];
	if (!Array.isArray(layers)) return layers;
	return layers.map((layer: unknown) => {
		const fields = record(layer);
		return { ...fields, cards: record(files[cardsFile(fields['id'])])['cards'] };
	});
}

/** From a place in the assembled pack back to the file and field where it was written. */
function locate(path: Path, candidate: { layers: unknown }, domainFiles: string[]): { file: string; field: string } {
	const [part, index, ...rest] = path;
	if (part === 'domains' && typeof index === 'number')
		return { file: domainFiles[index] ?? 'domains', field: fieldName(rest) };
	if (part === 'layers' && typeof index === 'number' && rest[0] === 'cards' && Array.isArray(candidate.layers)) {
		return { file: cardsFile(record(candidate.layers[index])['id']), field: fieldName(rest) };
	}
	if (part === 'layers') return { file: layersFile, field: fieldName(path) };
	if (part === 'problemNames') return { file: problemNamesFile, field: fieldName(['names', ...path.slice(1)]) };
	if (part === 'fields') return { file: fieldsFile, field: fieldName(path) };
	return { file: packFile, field: fieldName(path) };
}

function fileNameMistakes(files: Files, domainFiles: string[]): ContentMistake[] {
	const layers = record(files[layersFile])['layers'];
	const known = Array.isArray(layers) ? layers.map((layer) => record(layer)['id']) : [];
	const domains = domainFiles.filter((file) => record(files[file])['id'] !== nameOf(file));
	const cards = pathsIn(files, 'cards').filter(
		(file) => record(files[file])['layer'] !== nameOf(file) || !known.includes(nameOf(file))
	);
	return [
		...domains.map((file) => mistake(file, 'id', `The id has to be the name of the file: "${nameOf(file)}".`)),
		...cards.map((file) =>
			mistake(file, 'layer', `The layer has to be the name of the file and one of: ${layerIds.join(', ')}.`)
		)
	];
}

function orderMistakes(pack: PackSource): ContentMistake[] {
	const layers = new Set(pack.layers.map((layer) => layer.id));
	const missing = layerIds.filter((id) => !layers.has(id));
	const misplaced = storyFields.flatMap((id, index) => (pack.fields[index]?.id === id ? [] : [index]));
	return [
		...missing.map((id) => mistake(layersFile, 'layers', `The layer "${id}" is missing: each layer stands here once.`)),
		...misplaced.map((index) =>
			mistake(fieldsFile, `fields[${index}].id`, `Put the fields in the order ${storyFields.join(', ')}.`)
		)
	];
}

function referenceMistakes({ domains, domainSets, defaultDomainSet, problemNames = [] }: PackSource): ContentMistake[] {
	const domainIds = new Set(domains.map((domain) => domain.id));
	const setIds = domainSets.map((set) => set.id);
	const standard = domainSets.find((set) => set.id === standardDomainSet)?.domains ?? [];
	const unknown = domainSets.flatMap((set, index) =>
		set.domains
			.filter((id) => !domainIds.has(id))
			.map((id) =>
				mistake(packFile, `domainSets[${index}].domains`, `There is no domains/${id}.json: add it or remove "${id}".`)
			)
	);
	const standardOnly = (ids: readonly string[], file: string, field: string) =>
		ids
			.filter((id) => !standard.includes(id))
			.map((id) => mistake(file, field, `"${id}" is no standard domain: choose from ${standard.join(', ')}.`));
	const reports = domains.flatMap(({ id, reportsTo }) => standardOnly(reportsTo, `domains/${id}.json`, 'reportsTo'));
	const offers = problemNames.flatMap(({ domain }, index) =>
		standardOnly([domain], problemNamesFile, `names[${index}].domain`)
	);
	const first = mistake(
		packFile,
		'defaultDomainSet',
		`There is no set "${defaultDomainSet}": choose from ${setIds.join(', ')}.`
	);
	return [...(setIds.includes(defaultDomainSet) ? [] : [first]), ...unknown, ...reports, ...offers];
}

/** Every id of the pack and where it stands. */
function packIds(pack: PackSource, domainFiles: string[]): IdPlace[] {
	const place = (kind: string, id: string, file: string | undefined, field: string): IdPlace => ({
		kind,
		id,
		file: file ?? 'domains',
		field
	});
	return [
		...pack.domainSets.map(({ id }, i) => place('set', id, packFile, `domainSets[${i}].id`)),
		...pack.domains.map(({ id }, i) => place('domain', id, domainFiles[i], 'id')),
		...pack.layers.flatMap((layer, l) => [
			...layer.questions.map(({ id }, i) => place('item', id, layersFile, `layers[${l}].questions[${i}].id`)),
			...layer.cards.map(({ id }, i) => place('item', id, cardsFile(layer.id), `cards[${i}].id`))
		]),
		...pack.fields.flatMap(({ questions }, f) =>
			questions.map(({ id }, i) => place('item', id, fieldsFile, `fields[${f}].questions[${i}].id`))
		),
		...pack.domains.flatMap(({ questions }, d) =>
			questions.map(({ id }, i) => place('item', id, domainFiles[d], `questions[${i}].id`))
		)
	];
}
