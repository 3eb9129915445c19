import { aLittleOfEverything, keptMoment } from '../journeys/rows.ts';
import { at, empty, type Screen } from './screen.ts';

const moments = { ...aLittleOfEverything, moment: [keptMoment('m-1', 'Lente')] };

export const paperScreens: Screen[] = [
	at('the story on paper', '/paper?what=story'),
	at('the plan on paper', '/paper?what=plan'),
	empty('paper', '/paper?what=talk'),
	at('kept moments', '/then-and-now', moments),
	empty('kept moments', '/then-and-now'),
	at('then and now', '/then-and-now/m-1', moments)
];
