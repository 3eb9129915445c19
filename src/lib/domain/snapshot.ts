/**
 * A snapshot (momentopname): what the person chose to show, frozen.
 * What is not switched on is nowhere in it, not even as a reference from something that is.
 */
import * as z from 'zod/mini';
import { layerIds, localeIds, storyFields, type ContentPack, type LayerId, type LocaleId } from './content-pack';
import { actionsOf, doers, goalStates, goalTurns, openGoals, type Action, type Goal, type Subgoal } from './plan';
import { showableTexts, type StoryText } from './portrait';
import { activeStrengths, type Strength } from './strength';
import { isFilled } from './text';

export const SNAPSHOT_VERSION = 1;

const seconds = z.int().check(z.nonnegative());
const heading = z.record(z.enum(localeIds), z.string());

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

/** What the person switched on. Everything starts off. */
export const shareChoice = z.object({
	layers: z.array(z.enum(layerIds)),
	domains: z.array(z.string()),
	goals: z.array(z.string()),
	/** Names of people in actions; their role ("iemand van mij") stands there in any case. */
	names: z.boolean()
});
export type ShareChoice = z.infer<typeof shareChoice>;

export const nothingChosen: ShareChoice = { layers: [], domains: [], goals: [], names: false };

export const isNothing = (choice: ShareChoice): boolean =>
	choice.layers.length + choice.domains.length + choice.goals.length === 0;

/** All that the person has on the device, as far as a snapshot can hold it. */
export type Notebook = {
	name: string;
	strengths: readonly Strength[];
	texts: readonly StoryText[];
	goals: readonly Goal[];
	subgoals: readonly Subgoal[];
	actions: readonly Action[];
};

/** Headings in every language that the pack has, by id. */
export type Headings = ContentPack['headings'];

export function makeSnapshot(
	notebook: Notebook,
	choice: ShareChoice,
	pack: ContentPack,
	locale: LocaleId
): SnapshotContent {
	const shared = activeStrengths(notebook.strengths).filter((each) => choice.layers.includes(each.layer));
	const sharedTexts = new Map(shared.map((each) => [each.id, each.text]));
	const shownDomains = pack.domains.filter((each) => choice.domains.includes(each.id));

	const showAction = (each: Action) => ({
		title: each.title,
		who: each.who,
		...(choice.names && isFilled(each.whoName) ? { whoName: each.whoName } : {}),
		...(isFilled(each.when) ? { when: each.when } : {}),
		done: each.state === 'done'
	});
	const showActions = (goalId: string, subgoalId: string | null) =>
		actionsOf(notebook.actions, goalId, subgoalId).map(showAction);

	return {
		v: SNAPSHOT_VERSION,
		name: notebook.name.trim(),
		locale,
		strengths: layerIds
			.map((layer) => ({ layer, heading: pack.headings.layers[layer] ?? {}, items: itemsOf(shared, layer) }))
			.filter((each) => each.items.length > 0) as SnapshotContent['strengths'],
		story: shownDomains
			.map((each) => ({
				domain: each.id,
				heading: pack.headings.domains[each.id] ?? { [locale]: each.title },
				term: each.term,
				texts: showableTexts(notebook.texts, each.id).map(({ field, text }) => ({ field, text: text.trim() }))
			}))
			.filter((each) => each.texts.length > 0) as SnapshotContent['story'],
		goals: openGoals(notebook.goals)
			.filter((each) => choice.goals.includes(each.id))
			.map((each) => ({
				title: each.title,
				...(isFilled(each.why) ? { why: each.why } : {}),
				keep: each.keep,
				turn: each.turn,
				state: each.state,
				...domainOf(each, choice, pack),
				strengths: each.strengthIds.flatMap((id) => sharedTexts.get(id) ?? []),
				actions: showActions(each.id, null),
				subgoals: notebook.subgoals
					.filter((sub) => sub.goalId === each.id && sub.state !== 'let-go')
					.map((sub) => ({ title: sub.title, state: sub.state, actions: showActions(each.id, sub.id) }))
			}))
	};
}

function itemsOf(shared: readonly Strength[], layer: LayerId) {
	return shared
		.filter((each) => each.layer === layer)
		.map(({ text, proof }) => ({ text, ...(isFilled(proof) ? { proof } : {}) }));
}

/** A goal names its domain only when that domain is shared too. */
function domainOf(goal: Goal, choice: ShareChoice, pack: ContentPack): { domain?: Record<LocaleId, string> } {
	if (goal.domain === null || !choice.domains.includes(goal.domain)) return {};
	const found = pack.headings.domains[goal.domain];
	return found === undefined ? {} : { domain: found };
}

/** A heading in the reader's language, else in any that there is. */
export const headingIn = (texts: Partial<Record<LocaleId, string>>, locale: LocaleId): string =>
	texts[locale] ?? Object.values(texts)[0] ?? '';
