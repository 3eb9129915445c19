/** Everything that the browser keeps for Pit, as whoever gets at its files would find it. */
import type { Page } from './pit.ts';

/**
 * All databases with their keys and rows, localStorage, sessionStorage and cookies, as one text. Bytes stand in it as
 * letters, and unpacked as well where they are packed: what is only packed is not hidden.
 */
export const atRest = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const settled = <T>(request: IDBRequest<T>) =>
			new Promise<T>((done, failed) => {
				request.onsuccess = () => done(request.result);
				request.onerror = () => failed(new Error(String(request.error)));
			});
		const unpacked = (bytes: Uint8Array<ArrayBuffer>) =>
			new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text().catch(() => '');
		const found: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
		async function add(value: unknown): Promise<void> {
			if (value instanceof Uint8Array) {
				found.push(new TextDecoder('latin1').decode(value), new TextDecoder().decode(value));
				found.push(await unpacked(Uint8Array.from(value)));
			} else if (typeof value === 'object' && value !== null)
				for (const [key, each] of Object.entries(value)) {
					found.push(key);
					await add(each);
				}
			else found.push(String(value));
		}
		for (const { name } of await indexedDB.databases()) {
			const database = await settled(indexedDB.open(name ?? ''));
			for (const table of database.objectStoreNames) {
				// Fetched, and the same for everybody.
				if (table === 'content') continue;
				const store = database.transaction(table).objectStore(table);
				const [keys, rows] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
				await add(keys);
				await add(rows);
				for (const index of store.indexNames) await add(await settled(store.index(index).getAllKeys()));
			}
			database.close();
		}
		return found.join('\n');
	});
