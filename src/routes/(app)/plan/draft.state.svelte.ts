/** What is answered on a screen or in a dialog, on top of the row as it is now; saved while it is given. */
import type { Repository } from '$lib/storage/repository';
import type { Row } from '$lib/storage/store';
import type { PitApp } from '../app.state.svelte';
import { Autosave } from '../autosave.state.svelte';

type Of<T extends Row> = {
	repository: Repository<T>;
	rows: () => readonly T[];
	/** The row to begin with; the stored one with the same id goes before it. */
	fresh: () => T;
	/** What is not worth a row yet, such as a step without words, is not saved. */
	isWorthARow?: (row: T) => boolean;
};

export class Draft<T extends Row & { changedAt: number }> {
	readonly autosave: Autosave;
	#of: Of<T>;
	#answered = $state.raw<Partial<T>>({});
	readonly stored = $derived.by<T | undefined>(() => {
		const { id } = this.#of.fresh();
		return this.#of.rows().find((each) => each.id === id);
	});
	readonly row = $derived.by<T>(() => ({ ...(this.stored ?? this.#of.fresh()), ...this.#answered }));

	constructor(app: PitApp, of: Of<T>) {
		this.#of = of;
		this.autosave = new Autosave(app);
	}

	change(part: Partial<T>): void {
		this.#answered = { ...this.#answered, ...part };
		// Made now: when the save runs, this screen may be gone.
		const row = { ...this.row, changedAt: Date.now() };
		if (this.#of.isWorthARow?.(row) === false) return this.autosave.cancel();
		this.autosave.schedule(() => this.#of.repository.save(row));
	}

	/** Writes what waits and forgets the answers. @returns whether the database has everything */
	async end(): Promise<boolean> {
		if (!(await this.autosave.flush())) return false;
		this.#answered = {};
		this.autosave.state = 'idle';
		return true;
	}
}
