/** The shape of a snapshot, for whoever makes one. What opens a link reads it without zod: see `readSnapshot`. */
import * as z from 'zod/mini';
import { contactKinds, contactRings, contactWishes } from './contact-words';
import { LAST_MOMENT, MAX_LIST, SNAPSHOT_VERSION } from './envelope';
import { helpParts, layerIds, localeIds, sentenceKinds, storyFields } from './ids';
import { doers, goalStates, goalTurns, reviewOnwards, reviewOutcomes, wantings } from './plan-words';

const text = z.string();
const seconds = z.int().check(z.nonnegative(), z.lte(LAST_MOMENT));
const list = <T extends z.ZodMiniType>(each: T) => z.array(each).check(z.maxLength(MAX_LIST));
/** By language. Any language: a link stays readable when a Pit with one more, or one less, made it. */
const heading = z.record(z.string(), z.string());

const action = {
	title: text,
	who: z.enum(doers),
	whoName: z.optional(text),
	when: z.optional(text),
	done: z.boolean()
};
const subgoal = { title: text, state: z.enum(goalStates) };
const goal = {
	title: text,
	why: z.optional(text),
	keep: z.boolean(),
	turn: z.enum(goalTurns),
	state: z.enum(goalStates),
	domain: z.optional(heading),
	strengths: list(text)
};
const storyText = { field: z.enum(storyFields), text };
const chapter = { domain: text, heading, term: text };
const strengths = list(
	z.object({
		layer: z.enum(layerIds),
		heading,
		items: list(z.object({ text, proof: z.optional(text) }))
	})
);
const head = { name: text, locale: z.enum(localeIds), strengths };

const contentOf1 = z.object({
	v: z.literal(1),
	...head,
	story: list(z.object({ ...chapter, texts: list(z.object(storyText)) })),
	goals: list(
		z.object({
			...goal,
			actions: list(z.object(action)),
			subgoals: list(z.object({ ...subgoal, actions: list(z.object(action)) }))
		})
	)
});

const actions = list(z.object({ ...action, where: z.optional(text), date: z.optional(z.iso.date()) }));
const lists = { fresh: list(text), stayed: list(text), gone: list(text) };

const contentOf2 = z.object({
	v: z.literal(SNAPSHOT_VERSION),
	...head,
	/** What the person wants to talk about: stands on top. */
	talk: z.optional(z.object({ points: list(text), good: z.optional(text), question: z.optional(text) })),
	/** Dit ben ik, mijn droom, hier kan ik niks aan doen. */
	aboutMe: z.optional(text),
	dream: z.optional(text),
	beyondMe: z.optional(text),
	people: list(
		z.object({
			name: text,
			kind: z.enum(contactKinds),
			ring: z.enum(contactRings),
			role: z.optional(text),
			gets: z.optional(text),
			gives: z.optional(text),
			wish: z.optional(z.enum(contactWishes)),
			involve: z.optional(z.boolean())
		})
	),
	story: list(
		z.object({
			...chapter,
			/** The standard domains that a domain of another set, or an own one, belongs to. */
			reportsTo: list(heading),
			texts: list(
				z.object({
					...storyText,
					part: z.optional(z.enum(helpParts)),
					marks: list(z.object({ sentence: text, kind: z.enum(sentenceKinds), who: z.optional(text) }))
				})
			),
			/** What others say, each under their own name. */
			views: list(z.object({ author: text, text }))
		})
	),
	goals: list(
		z.object({
			...goal,
			people: list(text),
			reviews: list(
				z.object({
					at: seconds,
					outcome: z.optional(z.enum(reviewOutcomes)),
					did: z.optional(text),
					helped: z.optional(text),
					learned: z.optional(text),
					onward: z.optional(z.enum(reviewOnwards))
				})
			),
			actions,
			subgoals: list(
				z.object({
					...subgoal,
					sign: z.optional(text),
					wanted: z.optional(z.enum(wantings)),
					needs: z.optional(text),
					by: z.optional(text),
					actions
				})
			)
		})
	),
	journey: list(
		z.object({
			id: text,
			phase: heading,
			heading,
			answers: list(
				z.object({
					question: heading,
					domain: z.optional(heading),
					text: z.optional(text),
					choices: list(heading)
				})
			),
			tasks: list(
				z.object({
					title: heading,
					who: z.optional(z.enum(doers)),
					whoName: z.optional(text),
					when: z.optional(text),
					done: z.boolean()
				})
			)
		})
	),
	/** A comparison with an earlier moment, if the person includes one. */
	growth: z.optional(
		z.object({
			since: seconds,
			strengths: z.object(lists),
			goals: z.object(lists),
			texts: list(z.object({ heading, then: text, now: text }))
		})
	)
});

/** What version 1 said, in the shape of version 2. */
const upToDate = ({ story, goals, ...rest }: z.infer<typeof contentOf1>): z.infer<typeof contentOf2> => ({
	...rest,
	v: SNAPSHOT_VERSION,
	people: [],
	story: story.map(({ texts, ...each }) => ({
		...each,
		reportsTo: [],
		texts: texts.map((written) => ({ ...written, marks: [] })),
		views: []
	})),
	goals: goals.map((each) => ({ ...each, people: [], reviews: [] })),
	journey: []
});

/** Everything in it is shown as text; a reader with another pack needs nothing but this. */
export const snapshotContent = z.union([contentOf2, z.pipe(contentOf1, z.transform(upToDate))]);

/** What travels without a server has no end. */
const times = { createdAt: seconds, notAfter: z.optional(seconds) };
/** The sealed JSON: the content with its times (seconds since 1970 UTC). */
export const snapshot = z.union([
	z.extend(contentOf2, times),
	z.pipe(
		z.extend(contentOf1, times),
		z.transform(({ createdAt, notAfter, ...content }) => ({
			...upToDate(content),
			createdAt,
			...(notAfter !== undefined && { notAfter })
		}))
	)
]);
