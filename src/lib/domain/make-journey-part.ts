/** What the person answered and arranged in the phases, for a snapshot: per instrument, only what is switched on. */
import type { Instrument, Journey } from './journey';
import type { Notebook, ShareChoice, Words } from './share-choice';
import { isShowable, noteId, noteQuestion } from './note';
import type { Heading, SnapshotContent } from './snapshot';
import { filledOnly } from './text';

export type JourneyPart = SnapshotContent['journey'][number];

/** @param domains headings of the domains that are switched on: an answer per domain goes along with its domain only. */
export function journeyParts(
	notebook: Notebook,
	choice: ShareChoice,
	{ locale }: Words,
	{ phases, headings }: Journey,
	domains: ReadonlyMap<string, Heading>
): JourneyPart[] {
	const answersOf = (tool: Instrument): JourneyPart['answers'] =>
		(tool.kind === 'questions' ? tool.questions : []).flatMap((question) => {
			const own = question.perDomain ? [...domains.keys()].map((id) => noteId(question.id, id)) : [question.id];
			return own.flatMap((id) => {
				const note = notebook.notes.find((each) => each.id === id);
				if (!isShowable(note)) return [];
				const domain = domains.get(noteQuestion(id).domain ?? '');
				return [
					{
						question: headings.questions[question.id] ?? { [locale]: question.text },
						...(domain === undefined ? {} : { domain }),
						...filledOnly({ text: note.text.trim() }),
						choices: note.choices.flatMap((option) => headings.options[option] ?? [])
					}
				].filter(({ text, choices }) => text !== undefined || choices.length > 0);
			});
		});
	const tasksOf = (tool: Instrument): JourneyPart['tasks'] =>
		notebook.tasks
			.filter((each) => tool.kind === 'checklist' && each.list === tool.id && each.state !== 'let-go')
			.map((each) => ({
				title: headings.items[each.id] ?? { [locale]: each.title },
				...(each.who === null ? {} : { who: each.who }),
				...filledOnly({ whoName: choice.names ? each.whoName : undefined, when: each.when }),
				done: each.state === 'done'
			}));
	return phases
		.flatMap((phase) => phase.instruments.map((tool) => ({ phase, tool })))
		.filter(({ tool }) => choice.journey.includes(tool.id))
		.map(({ phase, tool }) => ({
			id: tool.id,
			phase: headings.phases[phase.id] ?? { [locale]: phase.title },
			heading: headings.instruments[tool.id] ?? { [locale]: tool.title },
			answers: answersOf(tool),
			tasks: tasksOf(tool)
		}))
		.filter(({ answers, tasks }) => answers.length + tasks.length > 0);
}
