/** A Pit of an organisation: other domains, other parts, other numbers, a key; and what was written under all of them. */
import { button, expect, firstStart, heading, readyForOffline, rows, saved, seed } from './pit.ts';
import { changed, hiding, kept, packWith, test } from './own-pit.ts';
import { contact, domainChoice, keptMoment, note, person, storyText, strength, aLittleOfEverything } from './rows.ts';
import { talk } from './people-rows.ts';

const asked = (questionId: string, text: string) => ({ questionId, packVersion: 1, text });
const everyPart = ['people', 'journey', 'talk', 'then-and-now', 'cards'];

test('opvoeden is there, werk en school is not, geld has another name, and the eight come first', async ({ own }) => {
	const { page } = await own();
	await firstStart(page);
	await page.goto('/story');
	const domains = page.getByRole('list', { name: 'Delen van mijn leven' }).getByRole('link');
	await expect(domains).toHaveCount(8);
	await expect(domains.last()).toHaveText(/^Opvoeden/);
	await expect(domains.filter({ hasText: 'Mijn geld en post' })).toHaveCount(1);
	await expect(domains.filter({ hasText: 'Werk' })).toHaveCount(0);
	await page.goto('/settings');
	await expect(page.getByRole('radio', { name: 'Acht delen van je leven' })).toBeChecked();
	await page.goto('/journey/start-up');
	await page.getByText('De regels van De Brug').click();
	await expect(page.getByText('Na tien uur is het stil in huis.')).toBeVisible();
});

test('who is behind it stands on Over Pit and in the law, also before the first answer', async ({
	own,
	page: other
}) => {
	const { page } = await own();
	for (const isStarted of [false, true]) {
		if (isStarted) await firstStart(page);
		await page.goto('/about');
		await expect(page.getByRole('heading', { name: 'Deze Brug is van De Brug.' })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Bel 010 000 00 00' })).toHaveAttribute('href', 'tel:0100000000');
		await expect(page.getByText('Nagekeken op 22 november 2026.')).toBeVisible();
		await page.getByRole('link', { name: 'Privacy' }).click();
		await expect(page.getByText('De Brug zorgt voor de server van deze Brug.')).toBeVisible();
	}
	await other.goto('/privacy');
	await expect(other.getByText('De organisatie van deze Pit zorgt voor de server.')).toBeVisible();
});

test('a part that is left out has no door and no screen; what was written there comes back with it', async ({
	own
}) => {
	const pit = await own({ folder: changed({ 'pack.json': hiding(1, { parts: everyPart }) }) });
	const { page } = pit;
	await seed(page, {
		...aLittleOfEverything,
		contact: [contact('c-1', 'tante Roos')],
		talk: [talk('t-1', { points: [{ id: 'p-1', text: 'Over mijn kamer' }] })],
		moment: [keptMoment('m-1', 'Mei')],
		note: [
			note('intake-question', 'Mag ik blijven?', { asked: asked('intake-question', 'Wat is jouw grootste vraag?') })
		]
	});
	await page.goto('/');
	await expect(heading(page, /^Hoi Sam/)).toBeVisible();
	for (const name of ['Mijn reis', 'Mijn mensen', 'Toen en nu'])
		await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
	for (const path of [
		'/people',
		'/people/c-1',
		'/journey',
		'/journey/intake',
		'/talk',
		'/then-and-now',
		'/then-and-now/m-1'
	]) {
		await page.goto(path);
		await expect(page.getByText('Deze Brug heeft dit deel niet. Wat je hier schreef, is er nog.'), path).toBeVisible();
	}
	for (const path of ['/plan', '/share']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Zet een gesprek klaar' }), path).toHaveCount(0);
	}
	await page.goto('/share/new');
	await expect(page.getByRole('switch', { name: 'Wat kan ik?' })).toBeVisible();
	for (const name of ['Mijn mensen', 'Toen en nu', 'Mijn reis', 'Voor het gesprek'])
		await expect(page.getByText(name, { exact: true }), name).toHaveCount(0);
	await page.goto('/strengths/skills/skills-good-at');
	await expect(page.getByRole('textbox')).toBeVisible();
	await expect(button(page, 'koken')).toHaveCount(0);
	await page.goto('/plan/g-1');
	await expect(page.getByRole('link', { name: /^Wie mij helpt/ })).toHaveCount(0);

	await pit.becomes({ folder: changed({ 'pack.json': hiding(2, { parts: [] }) }) });
	await page.goto('/');
	await kept(page, 2);
	await page.goto('/people');
	await expect(page.getByText('tante Roos').first()).toBeVisible();
	await page.goto('/talk');
	await expect(page.getByText('Over mijn kamer')).toBeVisible();
	await page.goto('/then-and-now');
	await expect(page.getByRole('heading', { name: 'Mei' })).toBeVisible();
	await page.goto('/journey/intake');
	await expect(page.getByText('Mag ik blijven?')).toBeVisible();
	expect(await rows(page, 'contact')).toHaveLength(1);
});

test('a pack that changes twice is used from the next start; offline the phone keeps the one it has; no text goes @worker', async ({
	own
}) => {
	const pit = await own();
	const { page } = pit;
	await firstStart(page);
	await page.goto('/story/parenting/parenting-now');
	await page.getByRole('textbox').fill('Ik breng mijn zoon naar school.');
	await expect(saved(page)).toBeVisible();
	await readyForOffline(page);
	const list = (name: string) => page.getByRole('list', { name, exact: true });

	// The domain goes, together with its file.
	await pit.becomes({ folder: changed({ 'pack.json': packWith(2, () => ({})), 'domains/parenting.json': null }) });
	await page.goto('/story');
	await expect(list('Delen van mijn leven').getByRole('link', { name: /^Opvoeden/ })).toBeVisible();
	await kept(page, 2);
	await page.goto('/story');
	await expect(list('Delen van mijn leven').getByRole('link', { name: /^Opvoeden/ })).toHaveCount(0);
	await list('Eerder beantwoord')
		.getByRole('link', { name: /^Opvoeden/ })
		.click();
	await expect(page.getByText('Ik breng mijn zoon naar school.').first()).toBeVisible();
	await page.getByText('Eerder beantwoord').click();
	await expect(page.getByText('Hoe ziet een gewone dag met je kind eruit?')).toBeVisible();

	// It comes back under another name while the phone has no internet.
	const renamed = (file: object) => ({ ...file, title: { nl: 'Mijn kind', en: 'My child' } });
	await page.context().setOffline(true);
	await pit.becomes({
		folder: changed({ 'pack.json': packWith(3, () => ({})), 'domains/parenting.json': renamed })
	});
	await page.goto('/story');
	await expect(list('Eerder beantwoord').getByRole('link', { name: /^Opvoeden/ })).toBeVisible();
	await page.context().setOffline(false);
	await page.goto('/story');
	await kept(page, 3);
	await page.goto('/story');
	await expect(list('Eerder beantwoord')).toHaveCount(0);
	await list('Delen van mijn leven')
		.getByRole('link', { name: /^Mijn kind/ })
		.click();
	await expect(page.getByText('Ik breng mijn zoon naar school.').first()).toBeVisible();
	expect(await rows(page, 'storyText')).toMatchObject([
		{ id: 'parenting.now', asked: [{ questionId: 'parenting-now' }] }
	]);
});

test('answers stay under Eerder beantwoord, by the question as it was asked: strength, story, journey, list', async ({
	own
}) => {
	const options = ['bread', 'rice'].map((id) => ({
		id: `brug-${id}`,
		text: { nl: `Ik eet ${id}`, en: `I eat ${id}` }
	}));
	const text = (words: string) => ({ nl: words, en: words });
	const tool = () => ({
		...{ id: 'brug-food', phase: 'intake', kind: 'questions', title: text('Eten bij De Brug') },
		questions: [{ id: 'brug-eat', kind: 'many', text: text('Wat eet je graag?'), options }]
	});
	const list = () => ({
		...{ id: 'brug-list', phase: 'intake', kind: 'checklist', title: text('De lijst van De Brug') },
		items: [{ id: 'brug-bed', text: text('Een bed kiezen') }]
	});
	const first = { 'instruments/brug-food.json': tool, 'instruments/brug-list.json': list };
	const pit = await own({ folder: changed(first) });
	const { page } = pit;
	await seed(page, {
		person: [person({ domainSet: 'a-set-that-went' })],
		strength: [strength('s-1', 'skills', 'fietsen maken', { asked: asked('skills-good-at', 'Wat kun jij goed?') })],
		answer: [
			{
				id: 'skills-learn-how',
				plainAnswer: 'later',
				asked: asked('skills-learn-how', 'Hoe leer je iets?'),
				changedAt: 1
			}
		],
		storyText: [
			storyText('home', 'help', 'Tante Roos helpt mij.', {
				id: 'home.help.people',
				part: 'people',
				asked: [asked('fixed-help-people', 'Wie helpt jou hierbij?')]
			})
		],
		note: [note('brug-eat', 'En soep', { choices: ['brug-rice'], asked: asked('brug-eat', 'Wat eet je graag?') })],
		task: [
			{
				...{ id: 'brug-bed', list: 'brug-list', own: false, title: 'Een bed kiezen', who: 'me', whoName: '', when: '' },
				...{ state: 'open', createdAt: 1, changedAt: 1 }
			}
		]
	});
	await page.goto('/journey/intake');
	await expect(page.getByText('Ik eet rice')).toBeVisible();

	const questions = ['skills-good-at', 'skills-learn-how', 'fixed-help-people'];
	await pit.becomes({ folder: changed({ 'pack.json': hiding(2, { questions }) }) });
	await page.goto('/strengths');
	await kept(page, 2);
	for (const [path, words] of [
		['/strengths', ['Wat kun jij goed?', 'fietsen maken', 'Hoe leer je iets?', 'Later']],
		['/story/home', ['Wie helpt jou hierbij?', 'Tante Roos helpt mij.']],
		['/journey', ['Wat eet je graag?', 'Ik eet rice', 'En soep', 'De lijst van De Brug', 'Een bed kiezen']]
	] as const) {
		await page.goto(path);
		const before = page.getByRole('group').filter({ hasText: 'Eerder beantwoord' });
		await before.getByText('Eerder beantwoord').click();
		for (const each of words) await expect(before.getByText(each).first(), `${path} ${each}`).toBeVisible();
	}
	// A set that went falls back on the default, and the choice stays as it was made.
	await page.goto('/settings');
	await expect(page.getByRole('radio', { name: 'Acht delen van je leven' })).toBeChecked();
	expect(await rows(page, 'person')).toMatchObject([{ domainSet: 'a-set-that-went' }]);
});

test('a name that the person gave stays, whatever the organisation calls it', async ({ own }) => {
	const { page } = await own();
	await seed(page, { person: [person()], domainChoice: [domainChoice('money-and-admin', { title: 'Mijn centen' })] });
	await page.goto('/story');
	await expect(page.getByRole('link', { name: /^Mijn centen/ })).toBeVisible();
});
