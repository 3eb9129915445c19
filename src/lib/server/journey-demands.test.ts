import { expect, test } from 'vitest';
import { defaultContent } from './default-content';

/** What the client's side of every phase must hold: none of it may go unnoticed. Ids are for ever, so they say it. */
const demands: [phase: string, what: string, ...ids: string[]][] = [
	['registration', 'does this place fit', 'right-place-fits', 'right-place-expect', 'right-place-questions'],
	['registration', 'how it can go: read before', 'registration-outcomes'],
	['registration', 'a talk', 'outcome-talk'],
	['registration', 'a waiting list, and who helps until then', 'outcome-waiting-list', 'registration-until-then'],
	['registration', 'another place', 'outcome-another-place'],
	['registration', 'not here', 'outcome-not-here'],
	['registration', 'I withdraw', 'outcome-withdrew'],
	['registration', 'a door for a crisis', 'registration-crisis', 'door:help'],
	['intake', 'my question, per domain and as a whole', 'intake-tell', 'intake-question', 'intake-first'],
	['intake', 'my own people and I', 'intake-self', 'intake-people'],
	['intake', 'expectations', 'intake-expect'],
	['intake', 'earlier help and what it taught', 'earlier-help-worked', 'earlier-help-not', 'earlier-help-learned'],
	['intake', 'consent', 'consent-who', 'consent-nobody', 'consent-what'],
	['intake', 'match with the group', 'group-how', 'group-need', 'group-bring'],
	['intake', 'trial stay', 'trial-stay'],
	['intake', 'how it can go', 'intake-outcomes'],
	['intake', 'what comes next, and when', 'intake-next', 'intake-when'],
	['start-up', 'things to arrange', 'to-arrange'],
	['start-up', 'moving day', 'moving-day'],
	['start-up', 'getting used', 'settling-helps', 'settling-people', 'settling-notice'],
	['start-up', 'the neighbourhood', 'new-area'],
	['start-up', 'rights', 'my-rights', 'rules-rights'],
	['start-up', 'duties', 'my-duties', 'rules-duties'],
	['analysis', 'pace, place and frequency of talks', 'talk-pace', 'talk-place', 'talk-often'],
	['analysis', 'Eigen Kracht-conferentie', 'own-people-talk', 'own-people-talk-want', 'own-people-who'],
	['planning', 'dream and plan', 'door:dream', 'door:plan'],
	['planning', 'how much at once, and who thinks along', 'plan-amount', 'plan-thinks-along', 'plan-differs'],
	['implementation', 'learning style', 'learning-style'],
	['implementation', "the supporter's role", 'supporter-role'],
	['implementation', 'ordinary places: what I get and bring', 'ordinary-places', 'place-get', 'place-bring'],
	['evaluation', 'am I ready', 'readiness'],
	['evaluation', 'does it still fit', 'question-now', 'still-fits'],
	['evaluation', 'match with the supporter', 'supporter-match'],
	['evaluation', 'feedback', 'support-helped', 'support-different'],
	['evaluation', 'whom I want at the talk', 'looking-back-who'],
	['evaluation', 'go on or round off', 'go-on-or-round-off', 'go-on', 'round-off'],
	['departure', 'leaving checklist', 'leaving'],
	['departure', 'aftercare', 'aftercare-expect', 'aftercare-kind', 'aftercare-when', 'aftercare-hard-day'],
	['departure', 'three-way talk', 'three-way-know', 'three-way-works', 'three-way-ask', 'three-way-private'],
	['departure', 'exit questions', 'exit-how', 'exit-best', 'exit-can-now', 'exit-better', 'exit-advice'],
	['departure', 'goodbye', 'goodbye-how', 'goodbye-who'],
	['departure', 'what I take along', 'take-along', 'take-along-worked', 'take-along-stays', 'door:take-along']
];

const { phases } = defaultContent().journey;

/** The ids of a phase: instruments, questions, options and items, and its doors. */
function idsOf(phase: string): string[] {
	const tools = phases.find((each) => each.id === phase)?.instruments ?? [];
	return tools.flatMap((tool) => {
		if (tool.kind === 'doors') return [tool.id, ...tool.doors.map((each) => `door:${each}`)];
		if (tool.kind === 'checklist') return [tool.id, ...tool.items.map(({ id }) => id)];
		if (tool.kind === 'reading') return [tool.id];
		const options = tool.questions.flatMap((each) => (each.kind === 'text' ? [] : each.options));
		return [tool.id, ...[...tool.questions, ...options].map(({ id }) => id)];
	});
}

test.each(demands)('%s: %s', (phase, _, ...ids) => {
	expect(idsOf(phase)).toEqual(expect.arrayContaining(ids));
});

test.each([
	['registration-outcomes', 6],
	['intake-outcomes', 5],
	['my-rights', 6],
	['my-duties', 5]
])('no text of %s goes', (id, count) => {
	const tool = phases.flatMap((each) => each.instruments).find((each) => each.id === id);
	expect(tool?.kind === 'reading' ? tool.texts.length : 0).toBeGreaterThanOrEqual(count);
});

test('questions about earlier are marked, so that they can be left out', () => {
	const questions = phases
		.flatMap((each) => each.instruments)
		.flatMap((each) => (each.kind === 'questions' ? each.questions : []));
	expect(questions.filter((each) => each.time === 'past').map(({ id }) => id)).toEqual([
		'earlier-help-which',
		'earlier-help-worked',
		'earlier-help-not',
		'earlier-help-learned',
		'learning-example'
	]);
});
