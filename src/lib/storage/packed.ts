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

/** @throws TypeError when the bytes are not whole */
export const gunzip = async (bytes: Bytes): Promise<string> =>
	new TextDecoder().decode(await through(new Blob([bytes]), new DecompressionStream('gzip')));

const through = async (blob: Blob, stream: CompressionStream | DecompressionStream): Promise<Bytes> =>
	new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer());
