/**
 * Who looks at a table, in this tab and in every other one. What was read is kept: after a write of this tab only its
 * own rows are new, and all others stay the very objects they were, so that nobody parses or draws them again.
 */
import { DATABASE_NAME, type Change, type Row, type TableName } from './store';

type Follower = { onRows: (rows: unknown[]) => void; onError: (error: unknown) => void };
type Followed = { rows: Map<string, Row> | null; followers: Set<Follower>; turn: Promise<void>; foreign: number };

export function createFollowers(read: (table: TableName) => Promise<Row[]>) {
	const tables = new Map<TableName, Followed>();
	const channel = new BroadcastChannel(DATABASE_NAME);

	const of = (table: TableName): Followed => {
		const known = tables.get(table) ?? { rows: null, followers: new Set(), turn: Promise.resolve(), foreign: 0 };
		tables.set(table, known);
		return known;
	};
	/** One after another, so that an older answer never arrives after a newer one. */
	const inTurn = (followed: Followed, change: () => Promise<void> | void): Promise<void> => {
		followed.turn = followed.turn.then(async () => {
			if (followed.followers.size === 0) return void (followed.rows = null);
			try {
				await change();
				for (const { onRows } of followed.followers) onRows([...(followed.rows ?? new Map<string, Row>()).values()]);
			} catch (error) {
				for (const { onError } of followed.followers) onError(error);
			}
		});
		return followed.turn;
	};
	const readAgain = (table: TableName): Promise<void> => {
		const followed = of(table);
		return inTurn(followed, async () => {
			followed.rows = new Map((await read(table)).map((row) => [row.id, row]));
		});
	};

	channel.onmessage = ({ data }: MessageEvent<TableName[]>) => {
		for (const table of data) {
			of(table).foreign += 1;
			void readAgain(table);
		}
	};
	return {
		/** How often other tabs wrote so far: when that changes during a write, its rows may not be the newest. */
		before: (names: readonly TableName[]) => new Map(names.map((name) => [name, of(name).foreign])),
		/** Resolves when everybody in this tab has seen the write. */
		async tell(parts: readonly Change[], told: ReadonlyMap<TableName, number>): Promise<void> {
			channel.postMessage([...told.keys()]);
			const turns = [...told].map(([table, foreign]) => {
				const followed = of(table);
				const { rows } = followed;
				if (rows === null || followed.foreign !== foreign) return readAgain(table);
				return inTurn(followed, () => {
					for (const { put = [], remove = [] } of parts.filter((part) => part.table === table)) {
						for (const row of put) followed.rows?.set(row.id, row);
						for (const id of remove) followed.rows?.delete(id);
					}
				});
			});
			await Promise.all(turns);
		},
		follow(table: TableName, onRows: Follower['onRows'], onError: Follower['onError']): () => void {
			const follower = { onRows, onError };
			of(table).followers.add(follower);
			void readAgain(table);
			return () => void of(table).followers.delete(follower);
		},
		close: () => channel.close()
	};
}
