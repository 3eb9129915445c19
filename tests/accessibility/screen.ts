/** How the checks go to a screen. */
import { expect, seed, type Page, type Tables } from '../journeys/pit.ts';
import { aLittleOfEverything, person } from '../journeys/rows.ts';

export type Go = { page: Page; elsewhere: () => Promise<Page>; complaints: { allow(...patterns: RegExp[]): void } };
export type Screen = {
	name: string;
	/** Goes there, and gives the page that shows it. */
	go: (means: Go) => Promise<Page | void>;
	/** Without the bar below: the first start, and what is not the app. */
	bare?: true;
	/** A page for everybody, without the bar above and without one voice for the whole. */
	apart?: true;
};

/** A screen that has an address of its own, on a phone with a little of everything. */
export const at = (name: string, path: string, tables: Tables = aLittleOfEverything): Screen => ({
	name,
	go: async ({ page }) => {
		await seed(page, tables);
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
});
export const empty = (name: string, path: string) => at(`${name}, empty`, path, { person: [person({ name: '' })] });

/** Opens a dialog (or another state) on a screen. */
export const then = (screen: Screen, name: string, act: (page: Page) => Promise<void>): Screen => ({
	...screen,
	name,
	go: async (means) => {
		await screen.go(means);
		await act(means.page);
	}
});
