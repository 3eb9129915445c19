import { expect, test } from 'vitest';
import worked from '../../../tests/fixtures/worked-vector.json';
import { decodeBase64url, encodeBase64url } from './base64url';
import type { Bytes } from './bytes';
import { open } from './envelope';
import { deriveKeys, parsePasscode } from './keys';
import { parseLink } from './link';
import { makeLink } from './link-make';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const fromHex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'hex'));
const secret = fromHex(worked.L);
const keys = await deriveKeys(secret);

function bytesOf(text: string): Bytes {
	const bytes = decodeBase64url(text, Math.floor((text.length * 3) / 4));
	if (!bytes) throw new Error('not base64url');
	expect(encodeBase64url(bytes)).toBe(text);
	return bytes;
}

test('the worked example: link and keys', async () => {
	expect(await makeLink('https://example.test', secret)).toBe(worked.link);
	expect(await parseLink(new URL(worked.link).hash)).toEqual({ ok: true, secret });
	const { id, read, content, reply } = worked;
	expect([keys.id, keys.read, keys.content, keys.reply].map(hex)).toEqual([id, read, content, reply]);
});

test('the worked example opens', async () => {
	const bytes = bytesOf(worked.envelope);
	expect(await open({ kind: 'snapshot', key: keys.content, context: keys.id, bytes })).toEqual({
		ok: true,
		json: worked.json
	});
});

test('the worked example with a passcode opens', async () => {
	const passcode = parsePasscode(worked.passcode);
	if (!passcode.ok) throw new Error(passcode.problem);
	const { id, content, reply, proof } = await deriveKeys(secret, passcode.passcode);
	const expected = worked.withPasscode;
	expect([content, reply, proof ?? new Uint8Array()].map(hex)).toEqual([
		expected.content,
		expected.reply,
		expected.proof
	]);
	const bytes = bytesOf(expected.envelope);
	expect(bytes[6]).toBe(1);
	expect(await open({ kind: 'snapshot', key: content, context: id, bytes })).toEqual({
		ok: true,
		json: worked.json
	});
});

test('the worked reply opens', async () => {
	const context = fromHex(worked.id + worked.replyId);
	const bytes = bytesOf(worked.replyEnvelope);
	expect(await open({ kind: 'reply', key: keys.reply, context, bytes })).toEqual({
		ok: true,
		json: worked.replyJson
	});
});
