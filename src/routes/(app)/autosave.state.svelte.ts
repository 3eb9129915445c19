/** Saves what is typed within 300 ms of the last key, and says so only after the database has it. */
import type { PitApp } from './app.state.svelte';

/** Milliseconds; what is left of the 300 is for the write itself. */
const WAIT = 200;
/** After a refusal: there may be room again, or the database may be back. */
const AGAIN = 3000;

type Job = () => Promise<unknown>;

export class Autosave {
	state = $state<'idle' | 'typing' | 'saved' | 'failed'>('idle');
	/** How often what was typed here reached the database. */
	saves = $state(0);
	#app: PitApp;
	#job: Job | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#last: Promise<boolean> = Promise.resolve(true);

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
	schedule(job: Job): void {
		this.#wait(job, WAIT);
		this.state = 'typing';
	}

	/** What waits is not wanted any more: a title that was emptied again. */
	cancel(): void {
		clearTimeout(this.#timer);
		this.#job = null;
		this.state = 'idle';
	}

	/**
	 * Writes at once what is still waiting, one write at a time, in the order of typing.
	 * @returns whether the database has everything; what it refused waits to be tried again
	 */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		const job = this.#job;
		this.#job = null;
		if (job !== null) this.#last = this.#last.then(() => this.#run(job));
		const isKept = await this.#last;
		// What was typed while the database was at it.
		return isKept && this.#job !== null ? this.flush() : isKept;
	}

	/** Goes on only when what was typed is safe; else the screen stays, with the text on it. */
	async whenSaved(next: () => unknown): Promise<void> {
		if (await this.flush()) next();
	}

	async #run(job: Job): Promise<boolean> {
		const saved = await this.#app.attempt(job);
		if (saved) this.saves += 1;
		const isLatest = this.#job === null;
		if (!saved && isLatest) this.#wait(job, AGAIN);
		if (!saved || isLatest) this.state = saved ? 'saved' : 'failed';
		return saved;
	}

	#wait(job: Job, milliseconds: number): void {
		this.#job = job;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), milliseconds);
	}
}
