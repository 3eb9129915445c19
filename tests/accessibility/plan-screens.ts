/** The screens of the plan. */
import { button, expect, press } from '../journeys/pit.ts';
import { aWholePlan } from '../journeys/rows.ts';
import { at, empty, then, type Screen } from './screen.ts';

export const planScreens: Screen[] = [
	at('plan', '/plan'),
	empty('plan', '/plan'),
	at('a goal', '/plan/g-1'),
	then(at('', '/plan/g-1'), 'a step to change', async (page) => {
		await press(page, 'Verander: Formulier invullen');
		await expect(page.getByRole('dialog')).toBeVisible();
	}),
	then(at('', '/plan', aWholePlan), 'a whole plan, with a strength for a goal', async (page) => {
		await page.getByText('Deze krachten gebruik je nog niet').click();
		await press(page, 'muziek');
		await expect(page.getByText('Bij welk doel helpt dit: muziek?')).toBeVisible();
	}),
	then(at('', '/plan/g-1', aWholePlan), 'a goal that was looked back at', async (page) => {
		await page.getByRole('region', { name: 'Terugkijken' }).getByText('· een beetje').click();
		await expect(page.getByText('Ik belde twee keer.')).toBeVisible();
	}),
	at('a goal that has a pause', '/plan/g-4', aWholePlan),
	then(at('', '/plan/g-1', aWholePlan), 'a step with a place, a person and a day', async (page) => {
		await press(page, 'Verander: Formulier invullen');
		await page.getByLabel('Op welke dag? Voor je agenda.').fill('2030-05-09');
		await expect(button(page, 'Zet in mijn agenda')).toBeVisible();
	}),
	at('a smaller goal', '/plan/g-1/sub/sub-1'),
	at('smaller goal: what', '/plan/g-1/sub/sub-1/title'),
	at('smaller goal: how I notice', '/plan/g-1/sub/sub-1/sign'),
	then(at('', '/plan/g-1/sub/sub-1/wanted'), 'smaller goal: whose it is', async (page) => {
		await press(page, 'nee, een ander wil dit');
		await expect(page.getByText('Dan is het misschien niet jouw doel.')).toBeVisible();
	}),
	at('smaller goal: what I need', '/plan/g-1/sub/sub-1/needs'),
	at('smaller goal: by when', '/plan/g-1/sub/sub-1/by'),
	at('looking back: how it went', '/plan/g-1/review/r-1/outcome', aWholePlan),
	at('looking back: what I did', '/plan/g-1/review/r-1/did', aWholePlan),
	at('looking back: what helped', '/plan/g-1/review/r-1/helped', aWholePlan),
	at('looking back: what I learn', '/plan/g-1/review/r-1/learned', aWholePlan),
	then(at('', '/plan/g-1/review/r-1/onward', aWholePlan), 'looking back: how to go on', async (page) => {
		await press(page, 'even pauze');
		await expect(page.getByText('Je doel wacht op jou.')).toBeVisible();
	}),
	at('goal: what', '/plan/g-1/title'),
	at('goal: where it belongs', '/plan/g-1/domain'),
	at('goal: why', '/plan/g-1/why'),
	at('goal: which strengths', '/plan/g-1/strengths'),
	at('goal: who helps', '/plan/g-1/people', aWholePlan),
	at('goal: who helps, nobody yet', '/plan/g-1/people')
];
