/** The network in words: names, rings, and the sentence that says what the picture shows. */
import { m } from '$paraglide/messages.js';
import type { Contact } from '$lib/domain/contact';
import { contactRings, type ContactRing } from '$lib/domain/contact-words';

/** A name may be left out: then it is somebody, or some place. */
export const contactName = ({ kind, name }: Pick<Contact, 'kind' | 'name'>): string =>
	name.trim() !== '' ? name.trim() : kind === 'person' ? m.people_unnamed() : m.people_unnamed_place();

export const ringNames: Record<ContactRing, () => string> = {
	close: m.people_ring_close,
	around: m.people_ring_around,
	far: m.people_ring_far
};
export const wishTexts: Record<NonNullable<Contact['wish']>, () => string> = {
	more: m.people_wish_more,
	fine: m.people_wish_fine,
	less: m.people_wish_less
};

/** Everyone in a ring, also without a name, in the order in which they were added. */
export const inRing = (contacts: readonly Contact[], ring: ContactRing): Contact[] =>
	contacts.filter((each) => each.ring === ring).sort((one, other) => one.createdAt - other.createdAt);

const inRingText: Record<ContactRing, (inputs: { who: string }) => string> = {
	close: m.people_in_close,
	around: m.people_in_around,
	far: m.people_in_far
};

/** "3 mensen dichtbij, 2 mensen en 1 plek om je heen." */
export function pictureText(contacts: readonly Contact[]): string {
	const parts = contactRings.flatMap((ring) => {
		const here = contacts.filter((each) => each.ring === ring);
		const count = here.filter((each) => each.kind === 'person').length;
		const people = m.people_persons({ count });
		const places = m.people_places({ count: here.length - count });
		if (here.length === 0) return [];
		const who = count === 0 ? places : count === here.length ? people : m.people_and({ people, places });
		return [inRingText[ring]({ who })];
	});
	return parts.length === 0 ? m.people_picture_empty() : `${parts.join(', ')}.`;
}
