import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyTab, expect, heading, refusedWith, rows, seed, test, type Tables } from './pit.ts';

const storedInVersion1 = () =>
	JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/database-v1.json'), 'utf8')) as { tables: Tables };

test('a newer Pit that has to wait for another window says which step helps', async ({ page, complaints }) => {
	// The stored link is not at this server.
	complaints.allow(refusedWith(404));
	const { tables } = storedInVersion1();
	await seed(page, tables, { version: 1, names: Object.keys(tables) });
	const other = await emptyTab(page);
	await other.evaluate(
		() =>
			new Promise<void>((done) => {
				const opening = indexedDB.open('pit', 1);
				opening.onsuccess = () => {
					Object.assign(window, { held: opening.result });
					done();
				};
			})
	);
	await page.goto('/plan');
	await expect(page.getByText('Pit staat nog open in een ander venster. Sluit de andere vensters.')).toBeVisible();
	await other.close();
	await expect(heading(page, 'Mijn plan')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Voor 1 juni heb ik een eigen kamer' })).toBeVisible();
});

test('a database of schema version 1 opens with everything in it', async ({ page, complaints }) => {
	complaints.allow(refusedWith(404));
	const { tables } = storedInVersion1();
	await seed(page, tables, { version: 1, names: Object.keys(tables) });
	await page.goto('/');
	await expect(heading(page, 'Hoi Sam. Dit is van jou.')).toBeVisible();
	await expect(page.getByRole('main')).toContainText('3 krachten');
	await page.goto('/story/read');
	await expect(page.getByText('Ik woon in een huis met vijf anderen.')).toBeVisible();
	await page.goto('/plan');
	await page.getByRole('link', { name: 'Voor 1 juni heb ik een eigen kamer' }).click();
	await expect(page.getByRole('checkbox', { name: 'Ik schrijf mij in' })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'Het formulier invullen' })).toBeVisible();
	await page.goto('/share');
	await page.getByText('Gestopt of voorbij').click();
	const link = page.getByRole('listitem').filter({ hasText: 'Voor Samira' });
	await expect(link).toBeVisible();
	// What an older Pit froze can still be read.
	await expect(link).toContainText(/Dit zit erin: .*Wonen/);
	await page.goto('/settings');
	await expect(page.getByText(/Pit kon \d+ stukjes? niet lezen/)).toHaveCount(0);
	for (const [table, before] of Object.entries(tables)) {
		if (table !== 'content') expect(await rows(page, table), table).toHaveLength(before.length);
	}
});
