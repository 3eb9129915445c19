/** Saves what is typed within 300 ms of the last key, and says so only after the database has it. */
import type { PitApp } from './app.state.svelte';

/** Milliseconds; what is left of the 300 is for the write itself. */
const WAIT = 200;

export class Autosave {
	state = $state<'idle' | 'typing' | 'saved' | 'failed'>('idle');
	#app: PitApp;
	#job: (() => Promise<unknown>) | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> = Promise.resolve();

	constructor(app: PitApp) {
		this.#app = app;
	}

	/** Attach to the element that is typed in: flushes when it goes away or the page is hidden. */
	attach = () => {
		const forget = this.#app.onFlush(() => this.flush());
		return () => {
			void this.flush();
			forget();
		};
	};

	/** `job` writes the latest text; only the last one asked for runs. */
	schedule(job: () => Promise<unknown>): void {
		this.#job = job;
		this.state = 'typing';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), WAIT);
	}

	/** Writes at once what is still waiting. One write at a time, in the order of typing. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		const job = this.#job;
		this.#job = null;
		if (job === null) return this.#running;
		this.#running = this.#running.then(async () => {
			const saved = await this.#app.attempt(job);
			if (this.#job === null) this.state = saved ? 'saved' : 'failed';
			else if (!saved) this.state = 'failed';
		});
		return this.#running;
	}
}
