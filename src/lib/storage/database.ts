/** The database on the device: made when it is not there, brought up to date when it is older (`upgrade.ts`). */
import { openDB } from 'idb';
import { DATABASE_NAME, DATABASE_VERSION, storeNames } from './store';
import type { Connection, ConnectionEvents, Tables } from './tables';

/** @throws DOMException when the browser refuses; TypeError when the code for an upgrade cannot be fetched */
export async function connect(events: ConnectionEvents): Promise<Connection> {
	const callbacks = {
		blocked: () => events.onBlocked(),
		// Without closing here, the newer tab would wait for ever; with it, old code can never write new rows.
		blocking: (_current: number, _next: number | null, event: Event) => {
			(event.target as IDBDatabase).close();
			events.onOvertaken();
		}
	};
	const openAsItIs = () => openDB<Tables>(DATABASE_NAME, undefined, callbacks);
	let isOlder = false;
	try {
		const database = await openDB<Tables>(DATABASE_NAME, DATABASE_VERSION, {
			...callbacks,
			upgrade: (made, from, _to, transaction) => {
				// What became of it is told by the database that opens, or does not.
				transaction.done.catch(() => undefined);
				isOlder = from > 0;
				if (isOlder || !events.mayMake) transaction.abort();
				else for (const name of storeNames) made.createObjectStore(name, { keyPath: 'id' });
			}
		});
		return { database, age: 'now' };
	} catch (error) {
		if ((error as DOMException).name === 'VersionError') return { database: await openAsItIs(), age: 'newer' };
		if (!isOlder) throw error;
	}
	const { upgradeDatabase } = await import('./upgrade');
	return upgradeDatabase(callbacks, events.now());
}
