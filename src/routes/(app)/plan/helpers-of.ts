import type { Contact } from '$lib/domain/contact';
import type { Goal } from '$lib/domain/plan';
import type { Strength } from '$lib/domain/strength';

/** What is used for a goal and is still there: strengths that do not rest, people and places. */
export const helpersOf = (
	app: { activeStrengths: readonly Strength[]; contacts: readonly Contact[] },
	goal: Goal
): { strengths: Strength[]; contacts: Contact[] } => ({
	strengths: app.activeStrengths.filter((each) => goal.strengthIds.includes(each.id)),
	contacts: app.contacts.filter((each) => goal.contactIds.includes(each.id))
});
