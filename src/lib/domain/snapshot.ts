/**
 * A snapshot (momentopname): what the person chose to show, frozen.
 * What is not switched on is nowhere in it, not even as a reference from something that is.
 */
import * as z from 'zod/mini';
import { layerIds, localeIds, storyFields, type LocaleId } from './ids';
import { doers, goalStates, goalTurns } from './plan-words';

export const SNAPSHOT_VERSION = 1;

const seconds = z.int().check(z.nonnegative());
/** By language. Any language: a link stays readable when a Pit with one more, or one less, made it. */
const heading = z.record(z.string(), z.string());

const sharedAction = z.object({
	title: z.string(),
	who: z.enum(doers),
	whoName: z.optional(z.string()),
	when: z.optional(z.string()),
	done: z.boolean()
});

/** Everything in it is shown as text; a reader with another pack needs nothing but this. */
export const snapshotContent = z.object({
	v: z.literal(SNAPSHOT_VERSION),
	name: z.string(),
	locale: z.enum(localeIds),
	strengths: z.array(
		z.object({
			layer: z.enum(layerIds),
			heading,
			items: z.array(z.object({ text: z.string(), proof: z.optional(z.string()) }))
		})
	),
	story: z.array(
		z.object({
			domain: z.string(),
			heading,
			term: z.string(),
			texts: z.array(z.object({ field: z.enum(storyFields), text: z.string() }))
		})
	),
	goals: z.array(
		z.object({
			title: z.string(),
			why: z.optional(z.string()),
			keep: z.boolean(),
			turn: z.enum(goalTurns),
			state: z.enum(goalStates),
			domain: z.optional(heading),
			strengths: z.array(z.string()),
			actions: z.array(sharedAction),
			subgoals: z.array(z.object({ title: z.string(), state: z.enum(goalStates), actions: z.array(sharedAction) }))
		})
	)
});
export type SnapshotContent = z.infer<typeof snapshotContent>;

/** The sealed JSON: the content with its times (seconds since 1970 UTC). */
export const snapshot = z.extend(snapshotContent, { createdAt: seconds, notAfter: seconds });
export type Snapshot = z.infer<typeof snapshot>;

/** A heading in the reader's language, else in any that there is. */
export const headingIn = (texts: Readonly<Record<string, string>>, locale: LocaleId): string =>
	texts[locale] ?? Object.values(texts)[0] ?? '';
