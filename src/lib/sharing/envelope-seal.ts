/** How an envelope is made. Apart from the opening: a page that opens a link needs no more than that. */
import { ENVELOPE_VERSION, HEADER_SIZE, KIND, MAGIC, PASSCODE_FLAG, TAG_SIZE } from '$lib/domain/envelope';
import { concat, utf8, type Bytes } from './bytes';
import { gcm, LENGTH_SIZE, paddedSize, type Lock } from './envelope';

const NONCE_SIZE = 12;

/**
 * @param from.json at most `MAX_INFLATED` bytes, or nobody can open the result; not checked here.
 * @param from.nonce 12 random bytes, new for every seal.
 * @param from.passcode whether the key needs one.
 * @throws RangeError when the nonce is not 12 bytes.
 */
export async function seal(from: Lock & { json: string; nonce: Bytes; passcode: boolean }): Promise<Bytes> {
	if (from.nonce.length !== NONCE_SIZE) throw new RangeError('A nonce is 12 bytes.');
	const flags = from.passcode ? PASSCODE_FLAG : 0;
	const fixed = [ENVELOPE_VERSION, KIND[from.kind], flags, 0];
	const header = concat(utf8(MAGIC), Uint8Array.from(fixed), from.nonce);
	const gzip = await deflate(from.json);
	const plaintext = new Uint8Array(paddedSize(gzip.length));
	new DataView(plaintext.buffer).setUint32(0, gzip.length);
	plaintext.set(gzip, LENGTH_SIZE);

	const key = await crypto.subtle.importKey('raw', from.key, 'AES-GCM', false, ['encrypt']);
	const sealed = await crypto.subtle.encrypt(gcm(header, from.context), key, plaintext);
	return concat(header, ...(from.kind === 'file' ? [from.context] : []), new Uint8Array(sealed));
}

/** Size in bytes of the envelope (not of a file) around a gzip stream of this many bytes. */
export const sealedSize = (gzipSize: number): number => HEADER_SIZE + paddedSize(gzipSize) + TAG_SIZE;

export async function deflate(text: string): Promise<Bytes> {
	const stream = new Blob([utf8(text)]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
