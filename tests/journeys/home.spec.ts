import {
	button,
	expect,
	firstStart,
	heading,
	nothingStored,
	press,
	readyForOffline,
	rows,
	saved,
	seed,
	storages,
	test
} from './pit.ts';
import { aLittleOfEverything } from './rows.ts';

const doors = [
	{ name: 'Mijn kracht', empty: 'Waar ben je goed in?', filled: '2 krachten', screen: 'Zes lagen kracht' },
	{
		name: 'Mijn verhaal',
		empty: 'Zo gaat het nu met mij.',
		filled: 'Je schreef over 3 stukken van je leven.',
		screen: 'Mijn verhaal'
	},
	{ name: 'Mijn plan', empty: 'Dit wil ik. Zo pak ik het aan.', filled: '2 doelen', screen: 'Mijn plan' },
	{ name: 'Delen', empty: 'Jij kiest wie wat ziet.', filled: 'Jij kiest wie wat ziet.', screen: /deelt|wie wat ziet/ }
];

test('four doors say in words what is there, and open', async ({ page }) => {
	await firstStart(page);
	const list = page.getByRole('list', { name: 'Wat wil je doen?' });
	await expect(list.getByRole('link')).toHaveCount(4);
	for (const { name, empty } of doors)
		await expect(list.getByRole('link', { name: new RegExp(`^${name}`) })).toContainText(empty);
	await expect(page.getByRole('main')).toContainText('Hier staat nog niks. Dat is prima.');
});

test('with something in it the doors tell how much, and the bar below leads everywhere', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	for (const { name, filled, screen } of doors) {
		await page.goto('/');
		await expect(heading(page, 'Hoi Sam. Dit is van jou.')).toBeVisible();
		const door = page
			.getByRole('list', { name: 'Wat wil je doen?' })
			.getByRole('link', { name: new RegExp(`^${name}`) });
		await expect(door).toContainText(filled);
		await door.click();
		await expect(heading(page, screen)).toBeVisible();
	}
	const bar = page.getByRole('navigation', { name: 'Menu' });
	for (const [tab, screen] of [
		['Kracht', 'Zes lagen kracht'],
		['Verhaal', 'Mijn verhaal'],
		['Plan', 'Mijn plan'],
		['Delen', 'Jij kiest wie wat ziet']
	] as const) {
		await bar.getByRole('link', { name: tab }).click();
		await expect(heading(page, screen)).toBeVisible();
		await expect(bar.getByRole('link', { name: tab })).toHaveAttribute('aria-current', 'page');
	}
});

test('settings hold name, language, letters, space and scheme, and stay after a reload', async ({ page }) => {
	await firstStart(page, { name: 'Sam' });
	await page.getByRole('link', { name: 'Instellingen' }).click();
	const look = () =>
		page.evaluate(() => {
			const style = getComputedStyle(document.body);
			return {
				size: parseFloat(style.fontSize),
				letters: parseFloat(style.letterSpacing) || 0,
				paper: style.backgroundColor,
				lang: document.documentElement.lang
			};
		});
	const before = await look();

	await page.getByLabel('Jouw naam').fill('Noor');
	await expect(saved(page)).toBeVisible();
	await page
		.getByRole('group', { name: 'Hoe groot zijn de letters?' })
		.getByRole('radio', { name: 'het grootst' })
		.check();
	await page.getByRole('switch', { name: 'Meer ruimte' }).click();
	await page.getByRole('radio', { name: 'donker' }).check();
	await page.getByRole('radio', { name: 'English' }).check();
	await expect(heading(page, 'Settings')).toBeVisible();

	await page.reload();
	await expect(heading(page, 'Settings')).toBeVisible();
	await expect(page.getByLabel('Your name')).toHaveValue('Noor');
	const after = await look();
	expect(after.size / before.size).toBeCloseTo(1.5, 1);
	expect(after.letters).toBeGreaterThan(before.letters);
	expect(after.paper).not.toBe(before.paper);
	expect(after.lang).toBe('en');
	await expect(page.getByRole('radio', { name: 'dark' })).toBeChecked();
	await expect(page.getByRole('switch', { name: 'More space' })).toBeChecked();
	// The method's words came along too.
	await page.goto('/strengths');
	await expect(page.getByText('What can I do?')).toBeVisible();
});

test('wipe everything asks twice and leaves nothing on the device @worker', async ({ page }) => {
	await firstStart(page, { name: 'Sam', card: 'koken' });
	await readyForOffline(page);
	await page.goto('/settings');
	await press(page, 'Wis alles van dit apparaat');
	const dialog = page.getByRole('dialog', { name: 'Wil je echt alles wissen?' });
	await dialog.getByRole('button', { name: 'Nee, liever niet' }).click();
	await expect(dialog).toBeHidden();
	expect(await rows(page, 'strength')).toHaveLength(1);

	await press(page, 'Wis alles van dit apparaat');
	await dialog.getByRole('button', { name: 'Ja, wis alles' }).click();
	await expect(button(page, /^Van mij/)).toBeVisible();
	await expect.poll(() => storages(page)).toEqual(nothingStored);
	await page.reload();
	await expect(button(page, /^Van mij/)).toBeVisible();
	await expect.poll(() => storages(page)).toEqual(nothingStored);
});
