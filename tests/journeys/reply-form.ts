/** The page of a link, and the form to answer it with. */
import { expect, heading, press, type Page } from './pit.ts';

/** Opens a link of Sam. */
export async function opened(reader: Page, link: string): Promise<void> {
	await reader.goto(link);
	await press(reader, 'Laat zien');
	await expect(heading(reader, 'Dit ben ik, Sam')).toBeVisible();
}

export const form = (reader: Page) => reader.getByRole('region', { name: 'Antwoord aan Sam' });

/** By the button above the text. */
export async function openForm(reader: Page): Promise<void> {
	await reader.getByRole('button', { name: 'Antwoord Sam', exact: true }).first().click();
	await expect(form(reader).getByRole('heading', { name: 'Antwoord aan Sam' })).toBeFocused();
	await expect(reader.getByLabel('Jouw naam')).toBeVisible();
}

export const sent = (reader: Page) => reader.getByText('Je antwoord is verstuurd. Sam ziet het als die Pit opent.');
