/** What the person switches on, and all of which they can choose: what a snapshot is made from. */
import * as z from 'zod/mini';
import type { Contact } from './contact';
import type { ContentPack } from './content-pack';
import type { MyDomain } from './domain-choice';
import { layerIds, type LocaleId } from './ids';
import type { Journey } from './journey';
import type { KeptMoment } from './kept-moment';
import type { Note } from './note';
import type { Action, Goal, Subgoal } from './plan';
import type { StoryText } from './portrait';
import type { Review } from './review';
import type { SecondView } from './second-view';
import type { Strength } from './strength';
import type { Talk } from './talk';
import type { Task } from './task';

/** What the person switched on. Everything starts off. */
export const shareChoice = z.object({
	/** Points of the next talk by their id, and 'good' and 'question'. */
	talk: z.array(z.string()),
	/** Ids of `noteIds`. */
	notes: z.array(z.string()),
	layers: z.array(z.enum(layerIds)),
	contacts: z.array(z.string()),
	domains: z.array(z.string()),
	/** What others say beside the domains that are switched on. */
	views: z.boolean(),
	goals: z.array(z.string()),
	/** Names of people in actions and tasks; their role ("iemand van mij") stands there in any case. */
	names: z.boolean(),
	/** Instruments of the journey. */
	journey: z.array(z.string()),
	/** A kept moment to compare with, in what else is switched on. */
	moment: z.nullable(z.string())
});
export type ShareChoice = z.infer<typeof shareChoice>;

export const nothingChosen: ShareChoice = {
	talk: [],
	notes: [],
	layers: [],
	contacts: [],
	domains: [],
	views: false,
	goals: [],
	names: false,
	journey: [],
	moment: null
};

export const isNothing = ({ talk, notes, layers, contacts, domains, goals, journey }: ShareChoice): boolean =>
	[talk, notes, layers, contacts, domains, goals, journey].every((each) => each.length === 0);

/** All that the person has on the device, as far as a snapshot can hold it. */
export type Notebook = {
	name: string;
	strengths: readonly Strength[];
	texts: readonly StoryText[];
	goals: readonly Goal[];
	subgoals: readonly Subgoal[];
	actions: readonly Action[];
	reviews: readonly Review[];
	contacts: readonly Contact[];
	notes: readonly Note[];
	tasks: readonly Task[];
	talks: readonly Talk[];
	views: readonly SecondView[];
	moments: readonly KeptMoment[];
};

/** The method's words around it. `domains`: every domain there is for this person; the journey once it was fetched. */
export type Words = { pack: ContentPack; domains: readonly MyDomain[]; journey: Journey | null; locale: LocaleId };
