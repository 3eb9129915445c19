/**
 * Fetches what readers wrote back: when Pit opens, when it comes to the front, and when the person asks. Never every so
 * often: that would tell the server when a phone is in use. The code that opens replies is fetched with the first link.
 */
import type { ProblemCode } from '$lib/domain/problem';
import { StoreError } from '$lib/storage/store';
import type { PitApp } from './app.state.svelte';

/** Milliseconds: who goes to and fro between two apps does not ask each time. */
const NOT_WITHIN = 30_000;

let busy = $state(false);
let running: Promise<Checked> | undefined;
let last = -NOT_WITHIN;

/** `fresh`: how many replies came in; the problem, when there was one. */
export type Checked = { fresh: number; problem?: ProblemCode };

async function run(app: PitApp): Promise<Checked> {
	if (!app.shares.some((each) => each.state === 'live')) return { fresh: 0 };
	busy = true;
	last = performance.now();
	try {
		const { checkSharesHere } = await import('$lib/sharing/here');
		return await checkSharesHere(app.storage.store, app.shares);
	} catch (error) {
		if (error instanceof StoreError) app.report(error);
		return { fresh: 0, problem: 'network.offline' };
	} finally {
		busy = false;
	}
}

export const replies = {
	get isChecking() {
		return busy;
	},
	/** One at a time: who presses while it is under way gets the same answer. */
	check(app: PitApp): Promise<Checked> {
		// Later, so that nothing that calls this is run again when a link changes.
		running ??= Promise.resolve()
			.then(() => run(app))
			.finally(() => (running = undefined));
		return running;
	}
};

export function keepReplies(app: PitApp): () => void {
	const look = () => {
		const isSoon = performance.now() - last < NOT_WITHIN;
		if (document.visibilityState === 'visible' && navigator.onLine && !isSoon) void replies.check(app);
	};
	document.addEventListener('visibilitychange', look);
	look();
	return () => document.removeEventListener('visibilitychange', look);
}
