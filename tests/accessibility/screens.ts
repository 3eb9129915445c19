/** Every screen of Pit and the way to it, for the checks that hold on all of them. */
import {
	button,
	chooseWhatToShare,
	expect,
	heading,
	press,
	previewFor,
	refusedWith,
	seed,
	shareWith,
	type Page
} from '../journeys/pit.ts';
import { aLittleOfEverything, aroundTheStory, person } from '../journeys/rows.ts';
import { deviceScreens } from './device-screens.ts';
import { copyScreens } from './copy-screens.ts';
import { journeyScreens } from './journey-screens.ts';
import { peopleScreens } from './people-screens.ts';
import { organisationScreens } from './organisation-screens.ts';
import { paperScreens } from './paper-screens.ts';
import { planScreens } from './plan-screens.ts';
import { readerScreens } from './reader-screens.ts';
import { at, empty, then, type Go, type Screen } from './screen.ts';
import { shareScreens } from './share-screens.ts';
import { storyScreens } from './story-screens.ts';

async function firstQuestion(page: Page, whose: RegExp): Promise<void> {
	await page.goto('/');
	await press(page, whose);
	await expect(heading(page, 'Hoe mag Pit jou noemen?')).toBeVisible();
}

async function openLink({ page, elsewhere }: Go, pressed: boolean): Promise<Page> {
	await seed(page, aLittleOfEverything);
	const link = await shareWith(page, 'Samira');
	const reader = await elsewhere();
	await reader.setViewportSize({ width: 390, height: 844 });
	await reader.goto(link);
	if (pressed) {
		await press(reader, 'Laat zien');
		await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
	} else await expect(heading(reader, 'Iemand laat jou iets zien')).toBeVisible();
	return reader;
}

export const screens: Screen[] = [
	{
		name: 'whose phone',
		bare: true,
		go: async ({ page }) => {
			await page.goto('/');
			await expect(heading(page, 'Van wie is deze telefoon?')).toBeVisible();
		}
	},
	{ name: 'a name', bare: true, go: ({ page }) => firstQuestion(page, /^Van mij/) },
	{
		name: 'a first strength',
		bare: true,
		go: async ({ page }) => {
			await firstQuestion(page, /^Van mij/);
			await press(page, 'Sla deze over');
			await press(page, 'koken');
			await expect(page.getByText('Je koos 1 kaartje.')).toBeVisible();
		}
	},
	{
		name: 'home on a borrowed phone',
		go: async ({ page }) => {
			await firstQuestion(page, /^Van de bieb/);
			await press(page, 'Sla deze over');
			await press(page, 'Sla deze over');
			await expect(page.getByText('Pit bewaart hier niks.')).toBeVisible();
		}
	},
	{
		name: 'storage that does not open',
		bare: true,
		go: async ({ page }) => {
			await page.addInitScript(() => {
				IDBFactory.prototype.open = () => {
					throw new DOMException('not here', 'SecurityError');
				};
			});
			await page.goto('/');
			await press(page, /^Van mij/);
			await expect(heading(page, 'Pit kan niet open')).toBeVisible();
		}
	},
	at('home', '/'),
	empty('home', '/'),
	at('six layers', '/strengths'),
	at('an open layer', '/strengths?layer=qualities'),
	empty('an open layer', '/strengths?layer=skills'),
	then(at('', '/strengths?layer=skills'), 'a strength to change', async (page) => {
		await press(page, 'koken. Verander deze kracht.');
		await expect(page.getByRole('dialog')).toBeVisible();
	}),
	then(at('', '/strengths?layer=skills'), 'something to put back', async (page) => {
		await press(page, 'koken. Verander deze kracht.');
		await page.getByRole('dialog').getByRole('button', { name: 'Gooi weg' }).click();
		await expect(button(page, 'Zet terug')).toBeVisible();
	}),
	at('a question about strength', '/strengths/skills/skills-good-at'),
	then(at('', '/strengths/skills/skills-hard-time'), 'a pause', async (page) => {
		await press(page, 'Verder');
		await expect(heading(page, 'Klaar voor nu?')).toBeVisible();
	}),
	at('story', '/story'),
	...storyScreens,
	...peopleScreens,
	at('a domain', '/story/home'),
	empty('a domain', '/story/body'),
	at('a sensitive domain', '/story/safety'),
	at('a question of the story', '/story/home/fixed-help-people'),
	at('the story read back', '/story/read', aroundTheStory),
	empty('the story read back', '/story/read'),
	...planScreens,
	...journeyScreens,
	...paperScreens,
	{
		name: 'told before sharing',
		go: async ({ page }) => {
			await seed(page, { ...aLittleOfEverything, person: [person({ toldBeforeSharing: null })] });
			await page.goto('/share');
			await expect(heading(page, 'Voordat je deelt')).toBeVisible();
		}
	},
	empty('links', '/share'),
	{
		name: 'choose what to share',
		go: async ({ page }) => {
			await seed(page, aLittleOfEverything);
			await chooseWhatToShare(page);
			await press(page, 'Kijk wat de ander ziet');
			await expect(page.getByRole('alert')).toBeVisible();
		}
	},
	{
		name: 'preview',
		go: async ({ page }) => {
			await seed(page, aLittleOfEverything);
			await previewFor(page, 'Samira');
		}
	},
	{
		name: 'a link',
		go: async ({ page }) => {
			await seed(page, aLittleOfEverything);
			await shareWith(page, 'Samira');
		}
	},
	{
		name: 'links',
		go: async ({ page }) => {
			await seed(page, aLittleOfEverything);
			await shareWith(page, 'Samira');
			await page.getByRole('link', { name: 'Mijn links' }).click();
			await expect(page.getByText('De link werkt tot')).toBeVisible();
		}
	},
	...shareScreens,
	...organisationScreens,
	...deviceScreens,
	at('settings', '/settings'),
	...copyScreens,
	then(at('', '/settings'), 'wipe everything', async (page) => {
		await press(page, 'Wis alles van dit apparaat');
		await expect(page.getByRole('dialog')).toBeVisible();
	}),
	at('help now', '/help'),
	at('about', '/about'),
	{
		name: 'for supporters',
		apart: true,
		bare: true,
		go: async ({ page }) => {
			await page.goto('/for-supporters');
			await expect(heading(page, 'Pit, voor wie begeleidt')).toBeVisible();
		}
	},
	at('a screen that is not there', '/plan/not-there'),
	{
		name: 'an address that is not there',
		bare: true,
		go: async ({ page, complaints }) => {
			complaints.allow(refusedWith(404), /Not found: \/geen\/scherm/);
			await page.goto('/geen/scherm');
			await expect(heading(page, 'Deze plek is er niet')).toBeVisible();
		}
	},
	{ name: 'a link before it is opened', bare: true, apart: true, go: (means) => openLink(means, false) },
	{ name: 'a link that is opened', bare: true, apart: true, go: (means) => openLink(means, true) },
	{
		name: 'a link that is not whole',
		bare: true,
		apart: true,
		go: async ({ page }) => {
			await page.goto('/s#1kapot');
			await press(page, 'Laat zien');
			await expect(page.getByRole('alert')).toBeVisible();
		}
	},
	{
		name: 'a link that is over',
		bare: true,
		apart: true,
		go: async ({ page, complaints }) => {
			complaints.allow(refusedWith(410));
			await seed(page, aLittleOfEverything);
			const link = await shareWith(page, 'Samira', ['Wat kan ik?']);
			await page.route('**/api/share', (route) => route.fulfill({ status: 410, json: { problem: 'share.gone' } }));
			await page.goto(link);
			await press(page, 'Laat zien');
			await expect(heading(page, 'Deze link is er niet meer')).toBeVisible();
		}
	},
	...readerScreens,
	{
		name: 'an old browser',
		bare: true,
		apart: true,
		go: async ({ page }) => {
			await page.goto('/old');
			await expect(page.getByText('Deze browser is te oud voor Pit')).toBeVisible();
		}
	},
	{
		name: 'away',
		bare: true,
		apart: true,
		go: async ({ page }) => {
			await page.goto('/away');
			await expect(page.getByText('Er is nu geen verbinding.')).toBeVisible();
		}
	}
];
