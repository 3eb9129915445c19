/**
 * The method as it is written, every language side by side: one schema per kind of file, and the whole that they make.
 * Only who writes and who serves needs it; a device has `content-pack.ts` and `journey.ts`.
 */
import * as z from 'zod/mini';
import { filled, id, optionalParts, packParts, packShape, type ContentPack } from './content-pack.ts';
import { layerIds, localeIds, type LocaleId } from './ids.ts';
import { instrumentShape, phaseIds, phaseShape, type Journey } from './journey.ts';
import { looksFile } from './looks.ts';

const localizedText = z.strictObject({ nl: filled, en: filled });
/** Words to look for; "schuld*" is every word that begins so. */
const wordList = z.array(filled);

const asWritten = {
	text: localizedText,
	words: z.strictObject({ nl: wordList, en: wordList }),
	// The same type, apart from what it does with a field that it does not know.
	object: z.strictObject as unknown as typeof z.object,
	day: z.iso.date(),
	phone: z.string().check(z.regex(/^\+?\d[\d ()-]{1,18}\d$/))
};
const parts = packParts(asWritten);
const version = z.int().check(z.positive());
const ids = z.optional(z.array(id));

/** `pack.json` of the method itself: which sets there are. */
const defaultPackFile = z.strictObject({
	id,
	version,
	defaultDomainSet: id,
	domainSets: z.array(parts.domainSet).check(z.minLength(1))
});

/** `pack.json` of an organisation: who it is, and what it does with the method besides its own files. */
const ownPackFile = z.strictObject({
	id,
	version,
	organisation: parts.organisation,
	createKey: z.optional(parts.createKey),
	/** The set for who did not choose one. */
	defaultDomainSet: z.optional(id),
	/** A set with a known id replaces that one. */
	domainSets: z.optional(z.array(parts.domainSet)),
	/** What is there no longer. Answers to it stay, and stay readable. */
	hide: z.optional(
		z.strictObject({
			parts: z.optional(z.array(z.enum(optionalParts))),
			domains: ids,
			domainSets: ids,
			questions: ids,
			cards: ids,
			instruments: ids,
			checklistItems: ids
		})
	)
});

/** The kinds of file, by the folder they stand in, or by their name. */
export const sourceFiles = {
	domains: parts.domain,
	layers: z.omit(parts.layer, { cards: true }),
	fields: parts.field,
	cards: z.strictObject({ layer: z.enum(layerIds), cards: z.array(parts.card).check(z.minLength(1)) }),
	phases: phaseShape(asWritten),
	/** One instrument of a phase: the same id replaces it, a new one comes last in its phase. */
	instruments: instrumentShape(asWritten, { phase: z.enum(phaseIds) }),
	'problem-names': z.strictObject({ names: z.array(parts.problemName) }),
	'default-pack': defaultPackFile,
	pack: ownPackFile,
	looks: looksFile
};
export type SourceFiles = { [Kind in keyof typeof sourceFiles]: z.infer<(typeof sourceFiles)[Kind]> };

export const packSource = packShape(asWritten, parts);
export type PackSource = z.infer<typeof packSource>;
export const journeySource = z.object({
	version,
	phases: z.array(sourceFiles.phases).check(z.length(phaseIds.length))
});
export type JourneySource = z.infer<typeof journeySource>;

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

type Heading = { id: string; text: Record<LocaleId, string> };
const byId = (items: readonly Heading[]) => Object.fromEntries(items.map((each) => [each.id, each.text]));

/** One locale of the journey: every `{ nl, en }` becomes that locale's string. */
export function localizeJourney(source: JourneySource, locale: LocaleId): Journey {
	const instruments = source.phases.flatMap((each) => each.instruments);
	const questions = instruments.flatMap((each) => (each.kind === 'questions' ? each.questions : []));
	return {
		...(pick(source, locale) as Pick<Journey, 'version' | 'phases'>),
		locale,
		headings: {
			phases: byId(source.phases.map((each) => ({ id: each.id, text: each.title }))),
			instruments: byId(instruments.map((each) => ({ id: each.id, text: each.title }))),
			questions: byId(questions),
			options: byId(questions.flatMap((each) => (each.kind === 'text' ? [] : each.options))),
			items: byId(instruments.flatMap((each) => (each.kind === 'checklist' ? each.items : [])))
		}
	};
}

function pick(value: unknown, locale: LocaleId): unknown {
	if (Array.isArray(value)) return value.map((item: unknown) => pick(item, locale));
	if (value === null || typeof value !== 'object') return value;
	if (localeIds.every((each) => each in value)) return (value as Record<LocaleId, string>)[locale];
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pick(item, locale)]));
}
