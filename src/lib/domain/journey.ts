/**
 * The eight phases as data: what happens, what a person can prepare and ask, and the instruments of each phase.
 * Not needed on the first screen, so no part of the content pack on the device. Ids are for ever.
 */
import * as z from 'zod/mini';
import { filled, id } from './content-pack.ts';
import { localeIds } from './ids.ts';
import { noteOf, type Note } from './note.ts';

/** In the order of the road; the middle four, `phaseLoop`, are gone through again and again. */
export const phaseIds = [
	'registration',
	'intake',
	'start-up',
	'analysis',
	'planning',
	'implementation',
	'evaluation',
	'departure'
] as const;
export type PhaseId = (typeof phaseIds)[number];
export const phaseLoop: readonly PhaseId[] = ['analysis', 'planning', 'implementation', 'evaluation'];

/** Other screens that an instrument can point to. */
export const doorIds = [
	'strengths',
	'people',
	'story',
	'dream',
	'plan',
	'talk',
	'then-and-now',
	'help',
	'take-along'
] as const;
export type DoorId = (typeof doorIds)[number];

/** What differs between the journey as it is written (`journey-source.ts`) and as a device keeps it. */
type Kit<T extends z.ZodMiniType> = {
	/** A text per locale, or one. */
	text: T;
	/** A field that is not known: refused for who writes, left out on a device. */
	object: typeof z.object;
};

/** @param more fields that an instrument has when it stands in a file of its own */
export function instrumentShape<T extends z.ZodMiniType, M extends z.core.$ZodLooseShape>(
	{ text, object }: Kit<T>,
	more: M
) {
	const asks = {
		id,
		/** Asked once for every domain that the person has. */
		perDomain: z.optional(z.boolean()),
		/** About people: "Nog niemand" is a full answer too. */
		aboutPeople: z.optional(z.boolean()),
		/** Left out for who would rather not speak of the past. */
		time: z.optional(z.literal('past')),
		text,
		help: z.optional(text),
		starters: z.optional(z.array(text).check(z.minLength(1)))
	};
	const options = z.array(object({ id, text })).check(z.minLength(2));
	const question = z.discriminatedUnion('kind', [
		object({ ...asks, kind: z.literal('text') }),
		object({ ...asks, kind: z.literal('one'), options }),
		object({ ...asks, kind: z.literal('many'), options })
	]);
	const tool = { id, title: text, about: z.optional(text), ...more };
	return z.discriminatedUnion('kind', [
		object({ ...tool, kind: z.literal('questions'), questions: z.array(question).check(z.minLength(1)) }),
		object({ ...tool, kind: z.literal('checklist'), items: z.array(object({ id, text })).check(z.minLength(1)) }),
		object({ id, title: text, ...more, kind: z.literal('reading'), texts: z.array(text).check(z.minLength(1)) }),
		object({ ...tool, kind: z.literal('doors'), doors: z.array(z.enum(doorIds)).check(z.minLength(1)) })
	]);
}

export function phaseShape<T extends z.ZodMiniType>(kit: Kit<T>) {
	const { text, object } = kit;
	return object({
		id: z.enum(phaseIds),
		title: text,
		/** The field's own word, shown once and small. */
		term: text,
		/** What happens here. */
		about: z.array(text).check(z.minLength(1)),
		/** What I can prepare, and what I may ask. */
		prepare: z.array(text).check(z.minLength(1)),
		ask: z.array(text).check(z.minLength(1)),
		instruments: z.array(instrumentShape(kit, {})).check(z.minLength(1))
	});
}

const headings = z.record(z.string(), z.record(z.enum(localeIds), filled));

/** One locale of the journey, as a device keeps it. `headings` hold every locale, by id: a snapshot takes along those it needs. */
export const journey = z.object({
	locale: z.enum(localeIds),
	version: z.int().check(z.positive()),
	phases: z.array(phaseShape({ text: filled, object: z.object })).check(z.length(phaseIds.length)),
	headings: z.object({
		phases: headings,
		instruments: headings,
		questions: headings,
		options: headings,
		items: headings
	})
});
export type Journey = z.infer<typeof journey>;
export type Phase = Journey['phases'][number];
export type Instrument = Phase['instruments'][number];
export type Questions = Extract<Instrument, { kind: 'questions' }>;
export type Checklist = Extract<Instrument, { kind: 'checklist' }>;
export type JourneyQuestion = Questions['questions'][number];

/** The questions of a phase, one instrument after another. */
export const phaseQuestions = (phase: Phase): JourneyQuestion[] =>
	phase.instruments.flatMap((each) => (each.kind === 'questions' ? each.questions : []));

/** What the person chose about learning and about the supporter, to stand beside actions. */
export const choiceIds = { learningStyle: 'learning-style', supporterRole: 'supporter-role' } as const;

/** The words of what was chosen at a question, in the order of the question; empty without an answer or a journey. */
export function chosenTexts(found: Journey | null, notes: readonly Note[], questionId: string): string[] {
	const question = found?.phases.flatMap(phaseQuestions).find((each) => each.id === questionId);
	const choices = noteOf(notes, questionId)?.choices ?? [];
	if (question === undefined || question.kind === 'text') return [];
	return question.options.filter((each) => choices.includes(each.id)).map((each) => each.text);
}
