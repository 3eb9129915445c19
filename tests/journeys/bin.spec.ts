import { expect, press, rows, seed, test } from './pit.ts';
import { person, strength } from './rows.ts';

const day = 24 * 60 * 60 * 1000;

test('opening Pit clears what lay in the bin longer than thirty days; the rest comes back', async ({ page }) => {
	const thrown = (id: string, text: string, thrownAt: number) => ({
		id,
		thrownAt,
		rows: [{ table: 'strength', row: strength(`s-${id}`, 'skills', text) }]
	});
	await seed(page, {
		person: [person()],
		bin: [thrown('old', 'zingen', Date.now() - 31 * day), thrown('young', 'koken', Date.now() - 29 * day)]
	});
	await page.goto('/');
	await expect.poll(async () => (await rows(page, 'bin')).map(({ id }) => id)).toEqual(['young']);
	await page.goto('/settings');
	await expect(page.getByText('Wat je weggooit, blijft hier 30 dagen.')).toBeVisible();
	await expect(page.getByText('zingen')).toHaveCount(0);
	await press(page, 'koken. Zet terug.');
	await expect.poll(async () => (await rows(page, 'strength')).map(({ id }) => id)).toEqual(['s-young']);
	expect(await rows(page, 'bin')).toEqual([]);
});
