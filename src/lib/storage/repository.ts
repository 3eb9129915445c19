/** What every noun on the device can do: be watched, be saved, be thrown away, and come back. */
import * as z from 'zod/mini';
import { moment } from '$lib/domain/answer';
import type { Change, Row, Store, TableName } from './store';

/** What was thrown away, kept so that it can come back. */
export const binned = z.object({
	id: z.string(),
	thrownAt: moment,
	rows: z.array(z.object({ table: z.string(), row: z.looseObject({ id: z.string() }) }))
});
export type Binned = z.infer<typeof binned>;

export interface Repository<T extends Row> {
	/** Rows that fit the schema, and apart from them those that do not: shown, never dropped. */
	watch(onRows: (rows: T[], damaged: unknown[]) => void, onError: (error: unknown) => void): () => void;
	/** Parses first (which also makes a plain copy), then writes; resolves when the database has it. @throws StoreError */
	save(...rows: T[]): Promise<void>;
	/** The change that `save` would write, to join with others in one transaction. */
	change(...rows: T[]): Change;
}

export function createRepository<T extends Row>(
	store: Store,
	table: TableName,
	schema: z.ZodMiniType<T, unknown>
): Repository<T> {
	const change = (...rows: T[]): Change => ({ table, put: rows.map((row) => schema.parse(row)) });
	/** A row that a store hands over once more is not parsed once more; null for one that does not fit. */
	const known = new WeakMap<object, { row: T } | null>();
	const parsed = (row: unknown): { row: T } | null => {
		const isObject = typeof row === 'object' && row !== null;
		const before = isObject ? known.get(row) : undefined;
		if (before !== undefined) return before;
		const { success, data } = schema.safeParse(row);
		const result = success ? { row: data } : null;
		if (isObject) known.set(row, result);
		return result;
	};
	return {
		watch: (onRows, onError) =>
			store.watch(
				table,
				(found) => {
					const rows: T[] = [];
					const damaged: unknown[] = [];
					for (const row of found) {
						const fits = parsed(row);
						if (fits === null) damaged.push(row);
						else rows.push(fits.row);
					}
					onRows(rows, damaged);
				},
				onError
			),
		// Async, so that a row that does not fit is a rejection like any other.
		save: async (...rows) => store.write([change(...rows)]),
		change
	};
}

/** Moves rows to the bin in one transaction. The returned entry brings them back. @throws StoreError */
export async function throwAway(
	store: Store,
	rows: readonly { table: TableName; row: Row }[],
	{ id, at }: { id: string; at: number }
): Promise<Binned> {
	const entry: Binned = {
		id,
		thrownAt: at,
		rows: rows.map(({ table, row }) => ({ table, row: structuredClone(row) }))
	};
	await store.write([
		...rows.map(({ table, row }) => ({ table, remove: [row.id] })),
		{ table: 'bin' as const, put: [entry] }
	]);
	return entry;
}

/** How long what was thrown away can come back, in milliseconds. */
export const BIN_KEEPS = 30 * 24 * 60 * 60 * 1000;

/** Takes out of the bin what has lain there too long. `now` in milliseconds. @throws StoreError */
export async function emptyBin(store: Store, bin: readonly Binned[], now: number): Promise<void> {
	const old = bin.filter((each) => each.thrownAt + BIN_KEEPS < now).map((each) => each.id);
	if (old.length > 0) await store.write([{ table: 'bin', remove: old }]);
}

/** Puts everything of one bin entry back where it was. @throws StoreError */
export async function bringBack(store: Store, entry: Binned): Promise<void> {
	await store.write([
		...entry.rows.map(({ table, row }) => ({ table: table as TableName, put: [row] })),
		{ table: 'bin', remove: [entry.id] }
	]);
}
