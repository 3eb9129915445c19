/**
 * From what is on the device to a snapshot: only what the person switched on.
 * What is not switched on is nowhere in it, not even as a reference from something that is.
 */
import { contactsByRing, type Contact } from './contact';
import type { MyDomain } from './domain-choice';
import { SNAPSHOT_VERSION } from './envelope';
import { layerIds, type LayerId } from './ids';
import { growthSince } from './make-growth';
import { journeyParts } from './make-journey-part';
import { isShowable, noteIds, noteOf, type Note } from './note';
import { actionsOf, shownGoals, type Goal } from './plan';
import { livingMarks, showableTexts, type StoryText } from './portrait';
import { reviewsOf } from './review';
import { viewsOf } from './second-view';
import type { Notebook, ShareChoice, Words } from './share-choice';
import type { Heading, SnapshotContent } from './snapshot';
import { activeStrengths, type Strength } from './strength';
import { nextTalk, type Talk } from './talk';
import { filledOnly, isFilled } from './text';

export function makeSnapshot(notebook: Notebook, choice: ShareChoice, words: Words): SnapshotContent {
	const { pack, locale } = words;
	const strengths = activeStrengths(notebook.strengths).filter((each) => choice.layers.includes(each.layer));
	const people = contactsByRing(notebook.contacts).filter((each) => choice.contacts.includes(each.id));
	const domains = words.domains.filter((each) => choice.domains.includes(each.id));
	const headings = new Map(domains.map((each) => [each.id, domainHeading(each, words)]));
	const texts = domains.flatMap((each) => showableTexts(notebook.texts, each.id));
	const goals = shownGoals(notebook.goals).filter((each) => choice.goals.includes(each.id));
	const moment = notebook.moments.find((each) => each.id === choice.moment);
	const noteText = (id: string) => (choice.notes.includes(id) ? shownText(noteOf(notebook.notes, id)) : undefined);

	return {
		v: SNAPSHOT_VERSION,
		name: notebook.name.trim(),
		locale,
		...talkPart(nextTalk(notebook.talks), choice),
		...filledOnly({
			aboutMe: noteText(noteIds.aboutMe),
			dream: noteText(noteIds.dream),
			beyondMe: noteText(noteIds.beyondMe)
		}),
		strengths: layerIds
			.map((layer) => ({ layer, heading: pack.headings.layers[layer] ?? {}, items: itemsOf(strengths, layer) }))
			.filter((each) => each.items.length > 0),
		people: people.map(({ name, kind, ring, role, gets, gives, wish, involve }) => ({
			name: name.trim(),
			kind,
			ring,
			...filledOnly({ role, gets, gives }),
			...(wish === null ? {} : { wish }),
			...(involve === null ? {} : { involve })
		})),
		story: domains
			.map((each) => ({
				domain: each.own ? 'own' : each.id,
				heading: headings.get(each.id) ?? {},
				term: each.term,
				reportsTo: each.reportsTo.filter((id) => id !== each.id).flatMap((id) => pack.headings.domains[id] ?? []),
				texts: showableTexts(notebook.texts, each.id).map(showText),
				views: choice.views
					? viewsOf(notebook.views, each.id)
							.filter(({ text }) => isFilled(text))
							.map(({ author, text }) => ({ author: author.trim(), text: text.trim() }))
					: []
			}))
			.filter((each) => each.texts.length + each.views.length > 0),
		goals: goals.map((each) => showGoal(each, notebook, choice, { headings, strengths, people })),
		journey: words.journey === null ? [] : journeyParts(notebook, choice, words, words.journey, headings),
		...(moment === undefined
			? {}
			: { growth: growthSince(moment, { strengths, goals, texts, choice, headings, pack }) })
	};
}

/** Nothing to read in it: what was switched on holds no words that may be shown. */
export const isBlank = ({
	talk,
	aboutMe,
	dream,
	beyondMe,
	strengths,
	people,
	story,
	goals,
	journey
}: SnapshotContent) =>
	(talk ?? aboutMe ?? dream ?? beyondMe) === undefined &&
	[strengths, people, story, goals, journey].every((each) => each.length === 0);

/** The pack's heading in every language, unless the person gave the domain a name. */
function domainHeading(domain: MyDomain, { pack, locale }: Words): Heading {
	const known = pack.headings.domains[domain.id];
	// One that went out of the pack has only its kept heading.
	const title = pack.domains.find((each) => each.id === domain.id)?.title ?? known?.[pack.locale];
	return known === undefined || title !== domain.title ? { [locale]: domain.title } : known;
}

const shownText = (note: Note | undefined): string | undefined => (isShowable(note) ? note.text : undefined);

function talkPart(talk: Talk | undefined, choice: ShareChoice): Pick<SnapshotContent, 'talk'> | object {
	if (talk === undefined) return {};
	const points = talk.points.filter(({ id, text }) => choice.talk.includes(id) && isFilled(text));
	const shown = {
		points: points.map(({ text }) => text.trim()),
		...filledOnly({
			good: choice.talk.includes('good') ? talk.good : undefined,
			question: choice.talk.includes('question') ? talk.question : undefined
		})
	};
	return points.length === 0 && Object.keys(shown).length === 1 ? {} : { talk: shown };
}

function itemsOf(shared: readonly Strength[], layer: LayerId) {
	return shared
		.filter((each) => each.layer === layer)
		.map(({ text, proof }) => ({ text, ...(isFilled(proof) ? { proof } : {}) }));
}

const showText = (written: StoryText): SnapshotContent['story'][number]['texts'][number] => ({
	field: written.field,
	text: written.text.trim(),
	...(written.part === null ? {} : { part: written.part }),
	marks: livingMarks(written)
		.filter(({ sentence }) => isFilled(sentence))
		.map(({ sentence, kind, who }) => ({
			sentence,
			kind,
			...(kind === 'other' ? filledOnly({ who }) : {})
		}))
});

type Shown = { headings: Map<string, Heading>; strengths: readonly Strength[]; people: readonly Contact[] };

/** A goal names a domain, strength or person only when that is shared too. */
function showGoal(goal: Goal, notebook: Notebook, choice: ShareChoice, shown: Shown): SnapshotContent['goals'][number] {
	const domain = goal.domain === null ? undefined : shown.headings.get(goal.domain);
	const nameOf = (id: string | null) => shown.people.find((each) => each.id === id)?.name.trim();
	const showActions = (subgoalId: string | null) =>
		actionsOf(notebook.actions, goal.id, subgoalId).map((each) => ({
			title: each.title,
			who: each.who,
			...filledOnly({
				whoName: each.contactId === null ? (choice.names ? each.whoName : undefined) : nameOf(each.contactId),
				where: nameOf(each.placeId),
				when: each.when,
				date: each.date ?? undefined
			}),
			done: each.state === 'done'
		}));
	return {
		title: goal.title,
		...filledOnly({ why: goal.why }),
		keep: goal.keep,
		turn: goal.turn,
		state: goal.state,
		...(domain === undefined ? {} : { domain }),
		strengths: goal.strengthIds.flatMap((id) => shown.strengths.find((each) => each.id === id)?.text ?? []),
		people: goal.contactIds.flatMap((id) => nameOf(id) ?? []),
		reviews: reviewsOf(notebook.reviews, goal.id).map(({ createdAt, outcome, onward, did, helped, learned }) => ({
			at: Math.floor(createdAt / 1000),
			...(outcome === null ? {} : { outcome }),
			...(onward === null ? {} : { onward }),
			...filledOnly({ did, helped, learned })
		})),
		actions: showActions(null),
		subgoals: notebook.subgoals
			.filter((sub) => sub.goalId === goal.id && sub.state !== 'let-go')
			.map(({ id, title, state, sign, wanted, needs, by }) => ({
				title,
				state,
				...filledOnly({ sign, needs, by }),
				...(wanted === null ? {} : { wanted }),
				actions: showActions(id)
			}))
	};
}
