/** Everything of the person on this device, one repository per noun. */
import * as z from 'zod/mini';
import { plainAnswered } from '$lib/domain/answer';
import { contact } from '$lib/domain/contact';
import { domainChoice } from '$lib/domain/domain-choice';
import { earlierText } from '$lib/domain/earlier-text';
import { keptMoment } from '$lib/domain/kept-moment';
import { note } from '$lib/domain/note';
import { person } from '$lib/domain/person';
import { action, goal, subgoal } from '$lib/domain/plan';
import { domainMark, storyText } from '$lib/domain/portrait';
import { reply } from '$lib/domain/reply';
import { review } from '$lib/domain/review';
import { secondView } from '$lib/domain/second-view';
import { share } from '$lib/domain/share';
import { strength } from '$lib/domain/strength';
import { talk } from '$lib/domain/talk';
import { task } from '$lib/domain/task';
import { binned, createRepository } from './repository';
import type { Store } from './store';

/** The content pack as it was fetched, one row per locale; parsed by its own schema when it is used. */
export const keptContent = z.object({ id: z.string(), etag: z.string(), pack: z.unknown() });

/** The schema of every table: what a backup is checked with, and what is read back. */
export const tableSchemas = {
	person,
	strength,
	storyText,
	domainMark,
	goal,
	subgoal,
	action,
	share,
	answer: plainAnswered,
	bin: binned,
	content: keptContent,
	contact,
	note,
	task,
	talk,
	review,
	secondView,
	earlierText,
	domainChoice,
	moment: keptMoment,
	reply
} as const;

export function openNotebook(store: Store) {
	return {
		store,
		person: createRepository(store, 'person', person),
		strengths: createRepository(store, 'strength', strength),
		texts: createRepository(store, 'storyText', storyText),
		marks: createRepository(store, 'domainMark', domainMark),
		goals: createRepository(store, 'goal', goal),
		subgoals: createRepository(store, 'subgoal', subgoal),
		actions: createRepository(store, 'action', action),
		shares: createRepository(store, 'share', share),
		answers: createRepository(store, 'answer', plainAnswered),
		bin: createRepository(store, 'bin', binned),
		contacts: createRepository(store, 'contact', contact),
		notes: createRepository(store, 'note', note),
		tasks: createRepository(store, 'task', task),
		talks: createRepository(store, 'talk', talk),
		reviews: createRepository(store, 'review', review),
		views: createRepository(store, 'secondView', secondView),
		earlier: createRepository(store, 'earlierText', earlierText),
		domainChoices: createRepository(store, 'domainChoice', domainChoice),
		moments: createRepository(store, 'moment', keptMoment),
		replies: createRepository(store, 'reply', reply)
	};
}
export type NotebookStorage = ReturnType<typeof openNotebook>;
