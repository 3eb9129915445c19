import { m } from '$paraglide/messages.js';
import type { Contact } from '$lib/domain/contact';
import type { ContactStep } from '../contact-steps';

type Words = { question: () => string; help: () => string };

const ofPerson: Record<ContactStep, Words> = {
	name: { question: m.people_name_question, help: m.people_name_help },
	role: { question: m.people_role_question, help: m.people_role_help },
	ring: { question: m.people_ring_question, help: m.people_ring_help },
	gets: { question: m.people_gets_question, help: m.people_gets_help },
	gives: { question: m.people_gives_question, help: m.people_gives_help },
	wish: { question: m.people_wish_question, help: m.people_wish_help },
	involve: { question: m.people_involve_question, help: m.people_involve_help }
};
const ofPlace: Record<ContactStep, Words> = {
	...ofPerson,
	name: { question: m.people_place_question, help: m.people_place_help },
	gets: { question: m.people_gets_place_question, help: m.people_gets_help },
	gives: { question: m.people_gives_place_question, help: m.people_gives_help }
};

export function questionText(step: ContactStep, kind: Contact['kind']): { question: string; help: string } {
	const { question, help } = (kind === 'person' ? ofPerson : ofPlace)[step];
	return { question: question(), help: help() };
}
