/**
 * The envelope and how it is opened: a sealed JSON text (docs/sharing-protocol.md, 2). The version selects everything: no algorithm or
 * count is read from the message.
 *
 *     0  4  "PIT1"      5  1  kind                        8  12  nonce
 *     4  1  version     6  1  flags, bit 0: passcode     20  16  salt, in a file only
 *                       7  1  0                           …      AES-256-GCM, its tag at the end
 *
 *     plaintext: uint32 g, gzip stream of g bytes, zeros up to a size class
 */
import {
	ENVELOPE_VERSION,
	HEADER_SIZE,
	KIND,
	MAGIC,
	MAX_INFLATED,
	MIN_PLAINTEXT,
	PASSCODE_FLAG,
	TAG_SIZE,
	type EnvelopeKind
} from '$lib/domain/envelope';
import { problem, type Outcome, type Problem } from '$lib/domain/problem';
import { collect, concat, sameBytes, utf8, type Bytes } from './bytes';

const VERSION_AT = 4;
const NONCE_AT = 8;
export const LENGTH_SIZE = 4;
const SALT_SIZE = 16;

export type Lock = {
	kind: EnvelopeKind;
	/** 32 bytes. */
	key: Bytes;
	/** What the seal is bound to: the id (16 bytes); of a reply id ‖ reply id (32); of a file its salt (16). */
	context: Bytes;
};

/**
 * Never throws for what is in `bytes`.
 * @returns the JSON text, not yet parsed; or `share.newer` (another version made it); or `share.unreadable` for
 * everything else that `seal` would not make: which check failed would help nobody but a forger.
 */
export async function open(
	{ kind, key, context, bytes }: Lock & { bytes: Bytes },
	maxInflated = MAX_INFLATED
): Promise<Outcome<{ json: string }>> {
	const unreadable = checkHeader(bytes, kind);
	if (unreadable) return unreadable;
	const header = bytes.subarray(0, HEADER_SIZE);
	const start = HEADER_SIZE + (kind === 'file' ? SALT_SIZE : 0);
	if (kind === 'file' && !sameBytes(fileSalt(bytes), context)) return problem('share.unreadable');

	const gcmKey = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
	try {
		const opened = await crypto.subtle.decrypt(gcm(header, context), gcmKey, bytes.subarray(start));
		const gzip = unpad(new Uint8Array(opened));
		const json = gzip && (await inflate(gzip, maxInflated));
		// A byte order mark is kept, so that what opens is what was sealed.
		const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		return json ? { ok: true, json: decoder.decode(json) } : problem('share.unreadable');
	} catch {
		// Another key, a changed byte, a gzip stream that is cut or goes on after its end, text that is not UTF-8.
		return problem('share.unreadable');
	}
}

/** The salt of a file, from which its key follows; shorter than 16 bytes when the file is cut off. */
export const fileSalt = (bytes: Bytes): Bytes => bytes.slice(HEADER_SIZE, HEADER_SIZE + SALT_SIZE);

export const gcm = (header: Bytes, context: Bytes) => ({
	name: 'AES-GCM',
	iv: header.subarray(NONCE_AT),
	additionalData: concat(header, context),
	tagLength: TAG_SIZE * 8
});

function checkHeader(bytes: Bytes, kind: EnvelopeKind): Problem | undefined {
	if (!sameBytes(bytes.subarray(0, VERSION_AT), utf8(MAGIC))) return problem('share.unreadable');
	const [version, foundKind, flags = 0, reserved] = bytes.subarray(VERSION_AT, NONCE_AT);
	if (version !== undefined && version !== ENVELOPE_VERSION) return problem('share.newer');
	// A file has no link: without a passcode there would be nothing to open it with.
	const hasFlags = flags === PASSCODE_FLAG || (flags === 0 && kind !== 'file');
	const isKnown = foundKind === KIND[kind] && hasFlags && reserved === 0;
	return isKnown ? undefined : problem('share.unreadable');
}

/**
 * Size of the plaintext around a gzip stream: Padmé, at most 12 % larger and one of few sizes (Nikitin et al.,
 * "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019).
 */
export function paddedSize(gzipSize: number): number {
	const size = LENGTH_SIZE + gzipSize;
	const exponent = floorLog2(size);
	const mask = 2 ** (exponent - (floorLog2(exponent) + 1)) - 1;
	return Math.max(MIN_PLAINTEXT, (size + mask) & ~mask);
}

const floorLog2 = (whole: number) => 31 - Math.clz32(whole);

/** The gzip stream, or undefined when its length, the size class or the padding is not as it must be. */
function unpad(plaintext: Bytes): Bytes | undefined {
	const size = new DataView(plaintext.buffer).getUint32(0);
	const end = LENGTH_SIZE + size;
	if (end > plaintext.length || paddedSize(size) !== plaintext.length) return undefined;
	return plaintext.subarray(end).some((byte) => byte !== 0) ? undefined : plaintext.subarray(LENGTH_SIZE, end);
}

/** Undefined beyond `max` bytes. @throws TypeError for a stream that is damaged, cut, or followed by anything. */
export async function inflate(gzip: Bytes, max = MAX_INFLATED): Promise<Bytes | undefined> {
	// Small slices, because a browser inflates each one whole before it can be stopped: 1 KiB becomes 1 MiB at most.
	const slice = 1024;
	let at = 0;
	const source = new ReadableStream<Bytes>(
		{
			pull(controller) {
				if (at >= gzip.length) return controller.close();
				controller.enqueue(gzip.subarray(at, (at += slice)));
			}
		},
		{ highWaterMark: 0 }
	);
	return collect(source.pipeThrough(new DecompressionStream('gzip')), max);
}
