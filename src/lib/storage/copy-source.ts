/** What copies of this store are made of: its rows as they are, or what is in them when it is a vault. */
import { plainSource, type CopySeal, type CopySource } from './copies.store';
import type { DeviceStore } from './device.store';
import { dumpDatabase, ownTables, type Dump } from './dump';
import { DATABASE_VERSION, type Row, type Store, type TableName } from './store';
import type { Vault } from './vault';

export function copySource(store: DeviceStore): CopySource {
	const { vault } = store;
	const dump = () => store.use(dumpDatabase);
	return {
		...sourceOf(vault, store.generation),
		dump: vault === null ? dump : async () => openDump(vault, await dump())
	};
}

/** The seal around copies: of a vault, or none. */
export const sourceOf = (vault: Vault | null, generation: number): CopySeal =>
	vault === null
		? { ...plainSource, generation }
		: { generation, seal: (bytes) => vault.sealBytes(bytes), open: (bytes) => vault.openBytes(bytes) };

/** All rows of the person as they are now, wherever they stand. @throws StoreError, DOMException */
export async function dumpOf(store: Store): Promise<Dump> {
	if (store.kind === 'device') return copySource(store as DeviceStore).dump();
	const read = ownTables.map(async (name) => [name, (await store.read(name)) as Row[]] as const);
	return { schema: DATABASE_VERSION, tables: Object.fromEntries(await Promise.all(read)) };
}

/** The rows in a vault. What does not open stays where it is, and is in no copy. They are as old as the oldest of them. */
export async function openDump(vault: Vault, sealed: Dump): Promise<Dump> {
	let { schema } = sealed;
	const tables: Dump['tables'] = {};
	for (const [name, rows] of Object.entries(sealed.tables) as [TableName, Row[]][]) {
		const opened = (await Promise.all(rows.map((row) => vault.openRow(name, row)))).filter((each) => each !== null);
		schema = Math.min(schema, ...opened.map((each) => each.schema));
		// In the order of a database without a vault.
		tables[name] = opened.map(({ row }) => row).sort((one, other) => (one.id < other.id ? -1 : 1));
	}
	return { schema, tables };
}
