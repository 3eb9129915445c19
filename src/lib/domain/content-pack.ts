/**
 * The method as data: layers, life domains, questions, word cards, and what an organisation says of itself.
 * Texts stand per locale in `src/content`; a device gets one locale of it (`content-source.ts: localizePack`).
 * Ids are for ever: an answer keeps the id of its question.
 */
import * as z from 'zod/mini';
import { helpParts, layerIds, localeIds, standardDomains, storyFields } from './ids.ts';

export const times = ['present', 'past', 'future'] as const;

export const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
export const filled = z.string().check(z.trim(), z.minLength(1));

/** Parts of Pit that an organisation may leave out. What was written there stays, and comes back with the part. */
export const optionalParts = ['people', 'journey', 'talk', 'then-and-now', 'cards'] as const;
export type OptionalPart = (typeof optionalParts)[number];

/** What differs between a pack as it is written (`content-source.ts`) and as a device keeps it. */
type Kit<T extends z.ZodMiniType, W extends z.ZodMiniType> = {
	/** A text per locale, or one. */
	text: T;
	words: W;
	/** A field that is not known: refused for who writes, left out on a device that is older than the server. */
	object: typeof z.object;
	/** A day, as 2026-11-22. */
	day: z.ZodMiniType<string>;
	phone: z.ZodMiniType<string>;
};

/** The shapes that a pack is made of. */
export function packParts<T extends z.ZodMiniType, W extends z.ZodMiniType>({
	text,
	words,
	object,
	day,
	phone
}: Kit<T, W>) {
	/** `picture`: a name in the icon set that `deploy/card-pictures.ts` draws from. */
	const card = object({ id, picture: z.optional(id), text, meaning: text });
	const layer = object({
		id: z.enum(layerIds),
		/** The plain question that names the layer: "Wat kan ik?" */
		title: text,
		/** The field's own word, shown once and small. */
		term: text,
		about: text,
		questions: z
			.array(object({ id, time: z.enum(times), text, help: text, starters: z.array(text) }))
			.check(z.minLength(1)),
		cards: z.array(card).check(z.minLength(1))
	});
	const extras = {
		/** A question about help says which side of it; without one it is about help as a whole. */
		part: z.optional(z.enum(helpParts)),
		/** Shown on demand, as somebody else's: three of different lives. */
		examples: z.optional(z.array(text).check(z.minLength(1)))
	};
	const domainQuestion = object({
		id,
		field: z.enum(storyFields),
		time: z.enum(times),
		text,
		help: z.optional(text),
		starters: z.array(text).check(z.minLength(1)),
		...extras
	});
	const domain = object({
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
	const field = object({
		id: z.enum(storyFields),
		title: text,
		/** Asked in every domain, before the domain's own questions. */
		questions: z
			.array(
				object({
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
	const domainSet = object({ id, title: text, about: text, domains: z.array(id).check(z.minLength(1)) });
	/** Words that name a problem, and the standard domain to offer in place of a domain with such a name. */
	const problemName = object({ words, domain: id });
	/** `checked`: the day on which somebody last called this number and it was right. */
	const line = { text, number: phone, checked: day };
	const helpLine = object({ id, name: text, ...line });
	const organisation = object({
		name: filled,
		contact: z.optional(object(line)),
		/** Beside the national numbers of Hulp nu, also without internet. */
		help: z.optional(z.array(helpLine))
	});
	/** New shares ask for the organisation's key: how a person gets it. */
	const createKey = object({ how: text });
	return { layer, card, domain, field, domainSet, problemName, helpLine, organisation, createKey };
}

/** The whole of a pack, made of those. */
export function packShape<T extends z.ZodMiniType, W extends z.ZodMiniType>(
	{ object }: Pick<Kit<T, W>, 'object'>,
	{ layer, field, domain, domainSet, problemName, organisation, createKey }: ReturnType<typeof packParts<T, W>>
) {
	return object({
		id,
		version: z.int().check(z.positive()),
		organisation: z.optional(organisation),
		createKey: z.optional(createKey),
		hiddenParts: z.optional(z.array(z.string())),
		defaultDomainSet: id,
		domainSets: z.array(domainSet).check(z.minLength(1)),
		layers: z.array(layer).check(z.length(layerIds.length)),
		fields: z.array(field).check(z.length(storyFields.length)),
		domains: z.array(domain).check(z.minLength(1)),
		problemNames: z.optional(z.array(problemName))
	});
}

const onDevice = {
	text: filled,
	words: z.array(filled),
	object: z.object,
	day: filled,
	phone: filled
};
const headings = z.record(z.string(), z.record(z.enum(localeIds), filled));

const parts = packParts(onDevice);
export const helpLine = parts.helpLine;

/** One locale of the pack, as a device keeps it. `headings` hold every locale: a snapshot takes along those it needs. */
export const contentPack = z.extend(packShape(onDevice, parts), {
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
export type Organisation = NonNullable<ContentPack['organisation']>;
export type HelpLine = NonNullable<Organisation['help']>[number];

/** The domains of a set, in its order; an unknown set falls back on the pack's default. */
export function domainsOf(pack: ContentPack, setId: string | null): LifeDomain[] {
	const set =
		pack.domainSets.find((each) => each.id === setId) ??
		pack.domainSets.find((each) => each.id === pack.defaultDomainSet);
	return (set?.domains ?? []).flatMap((domain) => pack.domains.find((each) => each.id === domain) ?? []);
}

/** The seven that every set, and every own domain, is reported under; also when an organisation does not show them. */
export const theSeven = (pack: Pick<ContentPack, 'domains'>): LifeDomain[] =>
	standardDomains.flatMap((id) => pack.domains.find((each) => each.id === id) ?? []);

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
