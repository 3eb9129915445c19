/**
 * The outbox at work: what waits to be sent or stopped goes when Pit is open and there is internet.
 * The code that seals is fetched only when there is something to do.
 */
import { askToStop, nextStep } from '$lib/domain/share';
import type { ProblemCode } from '$lib/domain/problem';
import type { PitApp } from './app.state.svelte';

const AGAIN = 20_000;

let sending = $state(false);
let problem = $state<ProblemCode | null>(null);
let running: Promise<void> = Promise.resolve();

async function sharing() {
	const [outbox, client, update] = await Promise.all([
		import('$lib/sharing/outbox'),
		import('$lib/sharing/share.client'),
		import('$lib/sharing/share-update')
	]);
	return { ...outbox, ...client, ...update };
}

async function run(app: PitApp): Promise<void> {
	if (!app.shares.some((each) => nextStep(each) !== 'nothing')) {
		problem = null;
		return;
	}
	sending = true;
	try {
		const { createShareClient, createShareUpdate, runOutbox } = await sharing();
		const result = await runOutbox({
			shares: app.shares,
			update: createShareUpdate(app.storage.store, navigator.locks),
			client: createShareClient((input, init) => fetch(input, init)),
			random: (length) => crypto.getRandomValues(new Uint8Array(length)),
			now: () => Date.now()
		});
		problem = result.ok ? null : result.problem;
	} catch (error) {
		app.report(error);
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
	/** The person pressed stop. "Gestopt" is said only when the server said so, or when it never left the phone. */
	async stop(app: PitApp, id: string): Promise<void> {
		const { createShareUpdate } = await sharing();
		const update = createShareUpdate(app.storage.store, navigator.locks);
		if (await app.attempt(() => update(id, (newest) => askToStop(newest, Date.now())))) await this.push(app);
	},
	/** One run at a time: a second press waits for the first. */
	push(app: PitApp): Promise<void> {
		running = running.then(() => run(app));
		return running;
	}
};

/** Runs the outbox now, when internet comes back, when Pit comes to the front, and every so often. */
export function keepOutboxGoing(app: PitApp): () => void {
	const push = () => void outbox.push(app);
	const timer = setInterval(push, AGAIN);
	window.addEventListener('online', push);
	document.addEventListener('visibilitychange', push);
	push();
	return () => {
		clearInterval(timer);
		window.removeEventListener('online', push);
		document.removeEventListener('visibilitychange', push);
	};
}
