import * as z from 'zod/mini';
import { moment } from './answer';
import { ownWords } from './text';

/** The one row about the person. `name` may stay empty: then Pit says "jij". */
export const person = z.object({
	id: z.literal('me'),
	name: ownWords,
	/** Set of life domains the person works with; null: the pack's default. */
	domainSet: z.nullable(z.string()),
	/** When the person was told what a supporter may and must do with a snapshot. */
	toldBeforeSharing: z.nullable(moment),
	/** The phase of the journey the person says to be in. */
	phase: z.nullable(z.string()),
	/** "Over vroeger liever niet": questions about the past are left out. */
	skipPast: z.boolean(),
	changedAt: moment
});
export type Person = z.infer<typeof person>;

export const newPerson = (at: number): Person => ({
	id: 'me',
	name: '',
	domainSet: null,
	toldBeforeSharing: null,
	phase: null,
	skipPast: false,
	changedAt: at
});
