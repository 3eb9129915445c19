/** The shape of a snapshot, for whoever makes one. What opens a link reads it without zod: see `readSnapshot`. */
import * as z from 'zod/mini';
import { SNAPSHOT_VERSION } from './envelope';
import { layerIds, localeIds, storyFields } from './ids';
import { doers, goalStates, goalTurns } from './plan-words';

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

/** The sealed JSON: the content with its times (seconds since 1970 UTC). */
export const snapshot = z.extend(snapshotContent, { createdAt: seconds, notAfter: seconds });
