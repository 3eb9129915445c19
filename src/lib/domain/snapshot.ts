/**
 * A snapshot (momentopname): what the person chose to show, frozen.
 * What is not switched on is nowhere in it, not even as a reference from something that is.
 */
import type * as z from 'zod/mini';
import { SNAPSHOT_VERSION } from './envelope';
import { layerIds, localeIds, storyFields, type LocaleId } from './ids';
import { doers, goalStates, goalTurns } from './plan-words';
import type { snapshot, snapshotContent } from './snapshot-schema';

export type SnapshotContent = z.infer<typeof snapshotContent>;
export type Snapshot = z.infer<typeof snapshot>;

/** A heading in the reader's language, else in any that there is. */
export const headingIn = (texts: Readonly<Record<string, string>>, locale: LocaleId): string =>
	texts[locale] ?? Object.values(texts)[0] ?? '';

/**
 * What stands in opened JSON, as a new object of nothing but what a snapshot has; undefined when it is none.
 * Says the same as the schema without zod, which would be a sixth of the page that opens a link; a test holds the two
 * together.
 */
export function readSnapshot(json: unknown): Snapshot | undefined {
	try {
		const { strengths, story, goals, ...rest } = fields(json);
		return {
			v: oneOf([SNAPSHOT_VERSION], rest['v']),
			name: text(rest['name']),
			locale: oneOf(localeIds, rest['locale']),
			strengths: list(strengths, ({ layer, heading, items }) => ({
				layer: oneOf(layerIds, layer),
				heading: texts(heading),
				items: list(items, ({ text: said, proof }) => ({ text: text(said), ...maybe({ proof }, text) }))
			})),
			story: list(story, ({ domain, heading, term, texts: parts }) => ({
				domain: text(domain),
				heading: texts(heading),
				term: text(term),
				texts: list(parts, (part) => ({ field: oneOf(storyFields, part['field']), text: text(part['text']) }))
			})),
			goals: list(goals, ({ title, why, keep, turn, state, domain, strengths: helps, actions, subgoals }) => ({
				title: text(title),
				...maybe({ why }, text),
				keep: yesNo(keep),
				turn: oneOf(goalTurns, turn),
				state: oneOf(goalStates, state),
				...maybe({ domain }, texts),
				strengths: array(helps).map(text),
				actions: list(actions, readAction),
				subgoals: list(subgoals, (sub) => ({
					title: text(sub['title']),
					state: oneOf(goalStates, sub['state']),
					actions: list(sub['actions'], readAction)
				}))
			})),
			createdAt: seconds(rest['createdAt']),
			notAfter: seconds(rest['notAfter'])
		};
	} catch (error) {
		if (error instanceof NoSnapshot) return undefined;
		throw error;
	}
}

const readAction = ({ title, who, whoName, when, done }: Fields) => ({
	title: text(title),
	who: oneOf(doers, who),
	...maybe({ whoName }, text),
	...maybe({ when }, text),
	done: yesNo(done)
});

type Fields = Record<string, unknown>;
class NoSnapshot extends Error {}

function sure<T>(is: boolean, value: unknown): T {
	if (!is) throw new NoSnapshot();
	return value as T;
}
const text = (value: unknown) => sure<string>(typeof value === 'string', value);
const yesNo = (value: unknown) => sure<boolean>(typeof value === 'boolean', value);
const seconds = (value: unknown) => sure<number>(Number.isSafeInteger(value) && Number(value) >= 0, value);
const array = (value: unknown) => sure<unknown[]>(Array.isArray(value), value);
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
