/** What can be wrong with a content file, in words for whoever writes it. */
import { SetupProblem } from './setup-problem.ts';

/** One thing to repair. */
export type ContentMistake = { file: string; field: string; advice: string };

/** Path relative to the content folder to parsed JSON. */
export type Files = Record<string, unknown>;
export type Path = readonly PropertyKey[];

export const mistake = (file: string, field: string, advice: string): ContentMistake => ({ file, field, advice });

export function record(value: unknown): Record<string, unknown> {
	return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}

export function fieldName(path: Path): string {
	return path.reduce<string>(
		(name, part) =>
			typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`,
		''
	);
}

type Issue = {
	code?: string | undefined;
	path: Path;
	minimum?: unknown;
	maximum?: unknown;
	origin?: unknown;
	values?: unknown;
	expected?: unknown;
	keys?: unknown;
};

export function adviceFor(issue: Issue): string {
	const last = issue.path.at(-1);
	switch (issue.code) {
		case 'too_small':
			if (issue.origin === 'number') return `Write a whole number above ${String(issue.minimum)}.`;
			return last === 'nl' || last === 'en'
				? 'This text is empty: fill it in.'
				: issue.origin === 'string'
					? 'This is empty: fill it in, or take it out.'
					: `Add more: at least ${String(issue.minimum)} needed.`;
		case 'too_big':
			if (issue.origin === 'string') return `Make this shorter: at most ${String(issue.maximum)} signs.`;
			return 'There are too many of these: check for one that does not belong.';
		case 'invalid_value':
			return `Choose one of: ${Array.isArray(issue.values) ? issue.values.join(', ') : 'the allowed values'}.`;
		case 'invalid_union':
			return 'This kind is not known: see src/content/README.md for the kinds there are.';
		case 'unrecognized_keys':
			return `There is no field ${Array.isArray(issue.keys) ? issue.keys.join(', ') : ''} here: check the spelling, or take it out.`;
		case 'invalid_format':
			if (issue.path[0] === 'colours')
				return 'Write a colour as # and six digits or letters a to f, such as "#3b2fb8".';
			return formats[String(last)] ?? 'Use small letters, digits and single hyphens only, such as "work-and-learning".';
		default:
			return `This is missing or of the wrong kind: expected ${String(issue.expected ?? 'another value')}.`;
	}
}

const formats: Record<string, string> = {
	checked: 'Write the day as year-month-day, such as "2026-11-22".',
	number: 'Write a telephone number, such as "010 123 45 67".',
	name: "Begin with a letter or a digit, and use no other signs than spaces and . , ' & + ! -"
};

export const mistakeLines = (mistakes: readonly ContentMistake[]): string[] =>
	mistakes.map(({ file, field, advice }) => `- ${[file, field, advice].filter((part) => part !== '').join(' · ')}`);

/** Content that cannot be served; the message has one line per mistake. */
export class ContentError extends SetupProblem {
	readonly mistakes: readonly ContentMistake[];
	constructor(mistakes: readonly ContentMistake[]) {
		super(`The content has ${mistakes.length} mistake(s):\n${mistakeLines(mistakes).join('\n')}`);
		this.mistakes = mistakes;
	}
}

/** Where an id stands: ids of one kind are unique. */
export type IdPlace = { kind: string; id: string; file: string; field: string };

/** An answer keeps the id of its question for ever, so an id stands for one thing in the whole content. */
export function duplicateMistakes(places: readonly IdPlace[]): ContentMistake[] {
	const seen = new Map<string, string>();
	return places.flatMap(({ kind, id, file, field }) => {
		const earlier = seen.get(`${kind} ${id}`);
		if (earlier !== undefined)
			return [mistake(file, field, `The id "${id}" is already used in ${earlier}: give this one its own id.`)];
		seen.set(`${kind} ${id}`, `${file}, ${field}`);
		return [];
	});
}
