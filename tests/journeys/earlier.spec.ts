import { expect, heading, noNetwork, press, readyForOffline, rows, saved, seed, test } from './pit.ts';
import { aLittleOfEverything, aroundTheStory } from './rows.ts';

test('an earlier version of a text can be read and brought back, and the other one stays too @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	await page.goto('/story/home/fixed-important');
	await readyForOffline(page);
	await context.setOffline(true);
	await expect(page.getByRole('link', { name: 'Wat je eerder schreef' })).toHaveCount(0);
	const old = 'Ik woon in een huis met vijf anderen.';
	await page.getByRole('textbox').fill('Ik woon nu alleen.');
	await expect(saved(page)).toBeVisible();
	await page.getByRole('textbox').fill('Ik woon nu alleen in een flat.');
	await page.getByRole('link', { name: 'Wat je eerder schreef' }).click();
	await expect(heading(page, 'Wat je eerder schreef')).toBeVisible();
	// One visit is one version, however often it was saved in between.
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Nu staat er', 'Op 9 oktober 2025']);
	await expect(page.getByText('Ik woon nu alleen in een flat.')).toBeVisible();
	await press(page, 'Zet deze tekst terug');
	await expect(page.getByText('Je oude tekst staat er weer.')).toBeVisible();
	const now = page.getByRole('heading', { name: 'Nu staat er' }).locator('..');
	await expect(now).toContainText(old);
	await expect(page.getByText('Ik woon nu alleen in een flat.')).toBeVisible();
	await press(page, 'Zet terug');
	await expect(now).toContainText('Ik woon nu alleen in een flat.');
	await press(page, 'Zet deze tekst terug');
	await expect(now).toContainText(old);
	await page.getByRole('link', { name: 'Terug' }).last().click();
	await expect(page.getByRole('textbox')).toHaveValue(old);
	expect((await rows(page, 'storyText')).find((each) => each.id === 'home.now')).toMatchObject({ text: old });
});

test('a note has its earlier versions too, in English', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await seed(page, aroundTheStory);
	await page.goto('/story/me/future-vision');
	await page.getByRole('link', { name: 'What you wrote before' }).click();
	await expect(page.getByRole('heading', { name: 'On October 9, 2025' })).toBeVisible();
	await press(page, 'Put this text back');
	await page.getByRole('link', { name: 'Back' }).last().click();
	await expect(page.getByRole('textbox')).toHaveValue('Ik wil een huis.');
});

test('what is put back while its question is on screen shows itself there', async ({ page }) => {
	await seed(page, aroundTheStory);
	await page.goto('/story/me/future-vision/earlier');
	await press(page, 'Zet deze tekst terug');
	await page.getByRole('link', { name: 'Terug' }).last().click();
	await expect(page.getByRole('textbox')).toHaveValue('Ik wil een huis.');
	await press(page, 'Zet terug');
	await expect(page.getByRole('textbox')).toHaveValue('Ik woon in een eigen huis met een tuin.');
});
