import {
	expect,
	firstStart,
	heading,
	noNetwork,
	press,
	refusedWith,
	rows,
	saved,
	seed,
	shareWith,
	test,
	type Page
} from './pit.ts';
import { aLittleOfEverything, person, storyText } from './rows.ts';

/** The characters of a text, without what no keyboard makes and no screen shows. */
const strange = {
	script: '<script>document.title = "kapot"</script><img src=x onerror="document.title=1">',
	rtl: 'أنا أطبخ جيدًا. Ik kook. \u202eomgekeerd',
	emoji: '👩‍👩‍👧‍👦🏳️‍🌈 🧑🏽‍🍳 é ﷽ ẅ͓̈́',
	markup: '*sterren* _streep_ {name} ${7*7} %s &amp; "aanhaling" \\n'
};

test('text that looks like code, runs the other way or is not letters stays text, saved, shared and read back', async ({
	page,
	elsewhere
}) => {
	const all = Object.values(strange).join('\n');
	await firstStart(page, { name: strange.script });
	const noHarm = async (where: Page) => {
		expect(await where.title()).toMatch(/– Pit$/);
		expect(await where.locator('script:not([src])').allTextContents()).not.toContainEqual(
			expect.stringContaining('kapot')
		);
	};
	await page.goto('/strengths/skills/skills-good-at');
	await page.getByLabel('In jouw woorden').fill(strange.markup);
	await expect(saved(page)).toBeVisible();
	await page.goto('/story/home/fixed-goes-well');
	await page.getByRole('textbox').fill(all);
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(page.getByRole('textbox')).toHaveValue(all);
	await page.goto('/story/read');
	await expect(page.getByText(strange.script).last()).toBeVisible();
	await noHarm(page);
	await page.goto('/plan');
	await press(page, 'Maak je eerste doel');
	await page.getByLabel('In jouw woorden').fill(strange.rtl);
	await expect(saved(page)).toBeVisible();

	const link = await shareWith(page, 'Samira');
	await noHarm(page);
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(reader.getByRole('article')).toBeVisible();
	const words = await reader.getByRole('main').evaluate((node) => node.textContent);
	for (const each of Object.values(strange)) expect(words).toContain(each);
	await expect(reader.getByRole('heading', { name: strange.rtl })).toHaveAttribute('dir', 'auto');
	await noHarm(reader);
	expect(await reader.locator('article img').count()).toBe(0);
});

test('control characters are taken out, and nothing else is', async ({ page }) => {
	await seed(page, { person: [person()] });
	await page.goto('/story/home/fixed-goes-well');
	await page.getByRole('textbox').fill('Ik\u0000 ko\u0007ok.\u009f\tTab\nregel\u001b einde');
	await expect(saved(page)).toBeVisible();
	expect(await rows(page, 'storyText')).toMatchObject([{ text: 'Ik kook.\tTab\nregel einde' }]);
	await page.goto('/story/read');
	await expect(page.getByText('regel einde')).toBeVisible();
});

test('a text of 100 000 characters is saved, read back and shared', async ({ page, elsewhere }) => {
	const long = 'Ik kook graag voor iedereen. '.repeat(3449).slice(0, 99_990).concat(' Dat is 1.');
	await seed(page, { person: [person()] });
	await page.goto('/story/home/fixed-goes-well');
	await page.getByRole('textbox').fill(long);
	await expect(saved(page)).toBeVisible();
	await page.goto('/story/home');
	await expect(page.getByText('Dit wordt lang. Op papier past het misschien niet.')).toBeVisible();
	await page.goto('/story/home/fixed-goes-well');
	await expect(page.getByRole('textbox')).toHaveValue(long);
	const link = await shareWith(page, 'Samira', ['Wonen']);
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(reader.getByText('Dat is 1.')).toBeVisible();
	expect((await reader.getByRole('article').innerText()).length).toBeGreaterThanOrEqual(long.length);
});

test('what is too large to share is said before sealing, with the part to switch off', async ({ page }) => {
	// Random characters of many alphabets: they do not get smaller.
	const noise = Array.from({ length: 120_000 }, () =>
		String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))
	).join('');
	const { storyText: small } = aLittleOfEverything;
	await seed(page, {
		...aLittleOfEverything,
		storyText: [...small.filter((each) => each.domain !== 'money'), storyText('money', 'now', noise)]
	});
	let calls = 0;
	page.on('request', (request) => (calls += request.url().includes('/api/') ? 1 : 0));
	await page.goto('/share/new');
	await page.getByLabel('Voor wie is dit?').fill('Samira');
	for (const part of ['Wonen', 'Geld', 'Wat kan ik?']) await page.getByRole('switch', { name: part }).click();
	await press(page, 'Kijk wat Samira ziet');
	await press(page, 'Laat zien aan Samira');
	await expect(page.getByRole('alert')).toHaveText('Dit is te groot om te delen. Zet dit uit: Geld.');
	await expect(page.getByLabel('Voor wie is dit?')).toHaveValue('Samira');
	await expect(page.getByRole('switch', { name: 'Wonen' })).toBeChecked();
	expect(calls).toBe(0);
	expect(await rows(page, 'share')).toHaveLength(0);
	await page.getByRole('switch', { name: 'Geld' }).click();
	await press(page, 'Kijk wat Samira ziet');
	await press(page, 'Laat zien aan Samira');
	await expect(heading(page, 'De link voor Samira is klaar')).toBeVisible();
	expect((await rows(page, 'storyText')).find((each) => each['domain'] === 'money')?.['text']).toBe(noise);
});

for (const { what, answer, sentence } of [
	{
		what: 'full',
		sentence: 'De server is vol. Je tekst is er nog. Probeer het later opnieuw.',
		answer: { status: 507, json: { problem: 'share.full' } }
	},
	{
		what: 'busy',
		sentence: 'Het is nu druk. Pit probeert het straks opnieuw.',
		answer: { status: 429, json: { problem: 'share.busy' } }
	},
	{
		what: 'answering nonsense',
		sentence: 'De server geeft een vreemd antwoord. Probeer het later opnieuw.',
		answer: { status: 200, contentType: 'text/html', body: '<h1>Log in</h1>' }
	},
	{
		what: 'broken',
		sentence: 'De server geeft een vreemd antwoord. Probeer het later opnieuw.',
		answer: { status: 500, body: 'oops' }
	},
	{ what: 'down', sentence: 'Er is geen verbinding. Kijk of je internet hebt en probeer opnieuw.', answer: null }
]) {
	test(`sharing when the server is ${what}: it waits with one kind sentence, and works at the next try`, async ({
		page,
		context,
		complaints
	}) => {
		complaints.allow(noNetwork, refusedWith(507), refusedWith(429), refusedWith(500));
		await seed(page, aLittleOfEverything);
		await context.route('**/api/share', (route) => (answer === null ? route.abort() : route.fulfill(answer)));
		await page.goto('/share/new');
		await page.getByRole('switch', { name: 'Wat kan ik?' }).click();
		await press(page, 'Kijk wat de ander ziet');
		await press(page, 'Laat zien');
		await expect(page.getByRole('alert')).toHaveText(sentence);
		await expect(page.getByLabel('Jouw link')).toBeHidden();
		expect(await rows(page, 'strength')).toHaveLength(aLittleOfEverything.strength.length);
		await context.unroute('**/api/share');
		await press(page, 'Probeer opnieuw');
		await expect(heading(page, 'De link voor iemand is klaar')).toBeVisible();
		expect(await rows(page, 'share')).toHaveLength(1);
	});
}

test('a slow server: Pit says that it is busy, and gives up with a sentence', async ({
	page,
	context,
	complaints,
	elsewhere
}) => {
	complaints.allow(noNetwork);
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
	const reader = await elsewhere();
	await reader.clock.install();
	// Twenty seconds pass at once.
	await reader.addInitScript(() => {
		const timeout = AbortSignal.timeout.bind(AbortSignal);
		AbortSignal.timeout = (ms) => timeout(ms >= 10_000 ? 300 : ms);
	});
	await reader.route('**/api/share', () => undefined);
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(reader.getByRole('alert')).toHaveText('Het duurt te lang. Probeer het opnieuw.');
	await reader.unroute('**/api/share');
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
	void context;
});
