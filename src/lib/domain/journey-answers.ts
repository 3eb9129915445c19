/** What a person did with an instrument of the journey: which answers, which tasks, and what to ask next. */
import type { Checklist, JourneyQuestion, Questions } from './journey';
import { noteId, noteOf, type Note } from './note';
import { newTask, type Task } from './task';
import { isFilled } from './text';

/** One screen of questions: a question, for one life domain when it is asked for each of them. */
export type JourneyStep = { question: JourneyQuestion; domain: string | null };

/** Whose road it is: a `PitApp` has all of it. */
export type Walker = {
	domains: readonly { id: string }[];
	/** Those and the ones of other sets and hidden ones. */
	everyDomain: readonly { id: string }[];
	notes: readonly Note[];
	person: { skipPast: boolean };
};

/**
 * What is asked, and what was answered: an answer stays, also when its domain is no longer in the person's set,
 * or when the past is left out. `open` is the note of the screen that is open: that one does not go while it is emptied.
 */
export const journeySteps = (tool: Questions, walker: Walker, open?: string): JourneyStep[] =>
	tool.questions.flatMap((question) => {
		const perDomain = question.perDomain === true;
		const places = perDomain ? walker.everyDomain.map(({ id }) => id) : [null];
		return places
			.map((domain) => ({ question, domain }))
			.filter((step) => {
				const isAsked =
					!(question.time === 'past' && walker.person.skipPast) &&
					(!perDomain || walker.domains.some(({ id }) => id === step.domain));
				return isAsked || stepNote(step) === open || isAnswered(noteOf(walker.notes, stepNote(step)));
			});
	});

export const stepNote = (step: JourneyStep): string => noteId(step.question.id, step.domain);

export const isAnswered = (note: Note | undefined): boolean =>
	note !== undefined && (isFilled(note.text) || note.choices.length > 0 || note.plainAnswer !== null);

/** How many of these questions have an answer: contents, never a share of the whole. */
export const answerCount = (steps: readonly JourneyStep[], notes: readonly Note[]): number =>
	steps.filter((each) => isAnswered(noteOf(notes, stepNote(each)))).length;

/** The first question without an answer. */
export const nextStep = (steps: readonly JourneyStep[], notes: readonly Note[]): JourneyStep | undefined =>
	steps.find((each) => !isAnswered(noteOf(notes, stepNote(each))));

/**
 * The rows of a checklist: its items in their order, as the person left them, then what the person added.
 * An item that nobody touched has no row in the database yet.
 */
export function checklistTasks(list: Checklist, tasks: readonly Task[], at: number): Task[] {
	const items = list.items.map(({ id, text }) => {
		const kept = tasks.find((each) => each.id === id);
		return kept === undefined ? newTask({ id, list: list.id, title: text }, at) : { ...kept, title: text };
	});
	const known = new Set(items.map((each) => each.id));
	const added = tasks
		.filter((each) => each.list === list.id && !known.has(each.id))
		.sort((one, other) => one.createdAt - other.createdAt);
	return [...items, ...added];
}

/** The person did something with it: chose who, ticked, let go, or added it. */
export const isTouched = (task: Task): boolean =>
	task.own || task.who !== null || task.state !== 'open' || isFilled(task.when);
