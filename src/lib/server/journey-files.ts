/** The eight phases out of their files in `src/content/phases`: one file per phase, named after its id. */
import { journeySource, phaseIds, phaseSource, type JourneySource } from '../domain/journey';
import {
	adviceFor,
	fieldName,
	mistake,
	nameOf,
	pathsIn,
	type ContentMistake,
	type Files,
	type IdPlace
} from './content-mistake';

const folder = 'phases';
const fileOf = (phase: string) => `${folder}/${phase}.json`;

/** Assembles the journey in the order of the road. Null with at least one mistake when something is wrong. */
export function assembleJourney(
	files: Files,
	version: number
): { journey: JourneySource | null; mistakes: ContentMistake[] } {
	const known: readonly string[] = phaseIds.map(fileOf);
	const strange = pathsIn(files, folder).filter((file) => !known.includes(file));
	const mistakes = [
		...strange.map((file) => mistake(file, 'id', `There is no such phase: choose one of ${phaseIds.join(', ')}.`)),
		...known.flatMap((file) => phaseMistakes(file, files))
	];
	if (mistakes.length > 0) return { journey: null, mistakes };
	return { journey: journeySource.parse({ version, phases: known.map((file) => files[file]) }), mistakes };
}

function phaseMistakes(file: string, files: Files): ContentMistake[] {
	if (!(file in files)) return [mistake(file, '', 'Add this file: each of the eight phases has one.')];
	const phase = phaseSource.safeParse(files[file]);
	if (!phase.success) return phase.error.issues.map((issue) => mistake(file, fieldName(issue.path), adviceFor(issue)));
	return phase.data.id === nameOf(file)
		? []
		: [mistake(file, 'id', `The id has to be the name of the file: "${nameOf(file)}".`)];
}

/** Every id of the journey and where it stands. Questions, options and checklist items share one row of ids with the pack. */
export function journeyIds({ phases }: JourneySource): IdPlace[] {
	return phases.flatMap((phase) => {
		const file = fileOf(phase.id);
		const instruments = phase.instruments.flatMap((tool, t): IdPlace[] => {
			const at = `instruments[${t}]`;
			const own = { kind: 'instrument', id: tool.id, file, field: `${at}.id` };
			const item = (id: string, field: string): IdPlace => ({ kind: 'item', id, file, field: `${at}.${field}.id` });
			if (tool.kind === 'checklist') return [own, ...tool.items.map(({ id }, i) => item(id, `items[${i}]`))];
			if (tool.kind !== 'questions') return [own];
			const questions = tool.questions.flatMap((question, q) => [
				item(question.id, `questions[${q}]`),
				...(question.kind === 'text'
					? []
					: question.options.map(({ id }, o) => item(id, `questions[${q}].options[${o}]`)))
			]);
			return [own, ...questions];
		});
		return instruments;
	});
}
