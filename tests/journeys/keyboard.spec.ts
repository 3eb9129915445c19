import { expect, heading, nothingStored, storages, test, type Page } from './pit.ts';

/** What has the focus, and whether it can be seen: a ring around it, and nothing on top of it. */
async function focused(page: Page) {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement) || element === document.body) return null;
		const box = element.getBoundingClientRect();
		const visible =
			element instanceof HTMLInputElement && box.width < 3 ? (element.closest('label') ?? element) : element;
		const place = visible.getBoundingClientRect();
		const x = place.left + place.width / 2;
		const y = place.top + place.height / 2;
		const above = document.elementFromPoint(x, y);
		const rings = [element, ...element.querySelectorAll('*'), element.nextElementSibling, element.closest('label')]
			.filter((each) => each !== null)
			.map((each) => getComputedStyle(each))
			.some(
				(style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
			);
		return {
			name: element.getAttribute('aria-label') ?? element.innerText.replace(/\s+/g, ' ').trim(),
			tag: element.tagName,
			onScreen: y >= 0 && y <= innerHeight,
			onTop:
				above !== null &&
				(visible.contains(above) || above.contains(visible) || (element.closest('label')?.contains(above) ?? false)),
			rings
		};
	});
}

/** Presses Tab until the thing with this name has the focus; every stop on the way must be visible. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
	for (let stop = 0; stop < 90; stop += 1) {
		await page.keyboard.press('Tab');
		const here = await focused(page);
		if (here === null) continue;
		expect(here, 'a Tab stop').toMatchObject({ onScreen: true, onTop: true, rings: true });
		const label = await page.evaluate(() => {
			const element = document.activeElement as HTMLInputElement | null;
			return element?.labels?.[0]?.innerText ?? element?.getAttribute('aria-label') ?? element?.innerText ?? '';
		});
		if (name.test(label.replace(/\s+/g, ' ').trim())) return;
	}
	throw new Error(`Tab never reached ${String(name)}`);
}

async function tabAndPress(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
	await tabTo(page, name);
	await page.keyboard.press(key);
}

test('from first start to a shared link by keyboard alone @worker', async ({ page, elsewhere }) => {
	test.setTimeout(120_000);
	await page.goto('/');
	await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
	expect(await storages(page)).toEqual(nothingStored);
	await tabAndPress(page, /^Van mij/);
	await expect(heading(page, 'Hoe mag Pit jou noemen?')).toBeFocused();
	await tabTo(page, /^Jouw naam/);
	await page.keyboard.type('Sam');
	await page.keyboard.press('Enter');

	await expect(heading(page, 'Waarbij vragen mensen jouw hulp?')).toBeFocused();
	await tabAndPress(page, /^koken$/, 'Space');
	await tabTo(page, /^In jouw woorden/);
	await page.keyboard.type('Ik maak fietsen.');
	await tabAndPress(page, /^Verder$/);
	await expect(heading(page, /^Hoi Sam/)).toBeFocused();

	await tabAndPress(page, /^Mijn verhaal/);
	await expect(heading(page, 'Mijn verhaal')).toBeFocused();
	await tabAndPress(page, /^Wonen/);
	await expect(heading(page, 'Wonen')).toBeFocused();
	await tabAndPress(page, /^Begin met de eerste vraag/);
	await expect(heading(page, 'Wat is hier voor jou belangrijk?')).toBeFocused();
	await tabTo(page, /^Wonen: Nu/);
	await page.keyboard.type('Ik woon met vijf anderen.');
	await tabAndPress(page, /^Ik vind het belangrijk dat/);
	await expect(page.getByRole('textbox')).toBeFocused();
	await page.keyboard.type('het rustig is.');
	await expect(page.getByRole('textbox')).toHaveValue(
		'Ik woon met vijf anderen. Ik vind het belangrijk dat het rustig is.'
	);
	await tabAndPress(page, /^Verder$/);

	await tabAndPress(page, /^Plan$/);
	await expect(heading(page, 'Mijn plan')).toBeFocused();
	await tabAndPress(page, /^Maak je eerste doel/);
	await tabTo(page, /^In jouw woorden/);
	await page.keyboard.type('Een eigen kamer');
	await tabAndPress(page, /^Verder$/);
	await tabAndPress(page, /^Wonen$/, 'Space');
	await tabAndPress(page, /^Verder$/);
	await expect(heading(page, 'Wat maakt dit belangrijk voor jou?')).toBeFocused();
	await tabAndPress(page, /^Sla deze over$/);
	await tabAndPress(page, /^koken$/, 'Space');
	await tabAndPress(page, /^Verder$/);
	await expect(heading(page, 'Wie of welke plek helpt jou hierbij?')).toBeFocused();
	await tabAndPress(page, /^Sla deze over$/);
	await expect(heading(page, 'Een eigen kamer')).toBeFocused();
	await tabAndPress(page, /^\+ Een kleine stap/);
	await expect(page.getByRole('dialog')).toBeVisible();
	await tabToInDialog(page, /^Mijn kleine stap/);
	await page.keyboard.type('Ik schrijf mij in');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('checkbox', { name: 'Ik schrijf mij in' })).toBeVisible();
	expect(await focused(page)).toMatchObject({ name: '+ Een kleine stap' });

	await tabAndPress(page, /^Delen$/);
	await tabAndPress(page, /^Ik snap het/);
	await tabAndPress(page, /^Laat iets zien/);
	await tabTo(page, /^Voor wie is dit\?/);
	await page.keyboard.type('Samira');
	await tabAndPress(page, /^Wat kan ik\?/, 'Space');
	await tabAndPress(page, /^Wonen/, 'Space');
	await tabAndPress(page, /^Een eigen kamer/, 'Space');
	await tabAndPress(page, /^Kijk wat Samira ziet/);
	await expect(heading(page, 'Dit ziet Samira')).toBeFocused();
	await tabAndPress(page, /^Laat zien aan Samira/);
	await expect(heading(page, 'De link voor Samira is klaar')).toBeVisible();
	const link = await page.getByLabel('Jouw link').inputValue();

	const reader = await elsewhere();
	await reader.goto(link);
	await tabAndPress(reader, /^Laat zien$/);
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeFocused();
	await tabTo(reader, /^Print of bewaar als pdf/);
	await expect(reader.getByText('Ik vind het belangrijk dat het rustig is.')).toBeVisible();

	await tabAndPress(page, /^Mijn links/);
	await tabAndPress(page, /^Stop deze link/);
	await expect(
		page.getByText('Gestopt. Niemand kan de link nog openen. Wat gelezen is, blijft gelezen.')
	).toBeVisible();
});

/** A dialog keeps the focus inside; its first field may have it already. */
async function tabToInDialog(page: Page, label: RegExp): Promise<void> {
	const field = page.getByLabel(label);
	if (await field.evaluate((node) => node === document.activeElement)) return;
	await tabTo(page, label);
	expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
}
