import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secondLink } from '../../../tests/fixtures/second-seal.ts';
import { decodeBase64url, encodeBase64url } from './base64url';
import type { Bytes } from './bytes';
import { parseLink } from './link';
import { makeLink, makeSecret } from './link-make';

const secret = Uint8Array.from({ length: 32 }, (_, at) => at + 1);
const link = await makeLink('https://pit.example', secret);
const fragment = new URL(link).hash;
const damaged = { ok: false, problem: 'link.damaged' };
const bytesOf = (size: number) =>
	fc.uint8Array({ minLength: size, maxLength: size }).map((bytes): Bytes => Uint8Array.from(bytes));

test('a link is 48 characters after #1, as the second implementation makes it', () => {
	expect(link).toMatch(/^https:\/\/pit\.example\/s#1[A-Za-z0-9_-]{48}$/);
	expect(fragment).toBe(new URL(secondLink(secret)).hash);
});

test('any secret comes back from its link', async () => {
	await fc.assert(
		fc.asyncProperty(bytesOf(32), async (any) => {
			const { hash } = new URL(await makeLink('https://pit.example', any));
			expect(await parseLink(hash)).toEqual({ ok: true, secret: any });
		})
	);
});

test('link with 47 characters: damaged', async () => {
	expect(await parseLink(fragment.slice(0, -1))).toEqual(damaged);
});

test('link with 49 characters: the last is ignored', async () => {
	expect(await parseLink(`${fragment}A`)).toEqual({ ok: true, secret });
});

test.each(['.', ')', '&utm=mail', '%20', '?x', '…'])('link with a trailing %s opens', async (trailing) => {
	expect(await parseLink(fragment + trailing)).toEqual({ ok: true, secret });
});

test('link in upper case: damaged', async () => {
	expect(await parseLink(fragment.toUpperCase())).toEqual(damaged);
});

test('link without its # opens', async () => {
	expect(await parseLink(fragment.slice(1))).toEqual({ ok: true, secret });
});

test.each(['', '#', '#1', '#x', `#${fragment}`])('%j is not a link', async (none) => {
	expect(await parseLink(none)).toEqual(damaged);
});

test('link of another version: newer, whatever follows', async () => {
	for (const version of '023456789') {
		expect(await parseLink(`#${version}whatever`)).toEqual({ ok: false, problem: 'link.newer' });
	}
});

test('any changed character: damaged', async () => {
	for (let at = 2; at < fragment.length; at += 1) {
		const other = fragment[at] === 'A' ? 'B' : 'A';
		expect(await parseLink(fragment.slice(0, at) + other + fragment.slice(at + 1))).toEqual(damaged);
	}
});

test('a secret is drawn again until its link ends in a letter or digit', async () => {
	let drawn = 0;
	const counting = (size: number): Bytes => new Uint8Array(size).fill((drawn += 1));
	const firstThatEndsWell = async () => {
		for (let byte = 1; ; byte += 1) {
			const made = await makeLink('', new Uint8Array(32).fill(byte));
			if (!/[-_]$/.test(made)) return byte;
		}
	};
	for (let round = 0; round < 100; round += 1) {
		expect(await makeLink('', await makeSecret(counting))).toMatch(/[A-Za-z0-9]$/);
	}
	expect(drawn).toBeGreaterThan(100);
	drawn = 0;
	expect(await makeSecret(counting)).toEqual(new Uint8Array(32).fill(await firstThatEndsWell()));
});

test('base64url: any bytes come back, and no other text gives them', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
			const text = encodeBase64url(bytes);
			expect(text).toBe(Buffer.from(bytes).toString('base64url'));
			expect(decodeBase64url(text, bytes.length)).toEqual(bytes);
			expect(decodeBase64url(text, bytes.length + 1)).toBeUndefined();
			expect(decodeBase64url(`${text}=`, bytes.length)).toBeUndefined();
		})
	);
	// 'AB' and 'AA' hold the same byte and differ in bits that belong to none.
	expect(decodeBase64url('AA', 1)).toEqual(Uint8Array.of(0));
	expect(decodeBase64url('AB', 1)).toBeUndefined();
	expect(decodeBase64url('A+A/', 3)).toBeUndefined();
});
