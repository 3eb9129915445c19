/** The database as code knows it. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Row, storeNames, TableName } from './store';

export type StoreName = (typeof storeNames)[number];
export type Tables = DBSchema & Record<StoreName, { key: string; value: Row }>;
export type Database = IDBPDatabase<Tables>;

export type Connection = {
	database: Database;
	/** 'newer': a newer Pit wrote it. 'older': it could not be brought up to date. Both are read, and not written. */
	age: 'now' | 'newer' | 'older';
	/** What a row of an older database is by now. */
	upToDate?: (table: TableName, row: Row) => Row;
};

export type ConnectionEvents = {
	/** A newer Pit in another tab takes over: this connection is closed and must not write again. */
	onOvertaken(): void;
	/** Another tab holds an older version open, so this one has to wait. */
	onBlocked(): void;
	/** Whether a database that is not there is made. */
	mayMake: boolean;
	/** Milliseconds since 1970 UTC. */
	now(): number;
};
