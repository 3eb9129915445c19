import { expect, test } from 'vitest';
import { bytesFrom, secondFileKey, secondKeys } from '../../../tests/fixtures/second-seal.ts';
import { deriveFileKey, deriveKeys, parsePasscode } from './keys';

const secret = Uint8Array.from(bytesFrom('secret', 32));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('keys without a passcode, as the second implementation derives them', async () => {
	const keys = await deriveKeys(secret);
	const second = secondKeys(secret);
	expect([keys.id, keys.content, keys.reply].map(hex)).toEqual([second.id, second.content, second.reply].map(hex));
	expect(keys.proof).toBeNull();
});

test('keys with a passcode: other keys, the same id and read token', async () => {
	const [open, locked] = await Promise.all([deriveKeys(secret), deriveKeys(secret, '123456789012')]);
	const second = secondKeys(secret, '123456789012');
	expect([locked.content, locked.reply].map(hex)).toEqual([second.content, second.reply].map(hex));
	expect([locked.id, locked.read].map(hex)).toEqual([open.id, open.read].map(hex));
	expect(hex(locked.content)).not.toBe(hex(open.content));
	expect(locked.proof).toHaveLength(32);
});

test('the key of a file follows from passcode and salt', async () => {
	const salt = Uint8Array.from(bytesFrom('salt', 16));
	expect(hex(await deriveFileKey('123456789012', salt))).toBe(hex(secondFileKey('123456789012', salt)));
});

test.each([
	['plain', '123456789012'],
	['spaced', ' 1234 5678 9012 '],
	['dashed', '1234-5678–9012'],
	['Arabic digits', '١٢٣٤ ٥٦٧٨ ٩٠١٢'],
	['Persian digits', '۱۲۳۴۵۶۷۸۹۰۱۲'],
	['Devanagari digits', '१२३४५६७८९०१२'],
	['wide digits', '１２３４５６７８９０１２'],
	['with words around it', 'code: 1234 5678 9012 (Sam)']
])('passcode %s', (_, typed) => {
	expect(parsePasscode(typed)).toEqual({ ok: true, passcode: '123456789012' });
});

test.each(['', '12345678901', '1234567890123', 'abc'])('passcode %j is not one', (typed) => {
	expect(parsePasscode(typed)).toEqual({ ok: false, problem: 'share.passcode' });
});

test('a passcode that was not parsed is a mistake in the code', async () => {
	await expect(deriveKeys(secret, '1234 5678 9012')).rejects.toThrow(RangeError);
});
