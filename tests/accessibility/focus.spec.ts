/** One voice on navigation: the heading gets the focus, and what has the focus can be seen. */
import { expect, heading, press, seed, test, type Page } from '../journeys/pit.ts';
import { withPeople } from '../journeys/people-rows.ts';
import { aLittleOfEverything } from '../journeys/rows.ts';

test('the heading gets the focus after every navigation inside Pit, and the title follows', async ({ page }) => {
	await seed(page, aLittleOfEverything);
	await page.goto('/');
	await expect(heading(page, /^Hoi Sam/)).toBeVisible();
	const follow = async (name: string | RegExp, screen: string | RegExp, title: string) => {
		await page.getByRole('link', { name }).first().click();
		await expect(heading(page, screen)).toBeFocused();
		await expect(page).toHaveTitle(`${title} – Pit`);
	};
	await follow(/^Mijn kracht/, 'Zes lagen kracht', 'Kracht');
	await page.getByText('Wat kan ik?', { exact: true }).click();
	await follow(/^\+ Nog een/, 'Waarbij vragen mensen jouw hulp?', 'Kracht');
	for (const next of ['Wat kun jij goed?', 'Wat heb jij jezelf geleerd?']) {
		await press(page, 'Verder');
		await expect(heading(page, next)).toBeFocused();
	}
	await press(page, 'Terug');
	await expect(heading(page, 'Wat kun jij goed?')).toBeFocused();
	await follow('Verhaal', 'Mijn verhaal', 'Verhaal');
	await follow(/^Wonen/, 'Wonen', 'Verhaal');
	await follow(/^Nu/, 'Wat is hier voor jou belangrijk?', 'Verhaal');
	await press(page, 'Sla deze over');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await follow('Plan', 'Mijn plan', 'Plan');
	await follow('Voor 1 juni heb ik een eigen kamer', 'Voor 1 juni heb ik een eigen kamer', 'Plan');
	await follow(/^Dit maakt het belangrijk/, 'Wat maakt dit belangrijk voor jou?', 'Plan');
	await press(page, 'Verder');
	await expect(heading(page, 'Welke kracht helpt jou hierbij?')).toBeFocused();
	await follow('Delen', 'Jij kiest wie wat ziet', 'Delen');
	await follow('Laat iets zien', 'Wat mag de ander zien?', 'Delen');
	await page.getByRole('switch', { name: 'Wonen' }).click();
	await press(page, 'Kijk wat de ander ziet');
	await expect(heading(page, 'Dit ziet de ander')).toBeFocused();
	await press(page, 'Terug');
	await expect(heading(page, 'Wat mag de ander zien?')).toBeFocused();
	await follow('Hulp nu', 'Hulp nu', 'Hulp nu');
	await follow('Terug', 'Wat mag de ander zien?', 'Delen');
	// Nothing else speaks: SvelteKit's own announcer, which would say the title, is silent.
	expect(await page.locator('#svelte-announcer').isVisible()).toBe(false);
	expect(
		await page
			.locator('#svelte-announcer')
			.evaluateAll((all) => all.every((each) => getComputedStyle(each).display === 'none'))
	).toBe(true);
});

/** Tab stops that are covered, off screen or without a ring. */
async function badStops(page: Page): Promise<string[]> {
	const bad: string[] = [];
	for (let stop = 0; stop < 70; stop += 1) {
		await page.keyboard.press('Tab');
		const found = await page.evaluate(() => {
			const element = document.activeElement;
			if (!(element instanceof HTMLElement) || element === document.body) return 'end';
			const label =
				element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
					? element.labels?.[0]
					: undefined;
			const target = label ?? element;
			const box = target.getBoundingClientRect();
			// What is higher than the screen is checked at its first visible line.
			const y = Math.min(box.top + box.height / 2, innerHeight - 1);
			const above = document.elementFromPoint(box.left + box.width / 2, Math.max(y, 1));
			const problems = [];
			if (above === null || !(target.contains(above) || above.contains(target))) problems.push('covered');
			const near = [element, target].map((each) => getComputedStyle(each));
			if (!near.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2))
				problems.push('no ring');
			return problems.length === 0 ? '' : `${problems.join(', ')}: ${target.outerHTML.slice(0, 120)}`;
		});
		if (found === 'end') break;
		if (found !== '') bad.push(found);
	}
	return bad;
}

for (const path of [
	'/',
	'/strengths?layer=skills',
	'/strengths/skills/skills-good-at',
	'/story',
	'/story/home/fixed-help-people',
	'/plan',
	'/plan/g-1',
	'/people',
	'/people/c-1/role',
	'/talk',
	'/talk/t-1/points',
	'/share/new',
	'/settings',
	'/help'
]) {
	test(`every Tab stop of ${path} can be seen, also on a small screen`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 560 });
		await seed(page, withPeople);
		await page.goto(path);
		// The questions may come a moment later; with them comes another heading, which takes the focus.
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(?!Een moment)/);
		expect(await badStops(page)).toEqual([]);
	});
}
