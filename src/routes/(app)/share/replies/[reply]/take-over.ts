/**
 * What the person does with a part of a reply. Taking over only ever adds, in one transaction with what became of the
 * part; both can be put back, and what was added goes to the bin then, so that nothing that was changed in it is lost.
 */
import { m } from '$paraglide/messages.js';
import { withFate, type Reply, type ReplyItem } from '$lib/domain/reply';
import { throwAway, type Repository } from '$lib/storage/repository';
import type { Change, Row, TableName } from '$lib/storage/store';
import type { PitApp } from '../../../app.state.svelte';

/** Something to add, and the way to take it out again. */
export type Added = { change: Change; undo: (app: PitApp) => Promise<unknown> };

/** A new row. */
export const newRow = <T extends Row>(
	table: TableName,
	repository: Repository<T>,
	rows: () => readonly T[],
	row: T
): Added => ({
	change: repository.change(row),
	undo: async ({ storage }) => {
		const stored = rows().find(({ id }) => id === row.id);
		if (stored === undefined) return;
		await throwAway(storage.store, [{ table, row: stored }], { id: crypto.randomUUID(), at: Date.now() });
	}
});

export function takeOver(app: PitApp, replyId: string, index: number, added: readonly Added[]): Promise<boolean> {
	return decide(app, { replyId, index, fate: 'taken', text: m.reply_taken_over() }, added);
}

export function leave(app: PitApp, replyId: string, index: number): Promise<boolean> {
	return decide(app, { replyId, index, fate: 'left', text: m.reply_was_left() }, []);
}

type Decision = { replyId: string; index: number; fate: ReplyItem['fate']; text: string };

async function decide(app: PitApp, { replyId, index, fate, text }: Decision, added: readonly Added[]) {
	const { store, replies } = app.storage;
	const newest = (): Reply | undefined => app.replies.find(({ id }) => id === replyId);
	const before = newest()?.items[index]?.fate ?? null;
	const settle = (to: ReplyItem['fate']): Change[] => {
		const row = newest();
		return row === undefined ? [] : [replies.change(withFate(row, index, to, Date.now()))];
	};
	const isKept = await app.attempt(() => store.write([...added.map(({ change }) => change), ...settle(fate)]));
	if (!isKept) return false;
	const run = async () => {
		for (const each of added) await each.undo(app);
		await store.write(settle(before));
	};
	app.undo = { text, run };
	return true;
}
