import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_INFLATED } from '$lib/domain/envelope';
import { bytesFrom, encrypt, header, pad, secondOpen, secondSeal } from '../../../tests/fixtures/second-seal.ts';
import type { Bytes } from './bytes';
import { fileSalt, open } from './envelope';
import { seal, sealedSize } from './envelope-seal';

const from = (seed: string, size: number): Bytes => Uint8Array.from(bytesFrom(seed, size));
const key = from('key', 32);
const context = from('id', 16);
const nonce = from('nonce', 12);
const lock = { kind: 'snapshot', key, context } as const;
const json = '{"v":1,"name":"Sam"}';
const sealed = await seal({ ...lock, json, nonce, passcode: false });
const unreadable = { ok: false, problem: 'share.unreadable' };

const changed = (at: number, byte: number) => sealed.with(at, byte) as Bytes;
const withPlaintext = (plaintext: Uint8Array) =>
	Uint8Array.from(encrypt({ head: header({ kind: 1 }), key, context, plaintext }));
const openAs = (bytes: Bytes) => open({ ...lock, bytes });

describe('what is sealed opens', () => {
	const anyLock = fc.constantFrom(
		{ kind: 'snapshot', context: from('id', 16), passcode: false } as const,
		{ kind: 'snapshot', context: from('id', 16), passcode: true } as const,
		{ kind: 'reply', context: from('id and reply id', 32), passcode: false } as const,
		{ kind: 'file', context: from('salt', 16), passcode: true } as const
	);

	test('seal → open is the identity for any JSON', async () => {
		await fc.assert(
			fc.asyncProperty(fc.json({ stringUnit: 'binary' }), anyLock, async (text, any) => {
				const bytes = await seal({ ...any, key, nonce, json: text });
				expect(await open({ ...any, key, bytes })).toEqual({ ok: true, json: text });
			})
		);
	});

	test('the second implementation opens what this one sealed, and the other way round', async () => {
		await fc.assert(
			fc.asyncProperty(fc.json(), async (text) => {
				const bytes = await seal({ ...lock, nonce, json: text, passcode: false });
				expect(secondOpen({ bytes, key, context })).toBe(text);
				const second = secondSeal({ head: header({ kind: 1 }), key, context, json: text });
				expect(await openAs(Uint8Array.from(second))).toEqual({ ok: true, json: text });
				expect(second).toHaveLength(bytes.length);
			})
		);
	});

	test('a byte order mark is kept', async () => {
		const bytes = await seal({ ...lock, nonce, json: '\ufeff"a"', passcode: false });
		expect(await openAs(bytes)).toEqual({ ok: true, json: '\ufeff"a"' });
	});

	test('a file holds its salt', async () => {
		const file = { kind: 'file', key, context: from('salt', 16) } as const;
		const bytes = await seal({ ...file, json, nonce, passcode: true });
		expect(bytes).toHaveLength(4148);
		expect(fileSalt(bytes)).toEqual(file.context);
	});

	test('sizes tell little: 4 132 bytes, or a class at most 12 % larger than what is in it', async () => {
		const sizes = fc.property(fc.nat(250_000), (gzipSize) => {
			const size = sealedSize(gzipSize);
			expect(size).toBe(20 + pad(Buffer.alloc(gzipSize)).length + 16);
			expect(size).toBeLessThanOrEqual(Math.max(4132, 1.12 * (gzipSize + 40)));
		});
		fc.assert(sizes);
		const long = JSON.stringify('Ik maak fietsen voor de hele straat. '.repeat(300));
		expect(await seal({ ...lock, json: long, nonce, passcode: false })).toHaveLength(sealed.length);
	});

	test('a nonce of another length is a mistake in the code', async () => {
		await expect(seal({ ...lock, json, nonce: from('nonce', 13), passcode: false })).rejects.toThrow(RangeError);
	});
});

describe('nothing else opens', () => {
	test('every single-bit flip', { timeout: 10_000 }, async () => {
		expect(sealed).toHaveLength(4132);
		const body = Array.from({ length: 4096 / 13 }, (_, at) => (20 + at * 13) * 8 + (at % 8));
		const headerBits = Array.from({ length: 20 * 8 }, (_, at) => at);
		const tagBits = Array.from({ length: 16 * 8 }, (_, at) => (4132 - 16) * 8 + at);
		for (const bit of [...headerBits, ...body, ...tagBits]) {
			const at = bit >> 3;
			const opened = await openAs(changed(at, (sealed[at] ?? 0) ^ (1 << (bit & 7))));
			// The version's own bits say that it is newer, which no reader opens either.
			expect(opened, `bit ${bit}`).toEqual(at === 4 ? { ok: false, problem: 'share.newer' } : unreadable);
		}
	});

	test('every truncation', { timeout: 10_000 }, async () => {
		for (let size = 0; size < sealed.length; size += 1) {
			expect(await openAs(sealed.slice(0, size)), `${size} bytes`).toEqual(unreadable);
		}
	});

	test('any other key', async () => {
		const other = fc.uint8Array({ minLength: 32, maxLength: 32 });
		await fc.assert(
			fc.asyncProperty(other, async (any) => {
				expect(await open({ ...lock, key: Uint8Array.from(any), bytes: sealed })).toEqual(unreadable);
			})
		);
	});

	test('any other context', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 48 }), async (any) => {
				expect(await open({ ...lock, context: Uint8Array.from(any), bytes: sealed })).toEqual(unreadable);
			})
		);
	});

	test('any bytes at all', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (any) => {
				expect(await openAs(Uint8Array.from(any))).toMatchObject({ ok: false });
				const behindHeader = Uint8Array.from([...sealed.subarray(0, 8), ...any]);
				expect(await openAs(behindHeader)).toEqual(unreadable);
			})
		);
	});

	test.each(['reply', 'file'] as const)('other kind: a snapshot asked for as a %s', async (kind) => {
		expect(await open({ ...lock, kind, bytes: sealed })).toEqual(unreadable);
	});

	test.each([
		['other magic', { kind: 1, magic: 'pit1' }],
		['a reply under the key of a snapshot', { kind: 2 }],
		['flag', { kind: 1, flags: 2 }],
		['flag beside the passcode', { kind: 1, flags: 129 }],
		['reserved', { kind: 1, reserved: 1 }]
	] as const)('%s, with a right tag', async (_, head) => {
		const bytes = Uint8Array.from(secondSeal({ head: header(head), key, context, json }));
		expect(await openAs(bytes)).toEqual(unreadable);
	});

	test('version, with a right tag: newer', async () => {
		const bytes = Uint8Array.from(secondSeal({ head: header({ kind: 1, version: 2 }), key, context, json }));
		expect(await openAs(bytes)).toEqual({ ok: false, problem: 'share.newer' });
	});

	test('reply moved to another share or id', async () => {
		const bytes = await seal({
			kind: 'reply',
			key,
			context: from('id and reply id', 32),
			json,
			nonce,
			passcode: false
		});
		expect(await open({ kind: 'reply', key, context: from('other', 32), bytes })).toEqual(unreadable);
	});

	test('non-zero padding, at every place', async () => {
		const gzip = gzipSync(json);
		for (let at = 4 + gzip.length; at < 4096; at += 97) {
			const plaintext = pad(gzip);
			plaintext.writeUInt8(1, at);
			expect(await openAs(withPlaintext(plaintext)), `byte ${at}`).toEqual(unreadable);
		}
	});

	test('trailing bytes: after the envelope, and after the gzip stream', async () => {
		expect(await openAs(Uint8Array.of(...sealed, 0))).toEqual(unreadable);
		const gzip = gzipSync(json);
		for (const trailing of [Buffer.alloc(1), Buffer.from('x'), gzip]) {
			expect(await openAs(withPlaintext(pad(Buffer.concat([gzip, trailing]))))).toEqual(unreadable);
		}
	});

	test('inflate bomb: 2 MiB opens, a byte more does not, 200 MiB costs next to nothing', async () => {
		const inflatedTo = (size: number) => openAs(withPlaintext(pad(gzipSync(Buffer.alloc(size, ' ')))));
		expect(await inflatedTo(MAX_INFLATED)).toMatchObject({ ok: true });
		expect(await inflatedTo(MAX_INFLATED + 1)).toEqual(unreadable);

		const bomb = withPlaintext(pad(gzipSync(Buffer.alloc(200 * 1024 * 1024))));
		const startedAt = performance.now();
		const memory = process.memoryUsage();
		expect(await openAs(bomb)).toEqual(unreadable);
		const grown = process.memoryUsage().arrayBuffers - memory.arrayBuffers;
		expect(grown).toBeLessThan(16 * 1024 * 1024);
		expect(performance.now() - startedAt).toBeLessThan(1000);
	});
});
