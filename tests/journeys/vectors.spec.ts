import { failingVectors, startVectorsPage } from '../engines/vectors-page.ts';
import { expect, test } from './pit.ts';

test('every frozen vector opens in this browser, or is refused, as it always was', async ({ page }) => {
	const vectors = await startVectorsPage();
	try {
		await page.goto(vectors.url);
		expect(await page.evaluate(failingVectors)).toEqual([]);
	} finally {
		vectors.stop();
	}
});
