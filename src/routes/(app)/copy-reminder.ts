/** Whether it is time to say that there is much without a copy outside this phone: by what changed, never by the date. */
import type { PitApp } from './app.state.svelte';
import { device } from './device.state.svelte';

/** Things written or changed. */
export const REMIND_EVERY = 10;

export const changedSinceCopy = ({ strengths, texts, goals, actions, contacts, notes }: PitApp): number =>
	[strengths, texts, goals, actions, contacts, notes]
		.flat()
		.filter(({ changedAt }) => changedAt > (device.look.savedOutside ?? 0)).length;

export const isReminderDue = (app: PitApp): boolean =>
	!app.isBorrowed && changedSinceCopy(app) >= (device.look.remindAt ?? REMIND_EVERY);
