import { expect, heading, press, seed, shareWith, test } from './pit.ts';
import { person, storyText } from './rows.ts';

const eight = [
	'health',
	'safety',
	'money-and-admin',
	'home',
	'family',
	'work-and-learning',
	'friends-and-leisure',
	'society-and-culture'
];
const fields = ['now', 'goesWell', 'hard', 'help', 'want'];
const sentences =
	'Ik woon in een huis met vijf anderen en ik kook graag voor iedereen. In de nacht is er soms veel lawaai en dan slaap ik slecht. ';

/** Five texts that are `length` characters together when they are read one after another. */
function texts(domain: string, length: number) {
	const each = (length - 4) / 5;
	return fields.map((field) =>
		storyText(
			domain,
			field,
			`${sentences
				.repeat(9)
				.slice(0, Math.floor(each) - 1)
				.trim()
				.padEnd(Math.floor(each) - 1, 'n')}.`
		)
	);
}

/** Pages of a PDF, not the one object that lists them. */
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;

test('a story of eight domains of 700 characters prints on two A4', async ({ page, elsewhere }) => {
	const story = eight.flatMap((domain) => texts(domain, 700));
	await seed(page, { person: [person({ domainSet: 'eight', name: 'Sam van den Berg' })], storyText: story });
	const perDomain = story
		.filter((each) => each.domain === 'home')
		.map((each) => each.text)
		.join(' ').length;
	expect(perDomain).toBeGreaterThanOrEqual(695);
	const link = await shareWith(page, 'Samira');
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam van den Berg')).toBeVisible();
	await expect(reader.getByRole('article')).toHaveCount(8);

	let printed = 0;
	await reader.exposeFunction('printed', () => (printed += 1));
	await reader.evaluate(() => (window.print = () => void (window as unknown as { printed(): void }).printed()));
	await press(reader, 'Print of bewaar als pdf');
	await expect.poll(() => printed).toBe(1);

	const pdf = await reader.pdf({ preferCSSPageSize: true, tagged: true });
	expect(pages(pdf)).toBe(2);
	await reader.emulateMedia({ media: 'print' });
	await expect(reader.getByRole('button')).toHaveCount(0);
	await expect(reader.getByText(/^Geschreven door Sam van den Berg zelf/)).toBeVisible();
	// Nothing is cut: every text is on the paper, and not smaller than 11 points.
	for (const each of await reader.getByRole('article').all()) {
		const size = await each
			.getByRole('paragraph')
			.last()
			.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
		expect(size).toBeGreaterThanOrEqual(14.5);
	}
});

test('other parts go on further pages, and nothing of the app is printed', async ({ page, elsewhere }) => {
	const story = eight.flatMap((domain) => texts(domain, 700));
	await seed(page, {
		person: [person({ domainSet: 'eight' })],
		storyText: story,
		strength: Array.from({ length: 12 }, (_, index) => ({
			id: `s-${index}`,
			layer: 'skills',
			text: `kracht ${index}`,
			proof: '',
			cardId: null,
			asked: null,
			createdAt: index,
			changedAt: 1,
			retiredAt: null
		}))
	});
	const link = await shareWith(page, 'Samira');
	const reader = await elsewhere();
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
	await reader.emulateMedia({ media: 'print' });
	const storyStarts = await reader
		.getByRole('article')
		.first()
		.evaluate((node) => node.getBoundingClientRect().top);
	expect(storyStarts).toBeLessThan(400);
	expect(pages(await reader.pdf({ preferCSSPageSize: true }))).toBeGreaterThanOrEqual(3);
});
