/**
 * The method as data: layers, life domains, questions, word cards, help numbers.
 * Texts stand per locale in `src/content`; a device gets one locale of it (see `localizePack`).
 * Ids are for ever: an answer keeps the id of its question.
 */
import * as z from 'zod/mini';
import { helpParts, layerIds, localeIds, storyFields, type LocaleId } from './ids';

export const times = ['present', 'past', 'future'] as const;

export const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
export const filled = z.string().check(z.trim(), z.minLength(1));

/** The shape of the pack, once with a text per locale (on the server) and once with plain texts (on the device). */
function packSchema<T extends z.ZodMiniType, W extends z.ZodMiniType>(text: T, words: W) {
	/** `picture`: a name in the icon set that `deploy/card-pictures.ts` draws from. */
	const card = z.object({ id, picture: z.optional(id), text, meaning: text });
	const layer = z.object({
		id: z.enum(layerIds),
		/** The plain question that names the layer: "Wat kan ik?" */
		title: text,
		/** The field's own word, shown once and small. */
		term: text,
		about: text,
		questions: z
			.array(z.object({ id, time: z.enum(times), text, help: text, starters: z.array(text) }))
			.check(z.minLength(1)),
		cards: z.array(card).check(z.minLength(1))
	});
	const extras = {
		/** A question about help says which side of it; without one it is about help as a whole. */
		part: z.optional(z.enum(helpParts)),
		/** Shown on demand, as somebody else's: three of different lives. */
		examples: z.optional(z.array(text).check(z.minLength(1)))
	};
	const domainQuestion = z.object({
		id,
		field: z.enum(storyFields),
		time: z.enum(times),
		text,
		help: z.optional(text),
		starters: z.array(text).check(z.minLength(1)),
		...extras
	});
	const domain = z.object({
		id,
		title: text,
		term: text,
		about: text,
		/** The standard domains (of the seven) that this one is reported under. */
		reportsTo: z.array(id).check(z.minLength(1)),
		/** Extra care when sharing: shown last and with a word of caution. */
		sensitive: z.optional(z.boolean()),
		/** Shown above heavy questions: "Je hoeft niet te vertellen wat er gebeurde." */
		comfort: z.optional(text),
		/** The handbook's themes for this domain. */
		themes: z.array(text).check(z.minLength(1)),
		/** Words that say a sentence is about this domain. */
		themeWords: z.optional(words),
		questions: z.array(domainQuestion).check(z.minLength(5))
	});
	const field = z.object({
		id: z.enum(storyFields),
		title: text,
		/** Asked in every domain, before the domain's own questions. */
		questions: z
			.array(
				z.object({
					id,
					time: z.enum(times),
					text,
					help: z.optional(text),
					starters: z.array(text).check(z.minLength(1)),
					...extras
				})
			)
			.check(z.minLength(1))
	});
	return z.object({
		id,
		version: z.int().check(z.positive()),
		defaultDomainSet: id,
		domainSets: z
			.array(z.object({ id, title: text, about: text, domains: z.array(id).check(z.minLength(1)) }))
			.check(z.minLength(1)),
		layers: z.array(layer).check(z.length(layerIds.length)),
		fields: z.array(field).check(z.length(storyFields.length)),
		domains: z.array(domain).check(z.minLength(1)),
		/** Words that name a problem, and the standard domain to offer in place of a domain with such a name. */
		problemNames: z.optional(z.array(z.object({ words, domain: id })))
	});
}

export const localizedText = z.object({ nl: filled, en: filled });
/** Words to look for; "schuld*" is every word that begins so. */
const wordList = z.array(filled);
export const packSource = packSchema(localizedText, z.object({ nl: wordList, en: wordList }));
export type PackSource = z.infer<typeof packSource>;

const headings = z.record(z.string(), z.record(z.enum(localeIds), filled));

/** One locale of the pack, as a device keeps it. `headings` hold every locale: a snapshot takes along those it needs. */
export const contentPack = z.extend(packSchema(filled, wordList), {
	locale: z.enum(localeIds),
	headings: z.object({ layers: headings, domains: headings })
});
export type ContentPack = z.infer<typeof contentPack>;
export type StrengthLayer = ContentPack['layers'][number];
export type StrengthQuestion = StrengthLayer['questions'][number];
export type LifeDomain = ContentPack['domains'][number];
export type StoryQuestion = LifeDomain['questions'][number];
export type ProblemNames = NonNullable<ContentPack['problemNames']>;
export type DomainSet = ContentPack['domainSets'][number];

/** One locale of a pack: every `{ nl, en }` becomes that locale's string. */
export function localizePack(source: PackSource, locale: LocaleId): ContentPack {
	const headingsOf = (items: readonly { id: string; title: Record<LocaleId, string> }[]) =>
		Object.fromEntries(items.map((each) => [each.id, each.title]));
	return {
		...(pick(source, locale) as Omit<ContentPack, 'locale' | 'headings'>),
		locale,
		headings: { layers: headingsOf(source.layers), domains: headingsOf(source.domains) }
	};
}

export function pick(value: unknown, locale: LocaleId): unknown {
	if (Array.isArray(value)) return value.map((item: unknown) => pick(item, locale));
	if (value === null || typeof value !== 'object') return value;
	if (localeIds.every((each) => each in value)) return (value as Record<LocaleId, string>)[locale];
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pick(item, locale)]));
}

/** The domains of a set, in its order; an unknown set falls back on the pack's default. */
export function domainsOf(pack: ContentPack, setId: string | null): LifeDomain[] {
	const set =
		pack.domainSets.find((each) => each.id === setId) ??
		pack.domainSets.find((each) => each.id === pack.defaultDomainSet);
	return (set?.domains ?? []).flatMap((domain) => pack.domains.find((each) => each.id === domain) ?? []);
}

/** Every question of a domain in the order of its five fields: the fixed ones of a field first, then the domain's own. */
export function storyQuestions(pack: ContentPack, domain: LifeDomain): StoryQuestion[] {
	return pack.fields.flatMap((field) => [
		...field.questions.map((each) => ({ ...each, field: field.id })),
		...domain.questions.filter((each) => each.field === field.id)
	]);
}

/** The questions that are asked: past ones are left out for who would rather not speak of the past. */
export const askedQuestions = <T extends { time: (typeof times)[number] }>(
	questions: readonly T[],
	skipPast: boolean
) => questions.filter((each) => !skipPast || each.time !== 'past');

/** Examples for a question: its own, else those of the first question about the same text that has them. */
export function examplesFor(questions: readonly StoryQuestion[], question: StoryQuestion): readonly string[] {
	const alike = questions.find(
		(each) => each.examples !== undefined && each.field === question.field && each.part === question.part
	);
	return question.examples ?? alike?.examples ?? [];
}
