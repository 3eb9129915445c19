/** What somebody else says about a life domain. It stands beside the person's own words, under its own name. */
import * as z from 'zod/mini';
import { moment } from './answer';
import { ownWords } from './text';

export const secondView = z.object({
	id: z.string(),
	domain: z.string(),
	/** Whose view it is, as the person calls them. */
	author: ownWords,
	text: ownWords,
	createdAt: moment,
	changedAt: moment
});
export type SecondView = z.infer<typeof secondView>;

export const newSecondView = (id: string, domain: string, at: number): SecondView => ({
	id,
	domain,
	author: '',
	text: '',
	createdAt: at,
	changedAt: at
});

export const viewsOf = (views: readonly SecondView[], domain: string): SecondView[] =>
	views.filter((each) => each.domain === domain).sort((one, other) => one.createdAt - other.createdAt);
