/**
 * Answers whose question is not in the pack any more ("eerder beantwoord"): by the question as it was asked. Nothing is
 * taken out of the device when an organisation changes its questions.
 */
import type { PlainAnswer, PlainAnswered } from './answer';
import type { StoryQuestion, StrengthLayer } from './content-pack';
import { phaseQuestions, type Journey } from './journey';
import { isAnswered } from './journey-answers';
import type { Note } from './note';
import type { StoryText } from './portrait';
import type { Strength } from './strength';
import type { Task } from './task';
import { isFilled } from './text';

/** One answer, or some to the same question; more questions when one text answers them. */
export type Before = { id: string; questions: string[]; texts: string[]; plain: PlainAnswer | null };

/** Asked by Pit itself, so in no pack. */
const ownQuestions = ['people-who'];

export function strengthsBefore(
	layers: readonly StrengthLayer[],
	strengths: readonly Strength[],
	answers: readonly PlainAnswered[]
): Before[] {
	const known = new Set([...ownQuestions, ...layers.flatMap((each) => each.questions.map(({ id }) => id))]);
	const found = [
		...strengths.map(({ asked, text }) => ({ asked, texts: [text], plain: null })),
		...answers.map(({ asked, plainAnswer }) => ({ asked, texts: [], plain: plainAnswer }))
	].filter(({ asked }) => asked !== null && !known.has(asked.questionId));
	return [...Map.groupBy(found, ({ asked }) => asked?.questionId ?? '')].map(([id, all]) => ({
		id,
		questions: [all[0]?.asked?.text ?? ''],
		texts: all.flatMap(({ texts }) => texts).filter(isFilled),
		plain: all.find(({ plain }) => plain !== null)?.plain ?? null
	}));
}

/** @param shown ids of the texts that stand on the screen under a question that is there. */
export function textsBefore(
	questions: readonly Pick<StoryQuestion, 'id'>[],
	texts: readonly StoryText[],
	shown: readonly (string | undefined)[]
): Before[] {
	const isGone = (id: string) => !questions.some((each) => each.id === id) && id !== 'help';
	return texts
		.filter((each) => isFilled(each.text) || each.plainAnswer !== null)
		.map((each) => ({ each, gone: each.asked.filter(({ questionId }) => isGone(questionId)) }))
		.filter(({ each, gone }) => gone.length > 0 || !shown.includes(each.id))
		.map(({ each, gone }) => ({
			id: each.id,
			questions: (gone.length > 0 ? gone : each.asked).map(({ text }) => text),
			texts: [each.text].filter(isFilled),
			plain: each.plainAnswer
		}));
}

/** Answers to instruments of the journey, and the things of a list that is there no longer. */
export function journeyBefore(found: Journey, notes: readonly Note[], tasks: readonly Task[]): Before[] {
	const { phases, headings, locale } = found;
	const known = new Set(phases.flatMap(phaseQuestions).map(({ id }) => id));
	const lists = new Set(phases.flatMap((each) => each.instruments.map(({ id }) => id)));
	const answered = notes.flatMap((each): Before[] =>
		each.asked === null || known.has(each.asked.questionId) || !isAnswered(each)
			? []
			: [
					{
						id: each.id,
						questions: [each.asked.text],
						texts: [...each.choices.map((id) => headings.options[id]?.[locale] ?? ''), each.text].filter(isFilled),
						plain: each.plainAnswer
					}
				]
	);
	const left = Map.groupBy(
		tasks.filter(({ list }) => !lists.has(list)),
		({ list }) => list
	);
	return [
		...answered,
		...[...left].map(([list, rows]) => ({
			id: list,
			questions: [headings.instruments[list]?.[locale] ?? ''].filter(isFilled),
			texts: rows.map(({ title }) => title),
			plain: null
		}))
	];
}
