/**
 * Puts the method's words together from their files, and what an organisation makes of them, and says in plain words what
 * is wrong. Pure: maps of path to parsed JSON go in, one pack and one journey or a list of mistakes comes out.
 * Also run by Node itself (deploy/content-check.ts): no `$lib` here, and every import with its extension.
 */
import {
	journeySource,
	packSource,
	type JourneySource,
	type PackSource,
	type SourceFiles
} from '../domain/content-source.ts';
import { layerIds, standardDomains, storyFields } from '../domain/ids.ts';
import { phaseIds } from '../domain/journey.ts';
import { fixedKinds, readFiles, type ReadFiles } from './content-files.ts';
import { hideMistakes, hideParts, type Content } from './content-hide.ts';
import { fieldName, mistake, record, type ContentMistake, type Files } from './content-mistake.ts';
import { idMistakes, referenceMistakes } from './content-references.ts';

export type Assembled = ({ ok: true } & Content) | { ok: false; mistakes: ContentMistake[] };

/**
 * @param files of the method: path relative to the content folder ('default/pack.json', 'domains/home.json', …) to JSON
 * @param own of an organisation, in the same folders: the same path replaces, a new one adds; its `pack.json` says the rest
 */
export function assembleContent(files: Files, own: Files = {}): Assembled {
	const all = { ...files, ...own };
	// Whole files: an organisation's list stands in place of the method's.
	if ('problem-names.json' in own) delete all['default/problem-names.json'];
	const { read, mistakes } = readFiles(all);
	const domains = namesIn(all, 'domains');
	const added = domains.filter((id) => !(`domains/${id}.json` in files));
	const found = [
		...mistakes,
		...missingFiles(all),
		...referenceMistakes(read, { domains, pictures: picturesIn(files) }),
		...idMistakes(read, (file) => file in own)
	];
	const whole = putTogether(read, added);
	if (whole === null) return { ok: false, mistakes: found };
	const [pack] = read.pack;
	const hide = pack?.content.hide ?? {};
	// With a file that is wrong, "not there" would be said of what stands in it.
	if (mistakes.length === 0) found.push(...hideMistakes(whole, hide, pack?.file ?? ''));
	const content = hideParts(whole, hide);
	if (found.length === 0) found.push(...emptied(content));
	return found.length > 0 ? { ok: false, mistakes: found } : { ok: true, ...content };
}

const namesIn = (files: Files, folder: string): string[] =>
	Object.keys(files).flatMap((path) => {
		const [, name] = new RegExp(`^${folder}/([^/]+)[.]json$`).exec(path) ?? [];
		return name === undefined ? [] : [name];
	});

function missingFiles(files: Files): ContentMistake[] {
	const paths = [
		'default/pack.json',
		...standardDomains.map((id) => `domains/${id}.json`),
		...Object.entries(fixedKinds).flatMap(([folder, ids]) => ids.map((id) => `${folder}/${id}.json`))
	];
	return paths.filter((path) => !(path in files)).map((path) => mistake(path, '', 'Add this file.'));
}

/** The pictures that are in the file of pictures, made at the build from the cards of the method. */
const picturesIn = (files: Files): string[] =>
	namesIn(files, 'cards').flatMap((name) => {
		const { cards } = record(files[`cards/${name}.json`]);
		return Array.isArray(cards)
			? cards.map((card) => record(card)['picture']).filter((each) => typeof each === 'string')
			: [];
	});

/** Null while a file that has to be there is missing or wrong. */
function putTogether(read: ReadFiles, added: readonly string[]): Content | null {
	const [standard] = read['default-pack'];
	const own = read.pack[0]?.content;
	const isWhole = Object.entries(fixedKinds).every(
		([kind, ids]) => read[kind as keyof typeof fixedKinds].length === ids.length
	);
	if (standard === undefined || !isWhole) return null;
	const contents = <K extends keyof ReadFiles>(kind: K) => read[kind].map((each) => each.content) as SourceFiles[K][];
	const inOrder = <T extends { id: string }>(ids: readonly string[], list: readonly T[]) =>
		ids.flatMap((id) => list.find((each) => each.id === id) ?? []);
	const cards = contents('cards');
	const sets = setsWith(standard.content.domainSets, own?.domainSets ?? [], added);
	const order = sets.flatMap((set) => set.domains);
	const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
	const { id, version } = own ?? standard.content;
	const pack: PackSource = {
		id,
		version,
		...(own === undefined ? {} : { organisation: own.organisation }),
		...(own?.createKey === undefined ? {} : { createKey: own.createKey }),
		defaultDomainSet: own?.defaultDomainSet ?? standard.content.defaultDomainSet,
		domainSets: sets,
		layers: inOrder(layerIds, contents('layers')).map((layer) => ({
			...layer,
			cards: cards.find((each) => each.layer === layer.id)?.cards ?? []
		})),
		fields: inOrder(storyFields, contents('fields')),
		// Files come by the alphabet; domains are read in the order in which the sets name them.
		domains: contents('domains').toSorted((one, other) => place(one.id) - place(other.id)),
		problemNames: contents('problem-names').flatMap(({ names }) => names)
	};
	return {
		pack,
		journey: { version, phases: withInstruments(inOrder(phaseIds, contents('phases')), contents('instruments')) }
	};
}

type Sets = PackSource['domainSets'];

/** A set of the organisation stands in the place of the one with its id. A new domain that no set names comes last in all. */
function setsWith(standard: Sets, own: Sets, added: readonly string[]): Sets {
	const sets = [
		...standard.map((set) => own.find(({ id }) => id === set.id) ?? set),
		...own.filter(({ id }) => !standard.some((set) => set.id === id))
	];
	const left = added.filter((id) => !sets.some(({ domains }) => domains.includes(id)));
	return sets.map((set) => ({ ...set, domains: [...set.domains, ...left] }));
}

function withInstruments(
	phases: JourneySource['phases'],
	own: readonly SourceFiles['instruments'][]
): JourneySource['phases'] {
	return phases.map((phase) => {
		const ofPhase = own.filter((each) => each.phase === phase.id).map(({ phase: _, ...tool }) => tool);
		const kept = phase.instruments.flatMap((tool) => {
			if (!own.some(({ id }) => id === tool.id)) return [tool];
			return ofPhase.find(({ id }) => id === tool.id) ?? [];
		});
		return { ...phase, instruments: [...kept, ...ofPhase.filter((tool) => !kept.includes(tool))] };
	});
}

/** What has nothing left in it after hiding. */
function emptied({ pack, journey }: Content): ContentMistake[] {
	const issues = [packSource.safeParse(pack), journeySource.safeParse(journey)].flatMap(
		({ error }) => error?.issues ?? []
	);
	return issues.map(({ path }) =>
		mistake('pack.json', 'hide', `This hides too much: too little is left of ${fieldName(path)}.`)
	);
}
