import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Random } from './seal';
import { openVault, unwrapKey, wrapKey, type SealedRow, type Vault } from './vault';
import { ROUNDS } from './words-seal';
import type { Row } from './store';

const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
/** The real number of rounds is used once; elsewhere few, so that the tests stay quick. */
const FEW = 10;
const words = 'zomer koe fiets';
const lockedWith = async (dataKey: Uint8Array<ArrayBuffer>, said = words, rounds = FEW) => ({
	id: 'vault' as const,
	after: 5 as const,
	...(await wrapKey(dataKey, said, random, rounds))
});
const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

describe('the key', () => {
	test('comes out with the words, and with no others', async () => {
		const dataKey = random(32);
		const row = await lockedWith(dataKey, words, 600_000);
		expect(ROUNDS).toBe(600_000);
		expect(await unwrapKey(row, words)).toEqual(dataKey);
		expect(await unwrapKey(row, 'zomer koe fietsen')).toBeNull();
		expect(text(row.wrapped)).not.toContain(text(dataKey));
	});

	test('is the same under other words, and every time under other salt', async () => {
		const dataKey = random(32);
		const [one, other] = [await lockedWith(dataKey), await lockedWith(dataKey, 'huis boom maan')];
		expect(one.salt).not.toEqual(other.salt);
		expect(await unwrapKey(other, 'huis boom maan')).toEqual(dataKey);
		expect(await unwrapKey(other, words)).toBeNull();
	});

	test('does not come out when anything that locks it was changed', async () => {
		const row = await lockedWith(random(32));
		for (const part of ['salt', 'wrapped'] as const)
			for (let at = 0; at < row[part].length; at += 1) {
				const changed = row[part].slice();
				changed[at] = (changed[at] ?? 0) ^ 1;
				expect(await unwrapKey({ ...row, [part]: changed }, words), `${part} ${at}`).toBeNull();
			}
		expect(await unwrapKey({ ...row, rounds: FEW + 1 }, words)).toBeNull();
	});
});

describe('rows', () => {
	const make = () => openVault(random(32), random);
	const row: Row = { id: 'home.fixed-hard', text: 'In de nacht is er lawaai.', secret: Uint8Array.of(1, 2, 3) } as Row;
	const sealed = (vault: Vault) => vault.sealRow('storyText', row, 3);

	test('come back whole, bytes too, with the version of the database that they are of', async () => {
		const vault = await make();
		expect(await vault.openRow('storyText', await sealed(vault))).toEqual({ schema: 3, row });
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), fc.json(), async (id, json) => {
				const any = { id, json } as Row;
				expect((await vault.openRow('note', await vault.sealRow('note', any, 3)))?.row).toEqual(any);
			}),
			{ numRuns: 50 }
		);
	});

	test('show neither their words nor their ids, and lengths only roughly', async () => {
		const vault = await make();
		const found = await sealed(vault);
		expect(Object.keys(found)).toEqual(['id', 'sealed']);
		const all = found.id + text(found.sealed);
		for (const hidden of ['home', 'fixed-hard', 'lawaai', 'storyText']) expect(all).not.toContain(hidden);
		const short = await vault.sealRow('answer', { id: 'a', plainAnswer: 'not-known' } as Row, 3);
		const long = await vault.sealRow('answer', { id: 'a', plainAnswer: 'rather-not-say' } as Row, 3);
		expect(short.sealed.length).toBe(long.sealed.length);
	});

	test('stand under the same id every time, another one per table and per vault, sealed anew every time', async () => {
		const [vault, other] = [await make(), await make()];
		expect((await sealed(vault)).id).toBe(await vault.idOf('storyText', row.id));
		expect(await vault.idOf('note', row.id)).not.toBe(await vault.idOf('storyText', row.id));
		expect(await other.idOf('storyText', row.id)).not.toBe(await vault.idOf('storyText', row.id));
		expect((await sealed(vault)).sealed).not.toEqual((await sealed(vault)).sealed);
	});

	test('do not open in another table, under another id or key, changed, or when they are no sealed rows', async () => {
		const [vault, other] = [await make(), await make()];
		const found = await sealed(vault);
		const flip = (at: number): SealedRow => {
			const changed = found.sealed.slice();
			changed[at] = (changed[at] ?? 0) ^ 1;
			return { ...found, sealed: changed };
		};
		expect(await vault.openRow('note', found)).toBeNull();
		expect(await vault.openRow('storyText', { ...found, id: await vault.idOf('storyText', 'home.want') })).toBeNull();
		expect(await other.openRow('storyText', found)).toBeNull();
		for (const at of [0, 12, 40, found.sealed.length - 1])
			expect(await vault.openRow('storyText', flip(at))).toBeNull();
		for (const junk of [row, { id: 'x', sealed: 'words' }, { id: 'x', sealed: new Uint8Array(3) }])
			expect(await vault.openRow('storyText', junk)).toBeNull();
	});
});

test('copies are sealed under a key of their own, and a damaged one is refused', async () => {
	const vault = await openVault(random(32), random);
	const bytes = random(1000);
	const copy = await vault.sealBytes(bytes);
	expect(await vault.openBytes(copy)).toEqual(bytes);
	copy[20] = (copy[20] ?? 0) ^ 1;
	await expect(vault.openBytes(copy)).rejects.toThrow();
});
