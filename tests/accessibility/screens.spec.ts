/** What holds on every screen: no violation in three schemes, fits a small phone and large letters, one heading. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test, type Page } from '../journeys/pit.ts';
import { screens } from './screens.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: what the others look at is the same in every scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, runOnly: object | string[] = everyRule) {
	const found = await page.evaluate(
		(rules) =>
			(window as unknown as { axe: { run(where: Document, how: object): Promise<AxeResults> } }).axe.run(document, {
				resultTypes: ['violations'],
				runOnly: rules
			}),
		runOnly
	);
	const told = (node: AxeResults['violations'][number]['nodes'][number]) =>
		`${node.html.slice(0, 160)} (${node.any[0]?.message ?? ''})`;
	return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(told).join(' | ')}`);
}

/** Things to press that are too small for a thumb. Links inside a sentence are as high as the sentence. */
const smallTargets = (page: Page) =>
	page.evaluate(() => {
		const modal = document.querySelector('dialog:modal') ?? document;
		const inSentence = (element: Element) =>
			element.tagName === 'A' &&
			element.parentElement?.tagName === 'P' &&
			element.parentElement.textContent !== element.textContent;
		return [...modal.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap((element) => {
			// A radio or tick is pressed through its label.
			const label =
				element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
					? element.labels?.[0]
					: null;
			const box = (label ?? element).getBoundingClientRect();
			const hidden =
				box.width <= 1 || box.height <= 1 || !(label ?? element).checkVisibility({ visibilityProperty: true });
			if (hidden || inSentence(element)) return [];
			return box.height >= 47.5 && box.width >= 24
				? []
				: [`${element.outerHTML.slice(0, 140)} ${box.width}×${box.height}`];
		});
	});

const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Texts that are cut off by the box around them. */
const clipped = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('body *')]
			.filter((element) => {
				const style = getComputedStyle(element);
				const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
				const scrolls =
					['auto', 'scroll'].includes(style.overflowY) || element.matches('input, textarea, select, svg, svg *, pre');
				const box = element.getBoundingClientRect();
				const readable =
					box.width > 1 && box.height > 1 && element.textContent.trim() !== '' && element.checkVisibility();
				return (
					hides &&
					!scrolls &&
					readable &&
					(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
				);
			})
			.map((element) => element.outerHTML.slice(0, 160))
	);

for (const screen of screens) {
	test(`screen: ${screen.name}`, async ({ page: own, elsewhere, complaints }) => {
		const page = (await screen.go({ page: own, elsewhere, complaints })) ?? own;

		await test.step('one heading, a neutral title, the bars in their order', async () => {
			const headings = page.getByRole('heading', { level: 1, includeHidden: true });
			if (screen.name === 'an old browser') expect(await headings.count()).toBe(2);
			else await expect(headings).toHaveCount(1);
			const title = await page.title();
			if (!screen.apart)
				expect(title).toMatch(
					/^(Begin|Kracht|Verhaal|Plan|Mensen|Gesprek|Reis|Toen en nu|Op papier|Delen|Instellingen|Hulp nu|Over Pit|Slot|Op slot|Privacy|Klaar hier|Even kijken|Even rust|Er ging iets mis) – Pit$/
				);
			expect(title).not.toMatch(/Sam|koken|kamer/);
			if (!screen.apart) {
				const above = await page
					.getByRole('main')
					.locator('header')
					.first()
					.evaluate((bar) =>
						[...bar.querySelectorAll('a, button')].map((each) =>
							(each.getAttribute('aria-label') ?? each.textContent).trim().replace(' ✕', '')
						)
					);
				if (screen.name === 'whose phone') expect(above).toEqual(['Snel weg']);
				else expect(above.filter((each) => each !== 'Terug')).toEqual(['Hulp nu', 'Snel weg']);
			}
			const below = page.getByRole('navigation', { name: 'Menu', includeHidden: true });
			if (screen.bare) await expect(below).toHaveCount(0);
			else
				await expect(below.getByRole('link', { includeHidden: true })).toHaveText([
					'Kracht',
					'Verhaal',
					'Plan',
					'Delen'
				]);
		});

		await test.step('no violation in light, dark and forced colours', async () => {
			await page.evaluate(axeSource);
			await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
			expect(await violations(page)).toEqual([]);
			for (const media of [
				{ colorScheme: 'dark', forcedColors: 'none' },
				{ colorScheme: 'light', forcedColors: 'active' }
			] as const) {
				await page.emulateMedia(media);
				expect(await violations(page, { type: 'rule', values: colourRules }), JSON.stringify(media)).toEqual([]);
			}
			await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
		});

		await test.step('targets are large enough for a thumb', async () => {
			expect(await smallTargets(page)).toEqual([]);
		});

		await test.step('320 pixels wide, with letters twice as large and with more space between them', async () => {
			await page.setViewportSize({ width: 320, height: 640 });
			expect(await widest(page), 'at 320 px').toBeLessThanOrEqual(320);
			expect(await smallTargets(page)).toEqual([]);
			// The policy forbids a style element, as it should: the same through the object model.
			await page.evaluate(() => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync(
					'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
				);
				document.adoptedStyleSheets = [sheet];
			});
			expect(await clipped(page), 'with text spacing').toEqual([]);
			expect(await widest(page), 'with text spacing').toBeLessThanOrEqual(320);
			await page.evaluate(() => {
				document.adoptedStyleSheets = [];
				document.documentElement.style.fontSize = '200%';
			});
			expect(await widest(page), 'with 200% text').toBeLessThanOrEqual(320);
			expect(await clipped(page), 'with 200% text').toEqual([]);
		});
	});
}
