/** Takes out of the content what an organisation hides. What is hidden keeps its id: answers to it stay. */
import type { JourneySource, PackSource, SourceFiles } from '../domain/content-source.ts';
import { mistake, type ContentMistake } from './content-mistake.ts';

export type Hide = NonNullable<SourceFiles['pack']['hide']>;
export type Content = { pack: PackSource; journey: JourneySource };
type Hidden = Exclude<keyof Hide, 'parts'>;

/** A hidden domain stays in the pack, in no set: what was written under it stays readable, and has its heading. */
export function hideParts({ pack, journey }: Content, hide: Hide): Content {
	const hides = (kind: Hidden, id: string) => hide[kind]?.includes(id) ?? false;
	const shown = <T extends { id: string }>(kind: Hidden, list: readonly T[]) =>
		list.filter(({ id }) => !hides(kind, id));
	const asked = <T extends { questions: { id: string }[] }>(each: T): T => ({
		...each,
		questions: shown('questions', each.questions)
	});
	return {
		pack: {
			...pack,
			...(hide.parts === undefined ? {} : { hiddenParts: hide.parts }),
			domainSets: shown('domainSets', pack.domainSets).map((set) => ({
				...set,
				domains: set.domains.filter((id) => !hides('domains', id))
			})),
			layers: pack.layers.map(asked).map((layer) => ({ ...layer, cards: shown('cards', layer.cards) })),
			fields: pack.fields.map(asked),
			domains: pack.domains.map(asked)
		},
		journey: {
			...journey,
			phases: journey.phases.map((phase) => ({
				...phase,
				instruments: shown('instruments', phase.instruments).map((tool) => {
					if (tool.kind === 'questions') return asked(tool);
					return tool.kind === 'checklist' ? { ...tool, items: shown('checklistItems', tool.items) } : tool;
				})
			}))
		}
	};
}

/** Whoever hides something that is not there has misspelt it. */
export function hideMistakes({ pack, journey }: Content, hide: Hide, file: string): ContentMistake[] {
	const tools = journey.phases.flatMap((each) => each.instruments);
	const ids = (list: readonly { id: string }[]) => list.map((each) => each.id);
	const there: Record<Hidden, string[]> = {
		domains: ids(pack.domains),
		domainSets: ids(pack.domainSets),
		questions: ids([
			...pack.layers.flatMap((each) => each.questions),
			...[...pack.fields, ...pack.domains].flatMap((each) => each.questions),
			...tools.flatMap((each) => (each.kind === 'questions' ? each.questions : []))
		]),
		cards: ids(pack.layers.flatMap((each) => each.cards)),
		instruments: ids(tools),
		checklistItems: ids(tools.flatMap((each) => (each.kind === 'checklist' ? each.items : [])))
	};
	return Object.entries(there).flatMap(([kind, known]) =>
		(hide[kind as Hidden] ?? []).flatMap((id, index) =>
			known.includes(id) ? [] : [mistake(file, `hide.${kind}[${index}]`, notThere(id, known))]
		)
	);
}

const notThere = (id: string, known: readonly string[]) =>
	`There is no "${id}" to hide: ${known.length < 30 ? `choose from ${known.join(', ')}` : 'check the spelling'}.`;
