/**
 * A snapshot as one document of headings, paragraphs and lists: the copied text, the paper and the Word file all come
 * from it, so that they say the same. No tables: a client file takes plain lines.
 */
import { contactRings, type ContactRing } from './contact-words';
import type { LocaleId, SentenceKind } from './ids';
import type { Doer, reviewOnwards, reviewOutcomes, wantings } from './plan-words';
import { headingIn, type Heading, type SnapshotContent } from './snapshot';

type Labels<T extends readonly string[]> = Record<T[number], string>;

/** The interface's words in the reader's language. */
export type SnapshotWords = {
	talk: string;
	good: string;
	question: string;
	aboutMe: string;
	dream: string;
	beyondMe: string;
	strengths: string;
	people: string;
	rings: Record<ContactRing, string>;
	gets: string;
	gives: string;
	wishes: Record<'more' | 'fine' | 'less', string>;
	involve: string;
	dontInvolve: string;
	reportsTo: string;
	sentences: Record<SentenceKind, string>;
	views: string;
	plan: string;
	why: string;
	helps: string;
	done: string;
	keep: string;
	reached: string;
	paused: string;
	who: Record<Doer, string>;
	sign: string;
	wanted: Labels<typeof wantings>;
	needs: string;
	by: string;
	review: string;
	outcomes: Labels<typeof reviewOutcomes>;
	did: string;
	helped: string;
	learned: string;
	onwards: Labels<typeof reviewOnwards>;
	growth: string;
	fresh: string;
	stayed: string;
	gone: string;
	then: string;
	now: string;
	/** A day as people say it. `at` in milliseconds. */
	day: (at: number) => string;
};

export type Block =
	| { kind: 'text' | 'heading' | 'small'; text: string }
	| { kind: 'fact'; label: string; text: string }
	| { kind: 'list'; items: string[] };
export type Section = { id: string; heading: string; blocks: Block[] };

export type SnapshotAction = SnapshotContent['goals'][number]['actions'][number];
type Goal = SnapshotContent['goals'][number];
type Chapter = SnapshotContent['story'][number];

const dotted = (parts: readonly (string | undefined)[]): string =>
	parts.filter((each) => each !== undefined && each !== '').join(' · ');
const text = (kind: 'text' | 'heading' | 'small', said: string | undefined): Block[] =>
	said === undefined || said === '' ? [] : [{ kind, text: said }];
const fact = (label: string, said: string | undefined): Block[] =>
	said === undefined || said === '' ? [] : [{ kind: 'fact', label, text: said }];
const list = (items: string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
const section = (id: string, heading: string, blocks: Block[]): Section[] =>
	blocks.length === 0 ? [] : [{ id, heading, blocks }];

/** "samen · buurthuis · vrijdag · gedaan": what is known about a step besides its title. */
export const actionDetails = (action: SnapshotAction, words: SnapshotWords): string =>
	dotted([
		action.whoName ?? words.who[action.who],
		action.where,
		action.when,
		action.date === undefined ? undefined : words.day(Date.parse(`${action.date}T12:00`)),
		action.done ? words.done : undefined
	]);

/** One domain as running text: its texts one after another. */
export const storyParagraph = (texts: readonly { text: string }[]): string =>
	texts.map(({ text }) => text.trim()).join(' ');

/** What stands beside the text of a domain: where it belongs, what its sentences are, how others see it. */
export function chapterNotes(chapter: Chapter, words: SnapshotWords, locale: LocaleId): Block[] {
	const marked = chapter.texts.flatMap(({ marks }) =>
		marks.map(({ sentence, kind, who }) => `${who ?? words.sentences[kind]}: “${sentence.trim()}”`)
	);
	return [
		...fact(words.reportsTo, chapter.reportsTo.map((each) => headingIn(each, locale)).join(', ')),
		...list(marked),
		...chapter.views.flatMap(({ author, text }) =>
			fact(author === '' ? words.views : `${words.views} (${author})`, text)
		)
	];
}

/** What is known about a goal besides its title. */
export function goalBlocks(goal: Goal, words: SnapshotWords): Block[] {
	const steps = (actions: readonly SnapshotAction[]) =>
		list(actions.map((action) => `${action.title} (${actionDetails(action, words)})`));
	return [
		...fact(words.why, goal.why),
		...fact(words.helps, [...goal.strengths, ...goal.people].join(', ')),
		...steps(goal.actions),
		...goal.subgoals.flatMap((sub) => [
			...text('heading', dotted([sub.title, sub.state === 'reached' ? words.reached : undefined])),
			...subgoalFacts(sub, words),
			...steps(sub.actions)
		]),
		...reviewBlocks(goal, words)
	];
}

export const subgoalFacts = (sub: Goal['subgoals'][number], words: SnapshotWords): Block[] => [
	...fact(words.sign, sub.sign),
	...fact(words.needs, sub.needs),
	...fact(words.by, sub.by),
	...text('small', sub.wanted === undefined ? undefined : words.wanted[sub.wanted])
];

export const reviewBlocks = ({ reviews }: Goal, words: SnapshotWords): Block[] =>
	reviews.flatMap((each) => [
		...fact(
			`${words.review} (${words.day(each.at * 1000)})`,
			dotted([
				each.outcome === undefined ? undefined : words.outcomes[each.outcome],
				each.onward === undefined ? undefined : words.onwards[each.onward]
			]) || '–'
		),
		...fact(words.did, each.did),
		...fact(words.helped, each.helped),
		...fact(words.learned, each.learned)
	]);

/** What stands on top: the talk, three lines about me, and the dream. */
export const openingSections = (content: SnapshotContent, words: SnapshotWords): Section[] => [
	...section('talk', words.talk, [
		...list(content.talk?.points ?? []),
		...fact(words.good, content.talk?.good),
		...fact(words.question, content.talk?.question)
	]),
	...section('about-me', words.aboutMe, text('text', content.aboutMe)),
	...section('dream', words.dream, text('text', content.dream))
];

export const peopleSection = ({ people }: SnapshotContent, words: SnapshotWords): Section[] =>
	section(
		'people',
		words.people,
		contactRings.flatMap((ring) => {
			const here = people.filter((each) => each.ring === ring);
			if (here.length === 0) return [];
			return [
				...text('heading', words.rings[ring]),
				...list(
					here.map(({ name, role, gets, gives, wish, involve }) => {
						const facts = [
							gets && `${words.gets}: ${gets}`,
							gives && `${words.gives}: ${gives}`,
							wish && words.wishes[wish],
							involve === undefined ? undefined : involve ? words.involve : words.dontInvolve
						].filter((each) => each !== undefined && each !== '');
						const who = role === undefined ? name : `${name} (${role})`;
						return facts.length === 0 ? who : `${who} – ${facts.join('; ')}`;
					})
				)
			];
		})
	);

/** What comes after the plan: per part of the journey, and then and now. */
export function closingSections(
	{ journey, growth }: SnapshotContent,
	words: SnapshotWords,
	locale: LocaleId
): Section[] {
	const say = (heading: Heading) => headingIn(heading, locale);
	const changes = (heading: string, { fresh, stayed, gone }: { fresh: string[]; stayed: string[]; gone: string[] }) =>
		fresh.length + stayed.length + gone.length === 0
			? []
			: [
					...text('heading', heading),
					...fact(words.fresh, fresh.join(', ')),
					...fact(words.stayed, stayed.join(', ')),
					...fact(words.gone, gone.join(', '))
				];
	return [
		...journey.flatMap(({ id, phase, heading, answers, tasks }) =>
			section(id, `${say(phase)}: ${say(heading)}`, [
				...answers.flatMap(({ question, domain, text: said, choices }) =>
					fact(
						domain === undefined ? say(question) : `${say(question)} (${say(domain)})`,
						[choices.map(say).join(', '), said].filter((each) => each !== undefined && each !== '').join('. ')
					)
				),
				...list(
					tasks.map(({ title, who, whoName, when, done }) => {
						const facts = dotted([whoName ?? (who && words.who[who]), when, done ? words.done : undefined]);
						return facts === '' ? say(title) : `${say(title)} (${facts})`;
					})
				)
			])
		),
		...(growth === undefined
			? []
			: section('growth', `${words.growth} (${words.day(growth.since * 1000)})`, [
					...changes(words.strengths, growth.strengths),
					...changes(words.plan, growth.goals),
					...growth.texts.flatMap((each) => [
						...text('heading', say(each.heading)),
						...fact(words.then, each.then),
						...fact(words.now, each.now)
					])
				]))
	];
}

/** All of it, in the order in which it reads. */
export function snapshotDocument(content: SnapshotContent, words: SnapshotWords, locale: LocaleId): Section[] {
	const goals = content.goals.flatMap((goal) => [
		...text(
			'heading',
			dotted([
				goal.title,
				goal.domain && headingIn(goal.domain, locale),
				goal.keep ? words.keep : undefined,
				goal.state === 'reached' ? words.reached : undefined,
				goal.state === 'paused' ? words.paused : undefined
			])
		),
		...goalBlocks(goal, words)
	]);
	const strengths = content.strengths.flatMap(({ heading, items }) => [
		...text('heading', headingIn(heading, locale)),
		...list(items.map(({ text, proof }) => (proof === undefined ? text : `${text} (${proof})`)))
	]);
	return [
		...openingSections(content, words),
		...content.story.map((chapter, index) => ({
			id: `story-${index}`,
			heading: headingIn(chapter.heading, locale),
			blocks: [...text('text', storyParagraph(chapter.texts)), ...chapterNotes(chapter, words, locale)]
		})),
		...section('beyond-me', words.beyondMe, text('text', content.beyondMe)),
		...section('strengths', words.strengths, strengths),
		...section('plan', words.plan, goals),
		...peopleSection(content, words),
		...closingSections(content, words, locale)
	];
}

const plain = (block: Block): string => {
	switch (block.kind) {
		case 'list':
			return block.items.map((each) => `- ${each}`).join('\n');
		case 'fact':
			return `${block.label}: ${block.text}`;
		default:
			return block.text;
	}
};

/** As clean text for a client file or a mail. */
export const documentText = (sections: readonly Section[]): string =>
	sections.map(({ heading, blocks }) => [heading, ...blocks.map(plain)].join('\n')).join('\n\n');
