/** The parts of a snapshot by the names that the person knows them by. */
import { m } from '$paraglide/messages.js';
import { headingIn, readSnapshot, type Snapshot, type SnapshotContent } from '$lib/domain/snapshot';
import type { Share } from '$lib/domain/share';
import type { SnapshotPart } from '$lib/sharing/snapshot-seal';
import { locale } from '../../locale.state.svelte';

export function partName(part: SnapshotPart): string {
	switch (part.kind) {
		case 'people':
			return m.reader_people();
		case 'notes':
			return m.choose_me();
		case 'talk':
			return m.choose_talk();
		case 'growth':
			return m.reader_growth();
		default:
			return typeof part.heading === 'string' ? part.heading : headingIn(part.heading, locale.current);
	}
}

/** What was in a link, as it was frozen; undefined when these are not the words of a Pit that this one knows. */
export function frozenIn({ frozen }: Pick<Share, 'frozen'>): Snapshot | undefined {
	try {
		return readSnapshot({ ...(JSON.parse(frozen) as object), createdAt: 0 });
	} catch {
		return undefined;
	}
}

export function partNames(content: SnapshotContent): string[] {
	const { talk, aboutMe, dream, beyondMe, strengths, story, goals, people, journey, growth } = content;
	const inLocale = ({ heading }: { heading: Record<string, string> }) => headingIn(heading, locale.current);
	const when = (part: unknown, name: () => string) => (part === undefined ? [] : [name()]);
	return [
		...when(talk, m.choose_talk),
		...when(aboutMe, m.reader_about_me),
		...when(dream, m.reader_dream),
		...strengths.map(inLocale),
		...story.map(inLocale),
		...when(beyondMe, m.reader_beyond_me),
		...goals.map(({ title }) => title),
		...(people.length === 0 ? [] : [m.reader_people()]),
		...journey.map(inLocale),
		...when(growth, m.reader_growth)
	];
}
