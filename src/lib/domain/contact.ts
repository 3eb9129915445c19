/** Somebody or some place in my network (on screen "Mijn mensen"): a nickname or a role, never more than the person wants. */
import * as z from 'zod/mini';
import { moment } from './answer';
import { contactKinds, contactRings, contactWishes } from './contact-words';
import { isFilled, ownWords } from './text';

export const contact = z.object({
	id: z.string(),
	kind: z.enum(contactKinds),
	/** A nickname or a role: "mijn tante". */
	name: ownWords,
	/** Who or what this is to me. */
	role: ownWords,
	ring: z.enum(contactRings),
	/** What I get there, and what I give (halen en brengen). */
	gets: ownWords,
	gives: ownWords,
	/** More of this, fine as it is, or less; null while the person has not said. */
	wish: z.nullable(z.enum(contactWishes)),
	/** Whether I want this person to be involved in my plan; null while not said. */
	involve: z.nullable(z.boolean()),
	createdAt: moment,
	changedAt: moment
});
export type Contact = z.infer<typeof contact>;

export function newContact(from: Pick<Contact, 'id' | 'name'> & Partial<Contact>, at: number): Contact {
	return {
		kind: 'person',
		role: '',
		ring: 'close',
		gets: '',
		gives: '',
		wish: null,
		involve: null,
		createdAt: at,
		changedAt: at,
		...from
	};
}

/** People and places in the order of their rings, in each the oldest first. */
export const contactsByRing = (contacts: readonly Contact[], kind?: Contact['kind']): Contact[] =>
	contacts
		.filter((each) => isFilled(each.name) && (kind === undefined || each.kind === kind))
		.sort(
			(one, other) =>
				contactRings.indexOf(one.ring) - contactRings.indexOf(other.ring) || one.createdAt - other.createdAt
		);
