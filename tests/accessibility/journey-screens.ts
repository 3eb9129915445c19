/** The screens of the journey. */
import { expect, press } from '../journeys/pit.ts';
import { at, empty, then, type Screen } from './screen.ts';

export const journeyScreens: Screen[] = [
	at('the journey', '/journey'),
	then(at('', '/journey'), 'the journey, choosing where I am', async (page) => {
		await page.getByText('Waar ben ik nu?').click();
		await expect(page.getByRole('radio').first()).toBeVisible();
	}),
	at('a phase', '/journey/registration'),
	then(at('', '/journey/start-up'), 'things to arrange', async (page) => {
		await page.getByText('Dingen om te regelen', { exact: true }).click();
		await expect(page.getByRole('checkbox').first()).toBeVisible();
	}),
	then(at('', '/journey/start-up'), 'who arranges something', async (page) => {
		await page.getByText('Dingen om te regelen', { exact: true }).click();
		await press(page, 'Wie? Mijn medicijnen');
		await expect(page.getByRole('dialog')).toBeVisible();
	}),
	at('a question of the journey', '/journey/intake/intake-tell?domain=safety'),
	at('a question of the journey with options', '/journey/implementation/learning-style'),
	at('what I take along', '/journey/take-along'),
	empty('what I take along', '/journey/take-along')
];
