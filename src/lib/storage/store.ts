/**
 * The device, as small as it can be: named tables of rows with an id, one atomic write, and a way to watch.
 * Two houses fulfil it: `device.store.ts` (IndexedDB) and `memory.store.ts` (a borrowed computer: nothing stays).
 */
import type { ProblemCode } from '$lib/domain/problem';

export const tableNames = [
	'person',
	'strength',
	'storyText',
	'domainMark',
	'goal',
	'subgoal',
	'action',
	'share',
	'answer',
	'bin',
	'content',
	'contact',
	'note',
	'task',
	'talk',
	'review',
	'secondView',
	'earlierText',
	'domainChoice',
	'moment',
	'reply'
] as const;
export type TableName = (typeof tableNames)[number];

/** Beside them: what locks this device (`lock-row.ts`). Never sealed, and never in a copy or a backup. */
export const LOCK_TABLE = 'lock';

const CLOSED = 'closed:';
/** The row that stands in the table `lock` from the moment that a generation is over. */
export const closedGeneration = (generation: number): Row => ({ id: CLOSED + generation });
/** How many are over, so which one it is now. @param locks the rows of the table `lock` */
export const generationIn = (locks: readonly Row[]): number => locks.filter(({ id }) => id.startsWith(CLOSED)).length;

/** Every table of the database. */
export const storeNames = [...tableNames, LOCK_TABLE] as const;

export const DATABASE_NAME = 'pit';
export const DATABASE_VERSION = 3;

export type Row = { id: string };

/** Part of a write. All parts of one write happen, or none. */
export type Change = { table: TableName; put?: readonly Row[]; remove?: readonly string[] };

export type StoreEvent = 'stale' | 'blocked' | 'upgrade';

export interface Store {
	/** 'device': rows survive. 'memory': closing Pit ends them. */
	readonly kind: 'device' | 'memory';
	/** All rows of a table, unparsed. @throws StoreError */
	read(table: TableName): Promise<unknown[]>;
	/** One transaction; resolves when the database has it and this tab's watchers have seen it. @throws StoreError */
	write(changes: readonly Change[]): Promise<void>;
	/** Calls back with all rows now and after every change, also from another tab. Returns the way to stop. */
	watch(table: TableName, onRows: (rows: unknown[]) => void, onError: (error: unknown) => void): () => void;
	/** Removes every row and the database itself. */
	wipe(): Promise<void>;
	close(): void;
}

/** A store that could not do what was asked; `code` is for people, `cause` for the console. */
export class StoreError extends Error {
	readonly code: ProblemCode;
	constructor(code: ProblemCode, cause?: unknown) {
		super(code, { cause });
		this.name = 'StoreError';
		this.code = code;
	}
}
