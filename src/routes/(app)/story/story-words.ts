import { m } from '$paraglide/messages.js';
import { theSeven, type ContentPack, type LifeDomain, type StoryQuestion } from '$lib/domain/content-pack';
import type { HelpPart, StoryField } from '$lib/domain/ids';

const parts: Record<HelpPart, () => string> = {
	self: m.help_part_self,
	people: m.help_part_people,
	supporter: m.help_part_supporter
};

/** What stands above one text of a domain. */
export const fieldTitle = (pack: ContentPack | null, field: StoryField, part: HelpPart | null): string =>
	part === null ? (pack?.fields.find((each) => each.id === field)?.title ?? '') : parts[part]();

/** Where help was written before it had three sides: that text stays, and stays to be changed. */
export const wholeHelp = (): StoryQuestion => ({
	id: 'help',
	field: 'help',
	time: 'present',
	text: m.help_whole_question(),
	starters: []
});

/** What of the seven a domain is reported under; empty for the seven themselves. */
export function reportedUnder(pack: ContentPack, domain: LifeDomain): string[] {
	const seven = theSeven(pack);
	if (seven.some((each) => each.id === domain.id)) return [];
	return seven.filter((each) => domain.reportsTo.includes(each.id)).map((each) => each.title);
}
