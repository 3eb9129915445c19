/**
 * A snapshot (momentopname): what the person chose to show, frozen.
 * What is not switched on is nowhere in it, not even as a reference from something that is.
 */
import type * as z from 'zod/mini';
import { contactKinds, contactRings, contactWishes } from './contact-words';
import { LAST_MOMENT, MAX_LIST, SNAPSHOT_VERSION } from './envelope';
import { helpParts, layerIds, localeIds, sentenceKinds, storyFields, type LocaleId } from './ids';
import { doers, goalStates, goalTurns, reviewOnwards, reviewOutcomes, wantings } from './plan-words';
import type { snapshot, snapshotContent } from './snapshot-schema';

export type SnapshotContent = z.infer<typeof snapshotContent>;
export type Snapshot = z.infer<typeof snapshot>;
/** Texts by language. */
export type Heading = Record<string, string>;

/** A heading in the reader's language, else in any that there is. */
export const headingIn = (texts: Readonly<Record<string, string>>, locale: LocaleId): string =>
	texts[locale] ?? Object.values(texts)[0] ?? '';

/**
 * What stands in opened JSON, as a new object of nothing but what a snapshot has; undefined when it is none.
 * Says the same as the schema without zod, which would be a sixth of the page that opens a link; a test holds the two
 * together. A snapshot of version 1 comes out in the shape of version 2.
 */
export function readSnapshot(json: unknown): Snapshot | undefined {
	try {
		const all = fields(json);
		const isNew = oneOf([1, SNAPSHOT_VERSION], all['v']) === SNAPSHOT_VERSION;
		/** What only version 2 has. */
		const more = <T extends object>(read: () => T): T | object => (isNew ? read() : {});
		const list2 = <T>(value: unknown, read: (each: Fields) => T) => (isNew ? list(value, read) : []);

		const readAction = ({ title, who, whoName, when, where, date, done }: Fields) => ({
			title: text(title),
			who: oneOf(doers, who),
			...maybe({ whoName }, text),
			...maybe({ when }, text),
			...more(() => ({ ...maybe({ where }, text), ...maybe({ date }, day) })),
			done: yesNo(done)
		});
		return {
			v: SNAPSHOT_VERSION,
			name: text(all['name']),
			locale: oneOf(localeIds, all['locale']),
			...more(() => ({
				...maybe({ talk: all['talk'] }, readTalk),
				...maybe({ aboutMe: all['aboutMe'] }, text),
				...maybe({ dream: all['dream'] }, text),
				...maybe({ beyondMe: all['beyondMe'] }, text)
			})),
			strengths: list(all['strengths'], ({ layer, heading, items }) => ({
				layer: oneOf(layerIds, layer),
				heading: texts(heading),
				items: list(items, ({ text: said, proof }) => ({ text: text(said), ...maybe({ proof }, text) }))
			})),
			people: list2(all['people'], ({ name, kind, ring, role, gets, gives, wish, involve }) => ({
				name: text(name),
				kind: oneOf(contactKinds, kind),
				ring: oneOf(contactRings, ring),
				...maybe({ role }, text),
				...maybe({ gets }, text),
				...maybe({ gives }, text),
				...maybe({ wish }, (each) => oneOf(contactWishes, each)),
				...maybe({ involve }, yesNo)
			})),
			story: list(all['story'], ({ domain, heading, term, reportsTo, texts: parts, views }) => ({
				domain: text(domain),
				heading: texts(heading),
				term: text(term),
				reportsTo: isNew ? array(reportsTo).map(texts) : [],
				texts: list(parts, ({ field, part, text: said, marks }) => ({
					field: oneOf(storyFields, field),
					text: text(said),
					...more(() => maybe({ part }, (each) => oneOf(helpParts, each))),
					marks: list2(marks, ({ sentence, kind, who }) => ({
						sentence: text(sentence),
						kind: oneOf(sentenceKinds, kind),
						...maybe({ who }, text)
					}))
				})),
				views: list2(views, ({ author, text: said }) => ({ author: text(author), text: text(said) }))
			})),
			goals: list(all['goals'], (goal) => ({
				title: text(goal['title']),
				...maybe({ why: goal['why'] }, text),
				keep: yesNo(goal['keep']),
				turn: oneOf(goalTurns, goal['turn']),
				state: oneOf(goalStates, goal['state']),
				...maybe({ domain: goal['domain'] }, texts),
				strengths: array(goal['strengths']).map(text),
				people: isNew ? array(goal['people']).map(text) : [],
				reviews: list2(goal['reviews'], ({ at, outcome, did, helped, learned, onward }) => ({
					at: seconds(at),
					...maybe({ outcome }, (each) => oneOf(reviewOutcomes, each)),
					...maybe({ did }, text),
					...maybe({ helped }, text),
					...maybe({ learned }, text),
					...maybe({ onward }, (each) => oneOf(reviewOnwards, each))
				})),
				actions: list(goal['actions'], readAction),
				subgoals: list(goal['subgoals'], ({ title, state, sign, wanted, needs, by, actions }) => ({
					title: text(title),
					state: oneOf(goalStates, state),
					...more(() => ({
						...maybe({ sign }, text),
						...maybe({ wanted }, (each) => oneOf(wantings, each)),
						...maybe({ needs }, text),
						...maybe({ by }, text)
					})),
					actions: list(actions, readAction)
				}))
			})),
			journey: list2(all['journey'], readJourneyPart),
			...more(() => maybe({ growth: all['growth'] }, readGrowth)),
			createdAt: seconds(all['createdAt']),
			...maybe({ notAfter: all['notAfter'] }, seconds)
		};
	} catch (error) {
		if (error instanceof NoSnapshot) return undefined;
		throw error;
	}
}

function readTalk(value: unknown) {
	const { points, good, question } = fields(value);
	return { points: array(points).map(text), ...maybe({ good }, text), ...maybe({ question }, text) };
}

const readJourneyPart = ({ id, phase, heading, answers, tasks }: Fields) => ({
	id: text(id),
	phase: texts(phase),
	heading: texts(heading),
	answers: list(answers, ({ question, domain, text: said, choices }) => ({
		question: texts(question),
		...maybe({ domain }, texts),
		...maybe({ text: said }, text),
		choices: array(choices).map(texts)
	})),
	tasks: list(tasks, ({ title, who, whoName, when, done }) => ({
		title: texts(title),
		...maybe({ who }, (each) => oneOf(doers, each)),
		...maybe({ whoName }, text),
		...maybe({ when }, text),
		done: yesNo(done)
	}))
});

function readGrowth(value: unknown) {
	const { since, strengths, goals, texts: changed } = fields(value);
	const lists = (each: unknown) => {
		const { fresh, stayed, gone } = fields(each);
		return { fresh: array(fresh).map(text), stayed: array(stayed).map(text), gone: array(gone).map(text) };
	};
	return {
		since: seconds(since),
		strengths: lists(strengths),
		goals: lists(goals),
		texts: list(changed, ({ heading, then, now }) => ({ heading: texts(heading), then: text(then), now: text(now) }))
	};
}

type Fields = Record<string, unknown>;
class NoSnapshot extends Error {}

function sure<T>(is: boolean, value: unknown): T {
	if (!is) throw new NoSnapshot();
	return value as T;
}
const text = (value: unknown) => sure<string>(typeof value === 'string', value);
const yesNo = (value: unknown) => sure<boolean>(typeof value === 'boolean', value);
const seconds = (value: unknown) =>
	sure<number>(Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LAST_MOMENT, value);
const array = (value: unknown) => sure<unknown[]>(Array.isArray(value) && value.length <= MAX_LIST, value);
const day = (value: unknown) =>
	sure<string>(/^\d{4}-\d\d-\d\d$/.test(text(value)) && !Number.isNaN(Date.parse(String(value))), value);
const fields = (value: unknown) =>
	sure<Fields>(typeof value === 'object' && value !== null && !Array.isArray(value), value);
const oneOf = <T>(known: readonly T[], value: unknown) => sure<T>(known.includes(value as T), value);
const list = <T>(value: unknown, read: (each: Fields) => T) => array(value).map((each) => read(fields(each)));
const texts = (value: unknown) =>
	Object.fromEntries(Object.entries(fields(value)).map(([key, each]) => [key, text(each)]));

/** A field that may be left out, and then is. */
function maybe<K extends string, T>(field: Record<K, unknown>, read: (value: unknown) => T): Partial<Record<K, T>> {
	const [[key, value]] = Object.entries(field) as [[K, unknown]];
	return value === undefined ? {} : ({ [key]: read(value) } as Record<K, T>);
}
