/** Everything that can be switched on, as the person has it: what is empty is not offered. */
import { m } from '$paraglide/messages.js';
import { contactsByRing } from '$lib/domain/contact';
import type { OptionalPart } from '$lib/domain/content-pack';
import type { ShareChoice } from '$lib/domain/share-choice';
import { isShowable, noteId, noteIds, noteOf } from '$lib/domain/note';
import { phaseQuestions } from '$lib/domain/journey';
import { openGoals, shownGoals } from '$lib/domain/plan';
import { showableTexts } from '$lib/domain/portrait';
import { viewsOf } from '$lib/domain/second-view';
import { activeStrengths } from '$lib/domain/strength';
import { nextTalk } from '$lib/domain/talk';
import { countSentences, isFilled } from '$lib/domain/text';
import type { PitApp } from '../../app.state.svelte';
import { dayText } from '../share-words';

type Choice = ShareChoice;
export type ShareItem = { key: string; label: string; note: string; isOn: boolean; flip: (choice: Choice) => Choice };
export type SharePart = {
	id: string;
	title: string;
	tint: string;
	note: string;
	/** Closed until the person opens it: long lists, and what is about others. */
	folded: boolean;
	items: ShareItem[];
};

const flipped = <T>(list: readonly T[], item: T): T[] =>
	list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
const sentences = (parts: readonly (string | undefined)[]) => parts.filter((each) => each !== undefined).join('. ');

/** What stands in a part that an organisation may leave out. */
const optional: Record<string, OptionalPart> = { talk: 'talk', contacts: 'people', growth: 'then-and-now' };

export function shareParts(app: PitApp, choice: Choice): SharePart[] {
	type Lists = 'talk' | 'notes' | 'layers' | 'contacts' | 'domains' | 'goals' | 'journey';
	const item = (list: Lists, id: string, label: string, note = ''): ShareItem => ({
		key: `${list} ${id}`,
		label,
		note,
		isOn: (choice[list] as readonly string[]).includes(id),
		flip: (from) => ({ ...from, [list]: flipped(from[list] as readonly string[], id) })
	});
	const yesNo = (key: 'views' | 'names', label: string, note: string): ShareItem => ({
		key,
		label,
		note,
		isOn: choice[key],
		flip: (from) => ({ ...from, [key]: !from[key] })
	});

	const talk = nextTalk(app.talks);
	const talkItems =
		talk === undefined
			? []
			: [
					...talk.points.filter(({ text }) => isFilled(text)).map(({ id, text }) => item('talk', id, text)),
					...(isFilled(talk.good) ? [item('talk', 'good', talk.good, m.reader_good())] : []),
					...(isFilled(talk.question) ? [item('talk', 'question', talk.question, m.reader_question())] : [])
				];

	const notes = [
		{ id: noteIds.aboutMe, label: m.reader_about_me() },
		{ id: noteIds.dream, label: m.reader_dream() },
		{ id: noteIds.beyondMe, label: m.reader_beyond_me() }
	].filter(({ id }) => isShowable(noteOf(app.notes, id)));

	const phases = app.shows('journey') ? (app.journey?.phases ?? []) : [];
	const questions = phases.flatMap(phaseQuestions).filter((each) => each.perDomain);
	const hasAnswer = (domain: string) =>
		questions.some((each) => isShowable(noteOf(app.notes, noteId(each.id, domain))));
	/** What asks for care comes last. */
	const domains = app.everyDomain
		.map((each) => ({
			each,
			count: showableTexts(app.texts, each.id).reduce((sum, { text }) => sum + countSentences(text), 0),
			hidden: app.texts.some(({ domain, onlyForMe, text }) => domain === each.id && onlyForMe && isFilled(text))
		}))
		.filter(({ each, count }) => count > 0 || hasAnswer(each.id))
		.toSorted((one, other) => Number(one.each.sensitive ?? false) - Number(other.each.sensitive ?? false));
	const hasViews = domains.some(({ each }) => viewsOf(app.views, each.id).some(({ text }) => isFilled(text)));
	const hasNames = [...app.actions, ...app.tasks].some((each) => isFilled(each.whoName));

	const apart = shownGoals(app.goals)
		.filter(({ state }) => state !== 'open')
		.map((each) =>
			item('goals', each.id, each.title, each.state === 'paused' ? m.reader_paused() : m.goal_state_reached())
		);

	const tools = phases.flatMap((phase) =>
		phase.instruments
			.filter((tool) =>
				tool.kind === 'questions'
					? tool.questions.some((question) =>
							(question.perDomain ? app.everyDomain.map((each) => noteId(question.id, each.id)) : [question.id]).some(
								(id) => isShowable(noteOf(app.notes, id))
							)
						)
					: tool.kind === 'checklist' && app.tasks.some((each) => each.list === tool.id && each.state !== 'let-go')
			)
			.map((tool) => item('journey', tool.id, tool.title, phase.title))
	);

	const moments = app.moments
		.toSorted((one, other) => other.createdAt - one.createdAt)
		.map((each): ShareItem => ({
			key: `moment ${each.id}`,
			label: m.choose_since({ day: isFilled(each.name) ? each.name : dayText(each.createdAt) }),
			note: '',
			isOn: choice.moment === each.id,
			flip: (from) => ({ ...from, moment: from.moment === each.id ? null : each.id })
		}));

	const part = (id: string, title: string, tint: string, items: ShareItem[], more: Partial<SharePart> = {}) => ({
		id,
		title,
		tint,
		note: '',
		folded: false,
		items,
		...more
	});
	return [
		part('talk', m.choose_talk(), 'contacts', talkItems),
		part(
			'notes',
			m.choose_me(),
			'qualities',
			notes.map(({ id, label }) => item('notes', id, label))
		),
		part(
			'layers',
			m.door_strengths(),
			'skills',
			(app.pack?.layers ?? []).flatMap((each) => {
				const found = activeStrengths(app.strengths, each.id);
				// A strength can be somebody of Mijn mensen, with their name.
				const names = found.some(({ id }) => id.startsWith('contact.')) ? m.choose_names_text() : undefined;
				const note = sentences([m.strength_count({ count: found.length }), names]);
				return found.length === 0 ? [] : [item('layers', each.id, each.title, note)];
			})
		),
		part('domains', m.door_story(), 'interests', [
			...domains.map(({ each, count, hidden }) =>
				item(
					'domains',
					each.id,
					each.title,
					sentences([
						count === 0 ? m.choose_told() : m.sentence_count({ count }),
						hidden ? m.choose_hidden() : undefined,
						each.sensitive ? m.choose_sensitive() : undefined
					])
				)
			),
			...(hasViews ? [yesNo('views', m.reader_views(), m.choose_views_text())] : [])
		]),
		part('goals', m.door_plan(), 'knowledge', [
			...openGoals(app.goals).map((each) => item('goals', each.id, each.title)),
			...(hasNames ? [yesNo('names', m.choose_names(), m.choose_names_text())] : [])
		]),
		part('goals-apart', m.choose_goals_apart(), 'knowledge', apart, { folded: true }),
		part(
			'contacts',
			m.reader_people(),
			'contacts',
			contactsByRing(app.contacts).map((each) => item('contacts', each.id, each.name, each.role)),
			{ folded: true, note: m.choose_names_text() }
		),
		part('journey', m.choose_journey(), 'surroundings', tools, { folded: true }),
		part('growth', m.reader_growth(), 'qualities', moments, { folded: true, note: m.choose_growth_text() })
	].filter(({ id, items }) => items.length > 0 && app.shows(optional[id] ?? ''));
}
