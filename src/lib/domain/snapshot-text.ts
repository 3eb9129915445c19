/** A snapshot as clean text for a client file or a mail: headings, lines, no tables. */
import type { LocaleId } from './ids';
import type { Doer } from './plan-words';
import { headingIn, type SnapshotContent } from './snapshot';

/** The interface's words in the reader's language. */
export type SnapshotWords = {
	strengths: string;
	plan: string;
	why: string;
	helps: string;
	done: string;
	keep: string;
	reached: string;
	who: Record<Doer, string>;
};

export type SnapshotAction = SnapshotContent['goals'][number]['actions'][number];

/** "samen · vrijdag · gedaan": what is known about a step besides its title. */
export const actionDetails = (action: SnapshotAction, words: SnapshotWords): string =>
	[action.whoName ?? words.who[action.who], action.when, action.done ? words.done : undefined]
		.filter((each) => each !== undefined)
		.join(' · ');

/** One domain as running text: the five texts one after another. */
export const storyParagraph = (texts: readonly { text: string }[]): string =>
	texts.map(({ text }) => text.trim()).join(' ');

export function snapshotText(content: SnapshotContent, words: SnapshotWords, locale: LocaleId): string {
	const story = content.story.map(({ heading, texts }) => `${headingIn(heading, locale)}\n${storyParagraph(texts)}`);
	const step = (action: SnapshotAction) => `- ${action.title} (${actionDetails(action, words)})`;
	const goals = content.goals.map((goal) =>
		[
			[goal.title, goal.keep ? words.keep : undefined].filter((each) => each !== undefined).join(' · '),
			...(goal.why === undefined ? [] : [`${words.why}: ${goal.why}`]),
			...(goal.strengths.length === 0 ? [] : [`${words.helps}: ${goal.strengths.join(', ')}`]),
			...goal.actions.map(step),
			...goal.subgoals.flatMap((sub) => [
				[sub.title, sub.state === 'reached' ? words.reached : undefined]
					.filter((each) => each !== undefined)
					.join(' · '),
				...sub.actions.map(step)
			])
		].join('\n')
	);
	const strengths = content.strengths.map(({ heading, items }) =>
		[
			headingIn(heading, locale),
			...items.map(({ text, proof }) => `- ${text}${proof === undefined ? '' : ` (${proof})`}`)
		].join('\n')
	);
	return [
		...story,
		...(goals.length === 0 ? [] : [words.plan, ...goals]),
		...(strengths.length === 0 ? [] : [words.strengths, ...strengths])
	].join('\n\n');
}
