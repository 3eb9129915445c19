import { button, expect, heading, nothingStored, press, saved, seed, storages, test, type Page } from './pit.ts';
import { aLittleOfEverything, keptMoment, storyText } from './rows.ts';
import { heard, sentenceIsOver, voices, type Voice } from './voices.ts';

const dutch: Voice = { lang: 'nl-NL', localService: true, name: 'Xander' };
const english: Voice = { lang: 'en-GB', localService: true, name: 'Daniel' };
const remote: Voice = { lang: 'nl-NL', localService: false, name: 'Ver weg' };

const question = '/strengths/skills/skills-good-at';
const words = ['Wat kun jij goed?', 'Met je handen, met je hoofd of met mensen.'];

/** A phone on which it was said before that others can hear it. */
async function phone(page: Page, settings: Record<string, string> = { soundTold: 'yes' }): Promise<void> {
	await seed(page, aLittleOfEverything);
	await page.evaluate((all) => localStorage.setItem('pit', JSON.stringify({ whose: 'mine', ...all })), settings);
}

for (const [what, list] of [
	['without a voice', []],
	['with only a voice that sends the words away', [remote]],
	['with only a voice of another language', [english]]
] as const) {
	test(`${what} there is nothing to press`, async ({ page }) => {
		await voices(page, [...list]);
		await phone(page);
		await page.goto(question);
		await expect(heading(page, 'Wat kun jij goed?')).toBeVisible();
		// Long after the voices came.
		await page.waitForTimeout(2000);
		await expect(button(page, /Lees/)).toHaveCount(0);
	});
}

test('a browser that cannot speak shows the question as ever', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
	await phone(page);
	await page.goto(question);
	await expect(heading(page, 'Wat kun jij goed?')).toBeVisible();
	expect(await page.evaluate(() => 'speechSynthesis' in window)).toBe(false);
	await page.waitForTimeout(1000);
	await expect(button(page, /Lees/)).toHaveCount(0);
	await press(page, 'Verder');
});

test('a question is read sentence by sentence, by the voice on the device, until it is over or stopped', async ({
	page
}) => {
	await voices(page, [english, remote, dutch]);
	await phone(page);
	await page.goto(question);
	await press(page, 'Lees voor');
	const all = words.map((each) => `Xander: ${each}`);
	expect(await heard(page)).toEqual(all);
	await sentenceIsOver(page);
	await expect(button(page, 'Stop')).toBeVisible();
	await sentenceIsOver(page);
	await expect(button(page, 'Lees voor')).toBeVisible();

	await press(page, 'Lees voor');
	await press(page, 'Stop');
	expect(await heard(page)).toEqual([...all, ...all, 'stop']);
	await expect(button(page, 'Lees voor')).toBeVisible();
});

test('another screen, a hidden page and Snel weg end it', async ({ page }) => {
	await voices(page, [dutch]);
	await phone(page);
	const last = async () => (await heard(page)).at(-1);
	await page.goto(question);
	await press(page, 'Lees voor');
	await press(page, 'Verder');
	await expect(heading(page, 'Wat kun jij goed?')).toBeHidden();
	expect(await last()).toBe('stop');

	await press(page, 'Lees voor');
	expect(await last()).not.toBe('stop');
	await page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
		Reflect.deleteProperty(document, 'visibilityState');
	});
	expect(await last()).toBe('stop');
	await expect(button(page, 'Lees voor')).toBeVisible();

	await press(page, 'Lees voor');
	expect(await last()).not.toBe('stop');
	// At the press itself: the page outside can take long to come.
	await page.route('https://www.knmi.nl/**', (route) => route.fulfill({ body: '' }));
	const afterPress = await button(page, /^Snel weg/).evaluate((exit: HTMLElement) => {
		exit.click();
		return (window as unknown as { heard: string[] }).heard.at(-1);
	});
	expect(afterPress).toBe('stop');
	await page.waitForURL('https://www.knmi.nl/**');
});

test('what a person wrote is read too, as it stands there; one voice at a time', async ({ page }) => {
	await voices(page, [dutch]);
	await phone(page);
	await page.goto('/story/home/fixed-hard');
	await page.getByRole('textbox').fill('');
	await expect(button(page, 'Lees voor')).toBeVisible();
	await expect(button(page, 'Lees mijn tekst voor')).toBeHidden();
	await page.getByRole('textbox').fill('Het is druk. Dat is *lastig*\nsoms');
	await press(page, 'Lees voor');
	await press(page, 'Lees mijn tekst voor');
	const all = await heard(page);
	expect(all.slice(all.indexOf('stop'))).toEqual([
		'stop',
		'Xander: Het is druk.',
		'Xander: Dat is lastig',
		'Xander: soms'
	]);
	await expect(button(page, 'Stop')).toHaveCount(1);
	// Typing on ends it: what is read is what is there.
	await page.getByRole('textbox').fill('Het is stil.');
	await expect(button(page, 'Lees mijn tekst voor')).toBeVisible();
	expect((await heard(page)).at(-1)).toBe('stop');
	await expect(saved(page)).toBeVisible();
});

test('the story is read part by part', async ({ page }) => {
	await voices(page, [dutch]);
	await seed(page, {
		...aLittleOfEverything,
		storyText: [storyText('home', 'now', 'Ik woon hier. Het is fijn.'), storyText('money', 'now', 'Ik spaar.')]
	});
	await page.evaluate(() => localStorage.setItem('pit', JSON.stringify({ whose: 'mine', soundTold: 'yes' })));
	await page.goto('/story/read');
	await press(page, 'Lees voor: Wonen');
	expect(await heard(page)).toEqual(['Xander: Ik woon hier.', 'Xander: Het is fijn.']);
	await press(page, 'Lees voor: Geld');
	expect((await heard(page)).slice(2)).toEqual(['stop', 'Xander: Ik spaar.']);
});

test('the first time Pit only says that others can hear it; on a borrowed device that leaves nothing @worker', async ({
	page
}) => {
	await voices(page, [dutch]);
	await page.goto('/');
	await press(page, 'Lees voor');
	await expect(page.getByText('Zet je geluid zacht. Of pak je oortjes.')).toBeVisible();
	expect(await heard(page)).toEqual([]);
	await press(page, 'Lees voor');
	await expect(page.getByText('Zet je geluid zacht.')).toBeHidden();
	expect((await heard(page))[0]).toBe('Xander: Van wie is deze telefoon?');
	await press(page, /^Van de bieb/);
	await expect(heading(page, 'Hoe mag Pit jou noemen?')).toBeVisible();
	await press(page, 'Lees voor');
	expect(await heard(page)).toContain('Xander: Hoe mag Pit jou noemen?');
	expect(await storages(page)).toEqual(nothingStored);
});

test('on the own phone it is said once', async ({ page }) => {
	await voices(page, [dutch]);
	await phone(page, {});
	await page.goto(question);
	await press(page, 'Lees voor');
	await expect(page.getByText('Zet je geluid zacht.')).toBeVisible();
	await page.reload();
	await press(page, 'Lees voor');
	await expect(button(page, 'Stop')).toBeVisible();
	await expect(page.getByText('Zet je geluid zacht.')).toBeHidden();
});

test('the setting takes it away, and brings it back', async ({ page }) => {
	await voices(page, [dutch]);
	await phone(page);
	await page.goto('/settings');
	const setting = page.getByRole('switch', { name: 'Voorlezen' });
	await expect(setting).toBeChecked();
	await setting.click();
	await page.goto(question);
	await expect(heading(page, 'Wat kun jij goed?')).toBeVisible();
	await page.waitForTimeout(2000);
	await expect(button(page, /Lees/)).toHaveCount(0);
	await page.goto('/settings');
	await setting.click();
	await page.goto(question);
	await expect(button(page, 'Lees voor')).toBeVisible();
});

test('an English screen takes the English voice', async ({ page }) => {
	await voices(page, [dutch, { ...english, lang: 'en-US', name: 'Joke' }, english]);
	await phone(page);
	await page.evaluate(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'));
	await page.goto(question);
	await press(page, 'Read aloud');
	expect((await heard(page))[0]).toBe('Daniel: What are you good at?');
});

test('a question about a goal can be read aloud too', async ({ page }) => {
	await voices(page, [dutch]);
	await phone(page);
	await page.goto('/plan');
	await press(page, /^(Maak je eerste doel|Nog een doel)$/);
	await press(page, 'Lees voor');
	expect((await heard(page))[0]).toBe(`Xander: ${await page.getByRole('heading', { level: 1 }).innerText()}`);
});

test('a question anywhere can be read aloud', async ({ page }) => {
	await voices(page, [dutch]);
	await seed(page, { ...aLittleOfEverything, moment: [keptMoment('m-1', 'Hier begon ik')] });
	await page.evaluate(() => localStorage.setItem('pit', JSON.stringify({ whose: 'mine', soundTold: 'yes' })));
	for (const address of [
		'/story/home/home-can-do',
		'/journey/intake/earlier-help-which',
		'/journey/implementation/learning-style',
		'/people/c-new/name',
		'/people/c-new/ring',
		'/talk/t-new/points',
		'/talk/t-new/good',
		'/plan/g-1/why',
		'/plan/g-1/review/r-new/outcome'
	]) {
		await page.goto(address);
		await press(page, 'Lees voor');
		const question = await page.getByRole('heading', { level: 1 }).innerText();
		expect((await heard(page))[0], address).toBe(`Xander: ${question}`);
	}
	await page.goto('/then-and-now/m-1');
	await press(page, 'Lees voor');
	expect(await heard(page)).toEqual(['Xander: Wat is er anders?']);
});

test('lists, readings, points and what stands in a dialog are read aloud', async ({ page }) => {
	await voices(page, [dutch]);
	await phone(page);
	await page.goto('/talk/t-new/points');
	await page.getByLabel('Punt 1').fill('Mijn kamer.');
	await press(page, 'Lees mijn tekst voor');
	expect(await heard(page)).toEqual(['Xander: Mijn kamer.']);
	await page.goto('/journey/start-up');
	await page.getByText('Mijn nieuwe buurt', { exact: true }).click();
	await press(page, 'Lees voor: Mijn nieuwe buurt');
	expect((await heard(page)).slice(0, 2)).toEqual(['Xander: Mijn nieuwe buurt', 'Xander: Een goede winkel vinden']);
	await page.getByText('Dit mag jij', { exact: true }).click();
	await press(page, 'Lees voor: Dit mag jij');
	expect(await heard(page)).toContain('Xander: Jij praat mee over alles wat over jou gaat.');
	await page.goto('/story/home');
	await press(page, 'Zet erbij hoe een ander het ziet');
	await page.getByLabel('Wat ziet die ander?').fill('Sam helpt.');
	await page.getByRole('dialog').getByRole('button', { name: 'Lees voor' }).click();
	expect((await heard(page)).at(-1)).toBe('Xander: Sam helpt.');
	await page.goto('/strengths?layer=skills');
	await press(page, 'koken. Verander deze kracht.');
	await page.getByLabel('Dit is mijn kracht').fill('taart bakken');
	await page.getByRole('dialog').getByRole('button', { name: 'Lees voor' }).click();
	expect(await heard(page)).toContain('Xander: taart bakken');
	await page.goto('/plan/g-1');
	await press(page, 'Verander: Formulier invullen');
	await page.getByRole('dialog').getByRole('button', { name: 'Lees voor' }).click();
	expect(await heard(page)).toEqual(['Xander: Wat ga je doen?', 'Xander: Formulier invullen']);
});
