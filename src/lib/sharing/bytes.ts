/** Bytes, as WebCrypto takes and gives them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** `length` random bytes; in the app from `crypto.getRandomValues`. */
export type Random = (length: number) => Bytes;

export const utf8 = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text));

export function concat(...parts: Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
	one.length === other.length && one.every((byte, at) => byte === other[at]);

/**
 * Everything a stream gives, or undefined (and the stream cancelled) as soon as that is more than `max` bytes.
 * @throws what the stream throws.
 */
export async function collect(stream: ReadableStream<Uint8Array>, max: number): Promise<Bytes | undefined> {
	const reader = stream.getReader();
	const parts: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return concat(...parts);
		size += value.length;
		if (size > max) {
			await reader.cancel();
			return undefined;
		}
		parts.push(value);
	}
}
