/** Pit locks itself when nobody touches it for a while: it says so before, and never with a text that is not kept. */
import type { PitApp } from '../app.state.svelte';

/** Milliseconds before the lock in which it is said. */
const WARNING = 20_000;
const LOOK_EVERY = 1000;
const touches = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/** Returns the way to stop. */
export function keepLocking(app: PitApp): () => void {
	// The clock and not a timer: a phone that sleeps stops timers.
	let last = Date.now();
	const touch = () => {
		last = Date.now();
		app.isLockingSoon = false;
	};
	const look = () => {
		if (app.lockAfter === null) return;
		const left = last + app.lockAfter * 60_000 - Date.now();
		app.isLockingSoon = left <= WARNING;
		if (left <= 0) void app.lock();
	};
	/** Before anything is seen again of what was on the screen. */
	const onVisible = () => document.visibilityState === 'visible' && look();
	const timer = setInterval(look, LOOK_EVERY);
	document.addEventListener('visibilitychange', onVisible);
	// Out of the browser's memory, where timers stood still.
	addEventListener('pageshow', look);
	for (const name of touches) addEventListener(name, touch, { capture: true, passive: true });
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', onVisible);
		removeEventListener('pageshow', look);
		for (const name of touches) removeEventListener(name, touch, { capture: true });
	};
}
