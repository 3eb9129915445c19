/** The screens of Mijn mensen and of a talk that is prepared. */
import { expect, press } from '../journeys/pit.ts';
import { withPeople } from '../journeys/people-rows.ts';
import { at, empty, then, type Screen } from './screen.ts';

export const peopleScreens: Screen[] = [
	empty('people', '/people'),
	at('people', '/people', withPeople),
	then(empty('', '/people'), 'people, nobody yet', async (page) => {
		await press(page, 'Nog niemand');
		await expect(page.getByRole('heading', { name: 'Dat is een antwoord' })).toBeVisible();
	}),
	at('somebody', '/people/c-1', withPeople),
	at('people: who', '/people/c-new/name'),
	at('people: which place', '/people/c-new/name?kind=place'),
	at('people: who is that', '/people/c-1/role', withPeople),
	at('people: how close', '/people/c-1/ring', withPeople),
	at('people: what I get', '/people/c-5/gets', withPeople),
	at('people: more or less', '/people/c-1/wish', withPeople),
	at('people: in my plan', '/people/c-1/involve', withPeople),
	at('a layer with my people', '/strengths?layer=contacts', withPeople),
	empty('a talk', '/talk'),
	at('a talk that stands ready', '/talk', withPeople),
	at('talk: points', '/talk/t-1/points', withPeople),
	at('talk: one good thing', '/talk/t-1/good', withPeople),
	at('talk: afterwards', '/talk/t-1/after', withPeople),
	at('a talk that was', '/talk/t-2', withPeople)
];
