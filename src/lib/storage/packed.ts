/** Rows as text and back, and text as few bytes. Bytes have no place in JSON: they go in under a key that no row has. */

export type Bytes = Uint8Array<ArrayBuffer>;

const BYTES = '\u0000bytes';

export const pack = (value: unknown): string =>
	JSON.stringify(value, (_key, each: unknown) =>
		each instanceof Uint8Array
			? { [BYTES]: btoa(Array.from(each, (byte) => String.fromCharCode(byte)).join('')) }
			: each
	);

/** @throws SyntaxError when the text is not what `pack` makes */
export const unpack = (text: string): unknown =>
	JSON.parse(text, (_key, each: unknown) => {
		const packed = typeof each === 'object' && each !== null ? (each as Record<string, unknown>)[BYTES] : undefined;
		return typeof packed === 'string' ? Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)) : each;
	});

export const gzip = (text: string): Promise<Bytes> => through(new Blob([text]), new CompressionStream('gzip'));

/**
 * @param most bytes that may come out
 * @throws TypeError when the bytes are not whole, RangeError beyond `most`
 */
export const gunzip = async (bytes: Bytes, most = Infinity): Promise<string> =>
	new TextDecoder().decode(await through(new Blob([bytes]), new DecompressionStream('gzip'), most));

async function through(blob: Blob, stream: CompressionStream | DecompressionStream, most = Infinity): Promise<Bytes> {
	const reader = blob.stream().pipeThrough(stream).getReader();
	const parts: Bytes[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
		size += value.length;
		if (size > most) {
			await reader.cancel();
			throw new RangeError(`more than ${most} bytes`);
		}
		parts.push(value);
	}
}
