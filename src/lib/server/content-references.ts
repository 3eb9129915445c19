/** What content files say of each other: names that lead somewhere, and ids that stand for one thing only. */
import type { SourceFiles } from '../domain/content-source.ts';
import { standardDomains } from '../domain/ids.ts';
import { phaseIds } from '../domain/journey.ts';
import type { ReadFile, ReadFiles } from './content-files.ts';
import { duplicateMistakes, mistake, type ContentMistake, type IdPlace } from './content-mistake.ts';

type Known = {
	/** Also of files with a mistake in them: who names those is not wrong. */
	domains: readonly string[];
	pictures: readonly string[];
};

export function referenceMistakes(read: ReadFiles, { domains, pictures }: Known): ContentMistake[] {
	const packs = [...read['default-pack'], ...read.pack];
	const sets = packs.flatMap(({ content }) => content.domainSets?.map(({ id }) => id) ?? []);
	const hidden = read.pack.flatMap(({ content }) => content.hide?.domainSets ?? []);
	const shown = [...new Set(sets)].filter((id) => !hidden.includes(id));
	// The last one counts: the organisation's own.
	const first = packs.findLast(({ content }) => content.defaultDomainSet !== undefined);
	return [
		...(first === undefined || shown.includes(first.content.defaultDomainSet ?? '')
			? []
			: [
					mistake(
						first.file,
						'defaultDomainSet',
						`There is no set "${String(first.content.defaultDomainSet)}" to begin with: choose from ${shown.join(', ')}.`
					)
				]),
		...packs.flatMap(({ file, content }) =>
			(content.domainSets ?? []).flatMap((set, index) =>
				set.domains
					.filter((id) => !domains.includes(id))
					.map((id) =>
						mistake(file, `domainSets[${index}].domains`, `There is no domains/${id}.json: add it or remove "${id}".`)
					)
			)
		),
		...read.domains.flatMap(reportMistakes),
		...read['problem-names'].flatMap(({ file, content }) =>
			content.names.flatMap(({ domain }, index) =>
				isStandard(domain) ? [] : [noStandard(file, `names[${index}].domain`, domain)]
			)
		),
		...read.cards.flatMap(({ file, content }) =>
			content.cards.flatMap(({ picture }, index) =>
				picture === undefined || pictures.includes(picture)
					? []
					: [
							mistake(
								file,
								`cards[${index}].picture`,
								`There is no picture "${picture}": leave it out, or take ${pictures.join(', ')}.`
							)
						]
			)
		)
	];
}

const isStandard = (id: string) => (standardDomains as readonly string[]).includes(id);
const noStandard = (file: string, field: string, id: string) =>
	mistake(file, field, `"${id}" is no standard domain: choose from ${standardDomains.join(', ')}.`);

function reportMistakes({ file, content: { id, reportsTo } }: ReadFile<'domains'>): ContentMistake[] {
	const unknown = reportsTo.filter((each) => !isStandard(each)).map((each) => noStandard(file, 'reportsTo', each));
	return isStandard(id) && reportsTo.join() !== id
		? [mistake(file, 'reportsTo', `A standard domain is reported under itself: write ["${id}"].`)]
		: unknown;
}

type Tool = SourceFiles['phases']['instruments'][number];

/**
 * An answer keeps the id of its question for ever, so an id stands for one thing; also what is hidden has it.
 * @param isOwn whether a file is the organisation's: of two with one id, its writer can do something about it
 */
export function idMistakes(read: ReadFiles, isOwn: (file: string) => boolean): ContentMistake[] {
	const of = (
		kind: string,
		file: string,
		field: (index: number) => string,
		list: readonly { id: string }[]
	): IdPlace[] => list.map(({ id }, index) => ({ kind, id, file, field: field(index) }));
	const items = (file: string, name: string, list: readonly { id: string }[]) =>
		of('item', file, (index) => `${name}[${index}].id`, list);
	const tool = (file: string, at: string, each: Tool | SourceFiles['instruments']): IdPlace[] => [
		{ kind: 'instrument', id: each.id, file, field: `${at}id` },
		...(each.kind === 'checklist' ? items(file, `${at}items`, each.items) : []),
		...(each.kind === 'questions'
			? each.questions.flatMap((question, q) => [
					{ kind: 'item', id: question.id, file, field: `${at}questions[${q}].id` },
					...(question.kind === 'text' ? [] : items(file, `${at}questions[${q}].options`, question.options))
				])
			: [])
	];
	const replaced = read.instruments.map(({ content }) => content.id);
	const byPhase = read.phases.toSorted(
		(one, other) => phaseIds.indexOf(one.content.id) - phaseIds.indexOf(other.content.id)
	);
	const places = [
		...[...read['default-pack'], ...read.pack].flatMap(({ file, content }) =>
			of(`set of ${file}`, file, (index) => `domainSets[${index}].id`, content.domainSets ?? [])
		),
		...read.pack.flatMap(({ file, content }) =>
			of('help', file, (index) => `organisation.help[${index}].id`, content.organisation.help ?? [])
		),
		...[...read.layers, ...read.fields, ...read.domains].flatMap(({ file, content }) =>
			items(file, 'questions', content.questions)
		),
		...read.cards.flatMap(({ file, content }) => items(file, 'cards', content.cards)),
		...byPhase.flatMap(({ file, content }) =>
			content.instruments.flatMap((each, index) =>
				replaced.includes(each.id) ? [] : tool(file, `instruments[${index}].`, each)
			)
		),
		...read.instruments.flatMap(({ file, content }) => tool(file, '', content))
	];
	return duplicateMistakes(places.toSorted((one, other) => Number(isOwn(one.file)) - Number(isOwn(other.file))));
}
