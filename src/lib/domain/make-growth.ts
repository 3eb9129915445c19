/** Then and now for a snapshot: only in what is switched on, and never a text that is only for the person. */
import type { ContentPack } from './content-pack';
import type { KeptMoment } from './kept-moment';
import type { ShareChoice } from './share-choice';
import type { Goal } from './plan';
import type { StoryText } from './portrait';
import type { Heading, SnapshotContent } from './snapshot';
import type { Strength } from './strength';
import { compareLists, compareTexts, type Kept } from './then-and-now';

type Now = {
	/** What is shown of now. */
	strengths: readonly Strength[];
	goals: readonly Goal[];
	texts: readonly StoryText[];
	choice: ShareChoice;
	headings: ReadonlyMap<string, Heading>;
	pack: ContentPack;
};

export function growthSince(moment: KeptMoment, now: Now): NonNullable<SnapshotContent['growth']> {
	const { choice, headings } = now;
	/** Only texts that both then and now may be seen; one that is hidden now was not meant to be seen then either. */
	const shown = new Map(now.texts.map((each) => [each.id, each]));
	const then = moment.texts.filter((each) => !each.onlyForMe && shown.has(each.id));
	const texts = compareTexts(
		then,
		now.texts.filter(({ id }) => then.some((each) => each.id === id))
	).changed;
	return {
		since: Math.floor(moment.createdAt / 1000),
		strengths: lists(
			moment.strengths.filter((each) => choice.layers.includes(each.layer)),
			now.strengths
		),
		goals: lists(
			moment.goals
				.filter(({ id, state }) => state !== 'let-go' && choice.goals.includes(id))
				.map(({ id, title }) => ({ id, text: title })),
			now.goals.map(({ id, title }) => ({ id, text: title }))
		),
		texts: texts.map(({ id, before, after }) => ({
			heading: headings.get(shown.get(id)?.domain ?? '') ?? {},
			then: before.trim(),
			now: after.trim()
		}))
	};
}

function lists(then: readonly Kept[], now: readonly Kept[]) {
	const { fresh, stayed, gone } = compareLists(then, now);
	const texts = (list: readonly Kept[]) => list.map(({ text }) => text);
	return { fresh: texts(fresh), stayed: texts(stayed), gone: texts(gone) };
}
