/**
 * The vault (kluis): everything at rest sealed under a random data key, which itself lies sealed under the person's
 * words. Rows and their ids: an id says which question was answered. What this does not hide: how many rows there are
 * per table, roughly how long they are, and when copies were made.
 */
import type { VaultRow } from './lock-row';
import { pack, unpack, type Bytes } from './packed';
import { open, seal, utf8, type Random } from './seal';
import { DATABASE_VERSION, type Change, type Row, type TableName } from './store';
import { upgradeRow } from './upgrade-row';
import { openUnderWords, ROUNDS, sealUnderWords } from './words-seal';

export type SealedRow = { id: string; sealed: Bytes };

export type Vault = {
	/** The id under which a row stands in the database: the same for the same row, and telling nothing. */
	idOf(table: TableName, id: string): Promise<string>;
	/** @param schema version of the database that the row is of */
	sealRow(table: TableName, row: Row, schema: number): Promise<SealedRow>;
	/** Null when it is no row of this table under this key, or damaged. */
	openRow(table: TableName, sealed: unknown): Promise<{ schema: number; row: Row } | null>;
	/** The rows of a table as this version has them. What does not open is handed over as it stands. */
	openRows(table: TableName, rows: readonly Row[]): Promise<Row[]>;
	/** A write as the database gets it. */
	sealChanges(changes: readonly Change[]): Promise<Change[]>;
	sealBytes(bytes: Bytes): Promise<Bytes>;
	/** @throws DOMException when it is damaged */
	openBytes(bytes: Bytes): Promise<Bytes>;
};

/** What was fetched is nobody's secret, and stays readable. */
const PLAIN_TABLE: TableName = 'content';

/** A row is filled up to a multiple of this, so that its length does not say which answer was chosen. */
const BLOCK = 256;

const WRAPPED = 'pit vault key';

/** The data key under other words: what the table `lock` holds. Rows and copies stay as they are. */
export async function wrapKey(dataKey: Bytes, words: string, random: Random, rounds = ROUNDS) {
	const { sealed, ...made } = await sealUnderWords(dataKey, { words, bound: WRAPPED, random, rounds });
	return { ...made, wrapped: sealed };
}

/** Null when these are not the words. */
export const unwrapKey = ({ salt, rounds, wrapped }: VaultRow, words: string): Promise<Bytes | null> =>
	openUnderWords({ salt, rounds, sealed: wrapped }, { words, bound: WRAPPED });

export async function openVault(dataKey: Bytes, random: Random): Promise<Vault> {
	const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']);
	const derive = (what: string, key: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
		crypto.subtle.deriveKey(
			{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(`pit vault ${what}`) },
			root,
			key,
			false,
			uses
		);
	const aes = { name: 'AES-GCM', length: 256 };
	const [rows, copies, ids] = await Promise.all([
		derive('rows', aes, ['encrypt', 'decrypt']),
		derive('copies', aes, ['encrypt', 'decrypt']),
		derive('ids', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign'])
	]);
	const placeOf = (table: TableName, id: string) => `${table}\0${id}`;

	const idOf = async (table: TableName, id: string): Promise<string> => {
		const mac = new Uint8Array(await crypto.subtle.sign('HMAC', ids, utf8(placeOf(table, id))));
		return btoa(String.fromCharCode(...mac))
			.replaceAll('+', '-')
			.replaceAll('/', '_')
			.replaceAll('=', '');
	};
	const vault: Vault = {
		idOf,
		async sealRow(table, row, schema) {
			const id = await idOf(table, row.id);
			const text = utf8(pack({ schema, row }));
			const filled = new Uint8Array(Math.ceil(text.length / BLOCK) * BLOCK).fill(0x20);
			filled.set(text);
			return { id, sealed: await seal(rows, random, placeOf(table, id), filled) };
		},
		async openRow(table, found) {
			const { id, sealed } = found as Partial<SealedRow>;
			if (typeof id !== 'string' || !(sealed instanceof Uint8Array)) return null;
			try {
				const text = new TextDecoder().decode(await open(rows, placeOf(table, id), sealed));
				return unpack(text) as { schema: number; row: Row };
			} catch {
				return null;
			}
		},
		sealBytes: (bytes) => seal(copies, random, 'copy', bytes),
		async openRows(table, found) {
			if (table === PLAIN_TABLE) return [...found];
			const opened = await Promise.all(found.map((row) => vault.openRow(table, row)));
			return found.map((row, at) => {
				const whole = opened[at];
				return whole ? upgradeRow(table, whole.row, whole.schema) : row;
			});
		},
		sealChanges: (changes) =>
			Promise.all(
				changes.map(async (change) => {
					const { table, put = [], remove = [] } = change;
					if (table === PLAIN_TABLE) return change;
					return {
						table,
						put: await Promise.all(put.map((row) => vault.sealRow(table, row, DATABASE_VERSION))),
						remove: await Promise.all(remove.map((id) => idOf(table, id)))
					};
				})
			),
		openBytes: (bytes) => open(copies, 'copy', bytes)
	};
	return vault;
}
