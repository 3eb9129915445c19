/** Years of own work: 500 strengths, 16 domains of 700 characters, 60 contacts, 80 goals, 300 actions, 20 moments. */
import type { Tables } from '../journeys/pit.ts';
import { action, contact, goal, keptMoment, person, storyText, strength } from '../journeys/rows.ts';

const layers = ['skills', 'interests', 'knowledge', 'qualities', 'contacts', 'surroundings'];
export const domains = [
	...['meaning', 'home', 'money', 'relationships', 'body', 'mind', 'activity'],
	...[
		'health',
		'safety',
		'money-and-admin',
		'family',
		'work-and-learning',
		'friends-and-leisure',
		'society-and-culture'
	],
	...['own-1', 'own-2']
];
const fields = ['now', 'goesWell', 'hard', 'help', 'want'];
const sentence = 'Ik woon in een huis met vijf anderen en ik kook graag voor iedereen in de straat waar wij wonen. ';
const at = 1_760_000_000_000;
const many = <T>(count: number, make: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => make(index));

const own = ['own-1', 'own-2'].map((id, index) => ({
	id,
	own: true,
	title: `Mijn eigen deel ${index}`,
	hidden: false,
	order: null,
	reportsTo: ['home'],
	createdAt: at + index,
	changedAt: at
}));
const strengths = many(500, (index) =>
	strength(`s-${index}`, layers[index % 6] ?? 'skills', `kracht nummer ${index}`, { createdAt: at + index })
);
const texts = domains.flatMap((domain) =>
	fields.map((field) => storyText(domain, field, sentence.repeat(2).slice(0, 140)))
);
const goals = many(80, (index) =>
	goal(`g-${index}`, `Doel nummer ${index}`, {
		turn: index < 3 ? 'first' : 'later',
		strengthIds: [`s-${index}`, `s-${index + 100}`],
		contactIds: [`c-${index % 60}`],
		createdAt: at + index
	})
);

export const muchWork: Tables = {
	person: [person()],
	domainChoice: own,
	strength: strengths,
	storyText: texts,
	contact: many(60, (index) =>
		contact(`c-${index}`, `iemand ${index}`, { ring: ['close', 'around', 'far'][index % 3], createdAt: at + index })
	),
	goal: goals,
	action: many(300, (index) => action(`a-${index}`, `g-${index % 80}`, `Stap nummer ${index}`, { order: index })),
	moment: many(20, (index) =>
		keptMoment(`m-${index}`, `Moment ${index}`, {
			strengths: strengths.map(({ id, layer, text }) => ({ id, layer, text })),
			texts: texts.map(({ id, domain, field, part, text }) => ({ id, domain, field, part, text, onlyForMe: false })),
			goals: goals.map(({ id, title }) => ({ id, title, state: 'open', subgoals: [], steps: [] })),
			createdAt: at + index
		})
	)
};

/** The same screens with next to nothing on them. */
export const aLittleWork: Tables = {
	person: [person()],
	strength: strengths.slice(0, 1),
	storyText: texts.filter(({ id }) => id === 'home.now'),
	contact: muchWork['contact']?.slice(0, 1) ?? [],
	goal: goals.slice(0, 1),
	action: muchWork['action']?.slice(0, 1) ?? [],
	moment: [keptMoment('m-0', 'Moment')]
};
