/** Which screen a door of a phase opens. */
import { resolve } from '$app/paths';
import type { DoorId } from '$lib/domain/journey';
import { noteIds } from '$lib/domain/note';
import { m } from '$paraglide/messages.js';
import type { PitApp } from '../app.state.svelte';

export type Door = { href: string; label: () => string };

const doors: Record<DoorId, Door> = {
	strengths: { href: resolve('/strengths'), label: m.door_strengths },
	people: { href: resolve('/people'), label: m.people_door },
	story: { href: resolve('/story'), label: m.door_story },
	dream: { href: resolve('/(app)/story/me/[note]', { note: noteIds.dream }), label: m.me_dream },
	plan: { href: resolve('/plan'), label: m.door_plan },
	talk: { href: resolve('/talk'), label: m.talk_door },
	'then-and-now': { href: resolve('/then-and-now'), label: m.then_title },
	help: { href: resolve('/help'), label: m.nav_help },
	'take-along': { href: resolve('/journey/take-along'), label: m.take_title }
};

/** A door to a part that this Pit does not have is none. */
export const doorsOf = (ids: readonly DoorId[], app: Pick<PitApp, 'shows'>): Door[] =>
	ids.filter((id) => app.shows(id)).map((id) => doors[id]);
