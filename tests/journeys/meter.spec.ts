import { expect, firstStart, heading, noNetwork, readyForOffline, rows, seed, test, writeStory } from './pit.ts';
import { note, person, secondView, storyText } from './rows.ts';

const tips = { name: 'Tips bij je tekst' };

test('the meter points at a sentence, leads to its question, and never stands in the way @worker', async ({
	page,
	context,
	complaints
}) => {
	complaints.allow(noNetwork);
	await firstStart(page);
	await readyForOffline(page);
	await context.setOffline(true);
	await page.goto('/story/home');
	await expect(heading(page, 'Wonen')).toBeVisible();
	await expect(page.getByText('Kijk je tekst na')).toHaveCount(0);
	const long = 'Ik woon nu in een huis met vijf anderen en wij eten elke avond samen aan de grote tafel in de keuken.';
	await writeStory(page, 'home', { now: long });
	await page.goto('/story/home/home-who-helps');
	await page.getByRole('textbox').fill('Mijn oom en');
	await page.goto('/story/home');
	await page.getByText('Kijk je tekst na').click();
	const list = page.getByRole('list', tips);
	const longTip = list.getByRole('listitem').filter({ hasText: 'Kun je er twee van maken?' });
	await expect(longTip).toContainText(long);
	await expect(longTip.getByRole('link')).toHaveText('Wat is hier voor jou belangrijk?');
	const half = list.getByRole('listitem').filter({ hasText: 'Deze zin is nog niet af.' });
	await expect(half).toContainText('Mijn oom en');
	await expect(page.getByRole('main')).not.toContainText(/\d+ tips|%/);
	// Done is what the person calls done, tips or none.
	await page.getByRole('switch', { name: 'Dit deel is klaar' }).click();
	await expect(page.getByRole('switch', { name: 'Dit deel is klaar' })).toBeChecked();
	await half.getByRole('link').click();
	await expect(page.getByRole('textbox', { name: 'Wonen: Mijn mensen helpen' })).toHaveValue('Mijn oom en');
	expect((await rows(page, 'storyText')).map((each) => each['text'])).toEqual(['Mijn oom en', long]);
});

test('a text with every side of it gets no tips, and the whole story says what is still empty', async ({ page }) => {
	await seed(page, {
		person: [person()],
		storyText: [
			storyText('money', 'now', 'Ik krijg elke maand geld van mijn werk in de winkel.'),
			storyText('money', 'goesWell', 'Ik betaal mijn huur op tijd. Dat lukt al vier maanden.'),
			storyText('money', 'hard', 'Ik open mijn post niet graag. Er ligt een stapel op tafel.'),
			storyText('money', 'want', 'Over een jaar wil ik geld sparen voor een fiets van 200 euro.')
		]
	});
	await page.goto('/story/money');
	await page.getByText('Kijk je tekst na').click();
	await expect(page.getByText('Er zijn geen tips.')).toBeVisible();
	await page.goto('/story/read');
	await page.getByText('Kijk je hele verhaal na').click();
	const empty = page.getByRole('list', tips).getByRole('listitem');
	await expect(empty).toHaveCount(6);
	await empty.getByRole('link', { name: 'Wonen' }).click();
	await expect(heading(page, 'Wonen')).toBeVisible();
});

test('a text that is only for me is a text: its part of life is not called empty', async ({ page }) => {
	await seed(page, {
		person: [person()],
		storyText: [
			storyText('home', 'now', 'Ik woon bij mijn oom.', { onlyForMe: true }),
			storyText('money', 'now', 'Ik krijg elke maand geld.')
		]
	});
	await page.goto('/story/read');
	await page.getByText('Kijk je hele verhaal na').click();
	const empty = page.getByRole('list', tips).getByRole('listitem');
	await expect(empty).toHaveCount(5);
	await expect(empty.getByRole('link', { name: 'Wonen' })).toHaveCount(0);
});

test('two pages are two pages with the notes and views of others on them, and without what is only for me', async ({
	page
}) => {
	const long = 'Ik kook graag. '.repeat(190);
	const tooLong = page.getByText('Je hele verhaal is lang voor op papier.');
	const read = async (onlyForMe: boolean) => {
		await seed(page, {
			person: [person()],
			storyText: [storyText('money', 'now', 'Ik krijg elke maand geld.')],
			note: [note('about-me', long, { onlyForMe })],
			secondView: [secondView('v-1', 'home', 'Samira', long)]
		});
		await page.goto('/story/read');
		await page.getByText('Kijk je hele verhaal na').click();
		await expect(page.getByRole('list', tips)).toBeVisible();
	};
	await read(true);
	await expect(tooLong).toHaveCount(0);
	await read(false);
	await expect(tooLong).toBeVisible();
});

test('in English the tips are about English', async ({ elsewhere }) => {
	const page = await elsewhere('en-GB');
	await seed(page, {
		person: [person()],
		storyText: [storyText('home', 'hard', 'It is loud at night, and I do not sleep well in my room.')]
	});
	await page.goto('/story/home');
	await page.getByText('Look over your text').click();
	await expect(page.getByRole('list', { name: 'Tips for your text' })).toContainText('You wrote what is hard.');
});
