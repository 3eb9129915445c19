import { button, expect, seed, test, type Page } from './pit.ts';
import { people } from './people-rows.ts';
import { contact, person } from './rows.ts';

const picture = (page: Page) => page.getByRole('img', { name: /dichtbij|om je heen|verder weg|nog niemand/ });
const ring = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const names = (page: Page, name: string) => ring(page, name).getByRole('link').locator('strong').allInnerTexts();

test('by keyboard alone somebody moves between the rings, and the focus comes along', async ({ page }) => {
	await seed(page, { person: [person()], contact: people });
	await page.goto('/people');
	await expect(picture(page)).toHaveAccessibleName('2 mensen dichtbij, 1 plek om je heen, 1 persoon verder weg.');
	await expect(button(page, 'dichterbij: tante Roos')).toBeDisabled();
	await expect(button(page, 'verder weg: Noor')).toBeDisabled();

	const away = button(page, 'verder weg: tante Roos');
	await away.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'tante Roos staat nu bij: Om mij heen.' })).toBeAttached();
	await expect(away).toBeFocused();
	await expect.poll(() => names(page, 'Om mij heen')).toEqual(['tante Roos', 'het park']);
	await page.keyboard.press('Space');
	// Further it does not go: the focus stands on the way back.
	await expect(away).toBeDisabled();
	await expect(button(page, 'dichterbij: tante Roos')).toBeFocused();
	await expect(picture(page)).toHaveAccessibleName('1 persoon dichtbij, 1 plek om je heen, 2 mensen verder weg.');
	await page.reload();
	await expect.poll(() => names(page, 'Verder weg')).toEqual(['tante Roos', 'Noor']);
	await button(page, 'dichterbij: tante Roos').focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => names(page, 'Om mij heen')).toEqual(['tante Roos', 'het park']);
	await expect(button(page, 'dichterbij: tante Roos')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => names(page, 'Dichtbij')).toEqual(['tante Roos', 'opa']);
});

test('sixty people and places, with long names and strange ones, stand on a small phone and come in time', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const sixty = Array.from({ length: 60 }, (_, index) =>
		contact(`c-${index}`, index === 7 ? 'Een naam zonder eind'.repeat(8).replaceAll(' ', '') : `iemand ${index} *x*`, {
			ring: (['close', 'around', 'far'] as const)[index % 3],
			kind: index % 5 === 0 ? 'place' : 'person',
			createdAt: index
		})
	);
	await seed(page, { person: [person()], contact: sixty });
	await page.goto('/people');
	await expect(picture(page)).toHaveAccessibleName(
		'16 mensen en 4 plekken dichtbij, 16 mensen en 4 plekken om je heen, 16 mensen en 4 plekken verder weg.'
	);
	await expect(page.getByRole('button', { name: /^dichterbij: / })).toHaveCount(60);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	const drawing = await picture(page).boundingBox();
	for (const drawn of await picture(page).locator('g').all()) {
		const box = await drawn.boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(drawing?.x ?? 0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((drawing?.x ?? 0) + (drawing?.width ?? 0));
	}
});
