/** Base64url without padding, in which the same bytes have one way to be written and no other. */
import type { Bytes } from './bytes';

export function encodeBase64url(bytes: Uint8Array): string {
	const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined when the text is not exactly what `encodeBase64url` makes of `size` bytes. */
export function decodeBase64url(text: string, size: number): Bytes | undefined {
	if (text.length !== Math.ceil((size * 4) / 3) || /[^A-Za-z0-9_-]/.test(text)) return undefined;
	const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
	// The last character can hold bits that belong to no byte; they must be zero.
	return encodeBase64url(bytes) === text ? bytes : undefined;
}
