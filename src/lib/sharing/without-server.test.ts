import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SnapshotContent } from '$lib/domain/snapshot';
import { content, random } from '../../../tests/fixtures/phone.ts';
import { openFile, openInline, sealedFileBytes } from './file-open';
import { makeInlineLink, MAX_INLINE } from './inline-link';
import { isInline, parseLink } from './link';
import { sealFile } from './sealed-file';

const passcode = '123456789012';
const createdAt = 1_800_000_000;
const origin = 'https://pit.example';
const sealed = async (from: SnapshotContent = content) => {
	const made = await sealFile({ content: from, passcode, createdAt, salt: random(16), nonce: random(12) });
	if (!made.ok) throw new Error(made.problem);
	return made.bytes;
};
const inline = async (from: SnapshotContent) => {
	const made = await makeInlineLink(origin, from, createdAt);
	if (!made.ok) throw new Error(made.problem);
	return made.link;
};
const fragmentOf = (link: string) => link.slice(link.indexOf('#'));
const unreadable = { ok: false, problem: 'share.unreadable' };

test('a file opens with its passcode, for ever, and says when it was made', async () => {
	expect(await openFile({ bytes: await sealed(), passcode })).toEqual({
		ok: true,
		snapshot: { ...content, createdAt }
	});
});

test('a file does not open with another passcode, another salt, one changed byte, or cut', async () => {
	const bytes = await sealed();
	expect(await openFile({ bytes, passcode: '123456789013' })).toEqual(unreadable);
	for (const at of [0, 5, 6, 7, 8, 20, 35, 36, 500, bytes.length - 1]) {
		const changed = bytes.slice();
		changed[at] = (changed[at] ?? 0) ^ 1;
		expect(await openFile({ bytes: changed, passcode })).toEqual(unreadable);
	}
	for (const size of [0, 3, 19, 30, 40, bytes.length - 1])
		expect(await openFile({ bytes: bytes.slice(0, size), passcode })).toEqual(unreadable);
}, 60_000);

test('another file is not read at all, nor one larger than a Pit ever makes', async () => {
	const bytes = await sealed();
	expect(await sealedFileBytes(new Blob([bytes]))).toEqual(bytes);
	const other = bytes.slice();
	other[5] = 1;
	for (const each of [new Uint8Array(), other, bytes.slice(0, 5), bytes.slice(1), new Uint8Array(100)])
		expect(await sealedFileBytes(new Blob([each]))).toBeUndefined();
	expect(await sealedFileBytes(new Blob([bytes, new Uint8Array(3 << 20)]))).toBeUndefined();
});

test('a file of a later Pit says so', async () => {
	const bytes = await sealed();
	bytes[4] = 2;
	expect(await openFile({ bytes, passcode })).toEqual({ ok: false, problem: 'share.newer' });
	expect(await openFile({ bytes: await sealed({ ...content, v: 9 as never }), passcode })).toMatchObject({
		problem: 'share.newer'
	});
});

test('a link that carries everything: what goes in comes out, and it never ends in - or _', () =>
	fc.assert(
		fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 100 }), async (name) => {
			const link = await inline({ ...content, name });
			expect(link).toMatch(/[A-Za-z0-9]$/);
			expect(isInline(fragmentOf(link))).toBe(true);
			for (const tail of ['', '.', ')', '&utm_source=mail', '?x'])
				expect(await openInline(fragmentOf(link + tail))).toEqual({
					ok: true,
					snapshot: { ...content, name, createdAt }
				});
		}),
		{ numRuns: 50 }
	));

test('such a link that lost its end, or a letter in it, is damaged', async () => {
	const link = fragmentOf(await inline(content));
	for (const broken of [link.slice(0, -1), link.slice(0, 30), '#0', '#0A', link.replace(/(.{20})$/, '')])
		expect(await openInline(broken)).toMatchObject({ ok: false });
	expect(await openInline('#0eyJ2IjoyfQ')).toEqual({ ok: false, problem: 'link.damaged' });
});

test('only under 2 000 characters', async () => {
	const name = Array.from(random(3000), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
	expect(await makeInlineLink(origin, { ...content, name }, createdAt)).toEqual({
		ok: false,
		problem: 'share.too-large'
	});
	expect((await inline(content)).length).toBeLessThan(MAX_INLINE);
});

test('it is no link to a share, and a share’s link is not such a link', async () => {
	expect(await parseLink(fragmentOf(await inline(content)))).toEqual({ ok: false, problem: 'link.newer' });
	expect(isInline('#1abc')).toBe(false);
});
