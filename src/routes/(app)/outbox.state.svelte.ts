/**
 * The outbox at work: what waits to be sent or stopped goes when Pit is open and there is internet.
 * The code that seals is fetched only when there is something to do.
 */
import { askToStop, nextStep, type Share } from '$lib/domain/share';
import type { ProblemCode } from '$lib/domain/problem';
import { StoreError } from '$lib/storage/store';
import type { PitApp } from './app.state.svelte';

/** Milliseconds between tries; doubled while the server refuses, so that a full one is left in peace. */
const AGAIN = 20_000;
const AGAIN_AT_MOST = 10 * 60_000;

let sending = $state(false);
let problem = $state<ProblemCode | null>(null);
let running: Promise<void> = Promise.resolve();

async function run(app: PitApp): Promise<void> {
	if (!app.shares.some((each) => nextStep(each) !== 'nothing')) {
		problem = null;
		return;
	}
	sending = true;
	try {
		const { runOutboxHere } = await import('$lib/sharing/here');
		const result = await runOutboxHere(app.storage.store, app.shares);
		problem = result.ok ? null : result.problem;
	} catch (error) {
		// A row that could not be written says so; code that could not be fetched comes with the internet.
		if (error instanceof StoreError) app.report(error);
		else problem = 'network.offline';
	} finally {
		sending = false;
	}
}

export const outbox = {
	get isSending() {
		return sending;
	},
	/** Why something still waits; null when nothing does. */
	get problem() {
		return problem;
	},
	/** The person asked something of a link. It is said to be done only when the server said so, or when it never left the phone. */
	async ask(app: PitApp, id: string, edit: (newest: Share) => Share): Promise<void> {
		const asked = await app.attempt(async () => {
			const { updateHere } = await import('$lib/sharing/here');
			await updateHere(app.storage.store)(id, edit);
		});
		if (asked) await this.push(app);
	},
	stop(app: PitApp, id: string): Promise<void> {
		return this.ask(app, id, (newest) => askToStop(newest, Date.now()));
	},
	/** One run at a time: a second press waits for the first. */
	push(app: PitApp): Promise<void> {
		running = running.then(() => run(app));
		return running;
	}
};

/** Runs the outbox now, when internet comes back, when Pit comes to the front, and every so often. */
export function keepOutboxGoing(app: PitApp): () => void {
	let timer: ReturnType<typeof setTimeout>;
	let wait = AGAIN;
	let isOver = false;
	const push = async () => {
		clearTimeout(timer);
		await outbox.push(app);
		if (isOver) return;
		wait = problem === null ? AGAIN : Math.min(wait * 2, AGAIN_AT_MOST);
		clearTimeout(timer);
		timer = setTimeout(() => void push(), wait);
	};
	const pushSoon = () => {
		wait = AGAIN;
		void push();
	};
	window.addEventListener('online', pushSoon);
	document.addEventListener('visibilitychange', pushSoon);
	pushSoon();
	return () => {
		isOver = true;
		clearTimeout(timer);
		window.removeEventListener('online', pushSoon);
		document.removeEventListener('visibilitychange', pushSoon);
	};
}
