/** Rows as this schema version has them, for journeys that start with something that is already there. */
import type { Row } from './pit.ts';

const at = 1_760_000_000_000;

export const person = (part: Partial<Row> = {}): Row => ({
	id: 'me',
	name: 'Sam',
	domainSet: null,
	toldBeforeSharing: at,
	phase: null,
	skipPast: false,
	changedAt: at,
	...part
});
export const strength = (id: string, layer: string, text: string, part: Partial<Row> = {}): Row => ({
	id,
	layer,
	text,
	proof: '',
	cardId: null,
	asked: null,
	createdAt: at,
	changedAt: at,
	retiredAt: null,
	...part
});
export const storyText = (domain: string, field: string, text: string, part: Partial<Row> = {}): Row => ({
	id: `${domain}.${field}`,
	domain,
	field,
	part: null,
	text,
	plainAnswer: null,
	onlyForMe: false,
	asked: [],
	marks: [],
	changedAt: at,
	...part
});
export const goal = (id: string, title: string, part: Partial<Row> = {}): Row => ({
	id,
	domain: null,
	title,
	why: '',
	keep: false,
	turn: 'first',
	strengthIds: [],
	contactIds: [],
	state: 'open',
	createdAt: at,
	changedAt: at,
	...part
});
export const subgoal = (id: string, goalId: string, title: string, part: Partial<Row> = {}): Row => ({
	id,
	goalId,
	title,
	sign: '',
	wanted: null,
	needs: '',
	by: '',
	state: 'open',
	createdAt: at,
	changedAt: at,
	...part
});
export const review = (id: string, goalId: string, part: Partial<Row> = {}): Row => ({
	id,
	goalId,
	outcome: null,
	did: '',
	helped: '',
	learned: '',
	onward: null,
	createdAt: at,
	changedAt: at,
	...part
});
export const action = (id: string, goalId: string, title: string, part: Partial<Row> = {}): Row => ({
	id,
	goalId,
	subgoalId: null,
	title,
	who: 'me',
	whoName: '',
	contactId: null,
	placeId: null,
	when: '',
	date: null,
	state: 'open',
	order: at,
	createdAt: at,
	changedAt: at,
	...part
});
export const note = (id: string, text: string, part: Partial<Row> = {}): Row => ({
	id,
	text,
	choices: [],
	plainAnswer: null,
	onlyForMe: false,
	asked: null,
	changedAt: at,
	...part
});
export const domainChoice = (id: string, part: Partial<Row> = {}): Row => ({
	id,
	own: false,
	title: '',
	hidden: false,
	order: null,
	reportsTo: [],
	createdAt: at,
	changedAt: at,
	...part
});
export const secondView = (id: string, domain: string, author: string, text: string): Row => ({
	id,
	domain,
	author,
	text,
	createdAt: at,
	changedAt: at
});
export const earlierText = (id: string, of: string, text: string, writtenAt = at): Row => ({ id, of, text, writtenAt });
export const contact = (id: string, name: string, part: Partial<Row> = {}): Row => ({
	id,
	kind: 'person',
	name,
	role: '',
	ring: 'close',
	gets: '',
	gives: '',
	wish: null,
	involve: null,
	createdAt: at,
	changedAt: at,
	...part
});
export const keptMoment = (id: string, name: string, part: Partial<Row> = {}): Row => ({
	id,
	name,
	strengths: [
		{ id: 's-1', layer: 'skills', text: 'koken' },
		{ id: 's-9', layer: 'skills', text: 'fietsen' }
	],
	texts: [
		{ id: 'home.now', domain: 'home', field: 'now', part: null, text: 'Ik sliep bij vrienden.', onlyForMe: false },
		{ id: 'home.hard', domain: 'home', field: 'hard', part: null, text: 'Het was koud.', onlyForMe: true }
	],
	goals: [{ id: 'g-1', title: 'Voor 1 juni heb ik een eigen kamer', state: 'open', subgoals: [], steps: [] }],
	dream: '',
	createdAt: at,
	changedAt: at,
	...part
});

/** A person who already did a little of everything. */
export const aLittleOfEverything = {
	person: [person()],
	strength: [
		strength('s-1', 'skills', 'koken', { cardId: 'cooking' }),
		strength('s-2', 'qualities', 'rustig', { createdAt: at + 1, proof: 'Ik word niet snel boos.' }),
		strength('s-3', 'qualities', 'moedig', { retiredAt: at })
	],
	storyText: [
		storyText('home', 'now', 'Ik woon in een huis met vijf anderen.'),
		storyText('home', 'hard', 'In de nacht is er veel lawaai.', { onlyForMe: true }),
		storyText('money', 'want', '', { plainAnswer: 'not-known' }),
		storyText('safety', 'now', 'Ik voel mij veilig op zolder.')
	],
	domainMark: [{ id: 'home', done: true, changedAt: at }],
	goal: [
		goal('g-1', 'Voor 1 juni heb ik een eigen kamer', {
			domain: 'home',
			why: 'Dan slaap ik beter.',
			strengthIds: ['s-1', 's-2']
		}),
		goal('g-2', 'Ik blijf sporten', { keep: true, turn: 'later', createdAt: at + 1 }),
		goal('g-3', 'Ik haal mijn rijbewijs', { state: 'reached' })
	],
	subgoal: [subgoal('sub-1', 'g-1', 'Ik sta op de lijst')],
	action: [
		action('a-1', 'g-1', 'Ik schrijf mij in', { when: 'vrijdag', order: 1 }),
		action('a-2', 'g-1', 'Formulier invullen', { who: 'together', whoName: 'tante Roos', order: 2 }),
		action('a-3', 'g-1', 'Bellen met de gemeente', { subgoalId: 'sub-1', state: 'done', order: 3 })
	]
} satisfies Record<string, Row[]>;

/** A person with an own domain, an own name, and one that is hidden. */
export const ownDomains = {
	person: [person()],
	domainChoice: [
		domainChoice('own-1', { own: true, title: 'Muziek', reportsTo: ['meaning', 'activity'] }),
		domainChoice('money', { title: 'Mijn centen' }),
		domainChoice('body', { hidden: true })
	],
	storyText: [storyText('own-1', 'now', 'Ik speel elke dag gitaar.')]
} satisfies Record<string, Row[]>;

/** A person who also wrote around the life domains, and has someone else's view beside one. */
export const aroundTheStory = {
	...aLittleOfEverything,
	storyText: [
		...aLittleOfEverything.storyText,
		storyText('home', 'goesWell', 'Ik kook vaak. Mijn kamer is netjes. Ik ben een goede huisgenoot.', {
			marks: [
				{ sentence: 'Ik kook vaak.', kind: 'fact', who: '' },
				{ sentence: 'Ik ben een goede huisgenoot.', kind: 'other', who: 'Samira' }
			]
		})
	],
	note: [
		note('about-me', 'Ik ben Sam. Ik lach graag.'),
		note('future-vision', 'Ik woon in een eigen huis met een tuin.'),
		note('beyond-me', 'Ik wacht al lang op een huis.', { onlyForMe: true })
	],
	earlierText: [earlierText('e-1', 'note.future-vision', 'Ik wil een huis.')],
	secondView: [secondView('v-1', 'home', 'Samira', 'Sam helpt veel in huis.')]
} satisfies Record<string, Row[]>;

/** The same, with a plan that has everything a plan can have. */
export const aWholePlan = {
	...aLittleOfEverything,
	strength: [...aLittleOfEverything.strength, strength('s-4', 'interests', 'muziek')],
	contact: [contact('c-1', 'tante Roos'), contact('c-2', 'de bieb', { kind: 'place', ring: 'around' })],
	goal: [
		...aLittleOfEverything.goal.map((each) => (each.id === 'g-1' ? { ...each, contactIds: ['c-1', 'c-2'] } : each)),
		goal('g-4', 'Ik leer koken voor tien mensen', { state: 'paused' })
	],
	subgoal: [
		subgoal('sub-1', 'g-1', 'Ik sta op de lijst', {
			sign: 'Ik heb een brief.',
			wanted: 'partly',
			needs: 'Tien euro en een uur tijd.',
			by: 'voor de zomer'
		})
	],
	action: [
		...aLittleOfEverything.action.filter(({ id }) => id !== 'a-2'),
		action('a-2', 'g-1', 'Formulier invullen', {
			who: 'together',
			whoName: 'tante Roos',
			contactId: 'c-1',
			placeId: 'c-2',
			order: 2
		})
	],
	review: [
		review('r-1', 'g-1', {
			outcome: 'partly',
			did: 'Ik belde twee keer.',
			helped: 'Tante Roos',
			learned: 'Bellen lukt in de ochtend.',
			onward: 'on'
		})
	],
	note: [note('learning-style', '', { choices: ['do', 'watch'] }), note('supporter-role', '', { choices: ['guide'] })]
} satisfies Record<string, Row[]>;
