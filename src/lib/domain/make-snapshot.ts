/**
 * From what is on the device to a snapshot: only what the person switched on.
 * What is not switched on is nowhere in it, not even as a reference from something that is.
 */
import * as z from 'zod/mini';
import type { ContentPack } from './content-pack';
import { SNAPSHOT_VERSION } from './envelope';
import { layerIds, type LayerId, type LocaleId } from './ids';
import { actionsOf, openGoals, type Action, type Goal, type Subgoal } from './plan';
import { showableTexts, type StoryText } from './portrait';
import type { SnapshotContent } from './snapshot';
import { activeStrengths, type Strength } from './strength';
import { isFilled } from './text';

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
			.filter((each) => each.items.length > 0),
		story: shownDomains
			.map((each) => ({
				domain: each.id,
				heading: pack.headings.domains[each.id] ?? { [locale]: each.title },
				term: each.term,
				texts: showableTexts(notebook.texts, each.id).map(({ field, text }) => ({ field, text: text.trim() }))
			}))
			.filter((each) => each.texts.length > 0),
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
