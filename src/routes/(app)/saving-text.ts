import { earlierOf, earlierVersion, type TextTable } from '$lib/domain/earlier-text';
import type { Repository } from '$lib/storage/repository';
import type { PitApp } from './app.state.svelte';

/** The texts that were written in this Pit while it is open, as they were written last. */
const typedIn = new WeakMap<PitApp, Map<string, string>>();

/**
 * The job that saves a text, and beside it what stood there before (`before`, as it was when the screen opened), so
 * that it can be read and brought back. `version` is made once per screen: typing on writes the same row again.
 */
export function savingText<T extends { id: string; text: string; changedAt: number }>(
	app: PitApp,
	repository: Repository<T>,
	row: T,
	{ table, before, version }: { table: TextTable; before: T | undefined; version: string }
): () => Promise<void> {
	const mine = earlierVersion(table, before, row.text, version);
	const { store, earlier: versions } = app.storage;
	const key = earlierOf(table, row.id);
	const typed = typedIn.get(app) ?? new Map<string, string>();
	typedIn.set(app, typed);
	return async () => {
		// What another window wrote here in the meantime is nobody's to lose: it becomes an earlier version.
		const rows: readonly { id: string; text: string; changedAt: number }[] = table === 'note' ? app.notes : app.texts;
		const now = rows.find((each) => each.id === row.id);
		const isOurs = now?.text === before?.text || now?.text === typed.get(key);
		const others = isOurs ? null : earlierVersion(table, now, row.text, crypto.randomUUID());
		const kept = [mine, others].filter((each) => each !== null).map((each) => versions.change(each));
		await store.write([repository.change(row), ...kept]);
		typed.set(key, row.text);
	};
}
