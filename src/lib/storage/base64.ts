/** Bytes as text, as every system takes it along. */
import type { Bytes } from './packed';

/** As many at once as a call takes arguments. */
const PIECE = 8192;

export function toBase64(bytes: Uint8Array): string {
	let chars = '';
	for (let at = 0; at < bytes.length; at += PIECE) chars += String.fromCharCode(...bytes.subarray(at, at + PIECE));
	return btoa(chars);
}

/** @throws DOMException when it is no base64 */
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
