/** The store of a borrowed computer: rows live as long as this page does, and no longer. */
import { tableNames, type Row, type Store, type TableName } from './store';

export function createMemoryStore(): Store {
	const tables = new Map<TableName, Map<string, Row>>(tableNames.map((name) => [name, new Map()]));
	const watchers = new Map<TableName, Set<(rows: unknown[]) => void>>(tableNames.map((name) => [name, new Set()]));
	const rows = (name: TableName) => [...(tables.get(name)?.values() ?? [])];

	return {
		kind: 'memory',
		read: (name) => Promise.resolve(rows(name)),
		write(changes) {
			for (const { table, put = [], remove = [] } of changes) {
				for (const row of put) tables.get(table)?.set(row.id, row);
				for (const id of remove) tables.get(table)?.delete(id);
			}
			for (const name of new Set(changes.map((change) => change.table))) {
				for (const tell of watchers.get(name) ?? []) tell(rows(name));
			}
			return Promise.resolve();
		},
		watch(name, onRows) {
			watchers.get(name)?.add(onRows);
			onRows(rows(name));
			return () => watchers.get(name)?.delete(onRows);
		},
		wipe() {
			for (const table of tables.values()) table.clear();
			return Promise.resolve();
		},
		close: () => undefined
	};
}
