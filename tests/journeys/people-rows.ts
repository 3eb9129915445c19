/** Rows of Mijn mensen and of a talk that is prepared. */
import type { Row } from './pit.ts';
import { aLittleOfEverything, contact } from './rows.ts';

const at = 1_760_000_000_000;

export const people = [
	contact('c-1', 'tante Roos', {
		role: 'mijn familie',
		gets: 'Ik kan er altijd eten.',
		gives: 'Ik help met haar telefoon.',
		wish: 'more',
		involve: true
	}),
	contact('c-2', 'opa', { createdAt: at + 1, wish: 'fine' }),
	contact('c-3', 'het park', { createdAt: at + 2, kind: 'place', ring: 'around', gets: 'rust' }),
	contact('c-4', 'Noor', { createdAt: at + 3, ring: 'far', wish: 'less', involve: false })
];
export const talk = (id: string, part: Partial<Row> = {}): Row => ({
	id,
	points: [
		{ id: `${id}.1`, text: 'Een eigen kamer' },
		{ id: `${id}.2`, text: 'Geld' }
	],
	good: 'Ik kook drie keer in de week.',
	question: 'Kun je mij helpen met post?',
	after: '',
	heldAt: null,
	createdAt: at,
	changedAt: at,
	...part
});

/** A person with people, places, a talk that stands ready and one that was. */
export const withPeople = {
	...aLittleOfEverything,
	contact: [...people, contact('c-5', 'Hetisnueenmaaleenheellangenaam', { createdAt: at + 4, ring: 'around' })],
	talk: [talk('t-1'), talk('t-2', { heldAt: at, after: 'Ik vond het fijn dat we lachten.' })]
};
