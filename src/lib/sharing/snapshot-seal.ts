/** A snapshot, sealed for whoever has the link. */
import { LONGEST_LIFE, MAX_INFLATED, MAX_SEALED } from '$lib/domain/envelope';
import { problem, type Outcome } from '$lib/domain/problem';
import type { Snapshot, SnapshotContent } from '$lib/domain/snapshot';
import { snapshotContent } from '$lib/domain/snapshot-schema';
import { utf8, type Bytes } from './bytes';
import { deflate, seal, sealedSize } from './envelope-seal';
import { parseJson } from './json';
import { deriveKeys } from './keys';

/** What the two times may add to the gzip stream, in bytes; they are not known until the upload starts. */
const ROOM_FOR_TIMES = 64;

export type SealedSnapshot = {
	bytes: Bytes;
	/** Seconds since 1970 UTC; a day after it no Pit opens these bytes any more, whatever the server says. */
	notAfter: number;
};

/**
 * @param from.content frozen JSON of a SnapshotContent.
 * @param from.secret `L` of the link, 32 bytes.
 * @param from.createdAt seconds since 1970 UTC, by the server's clock.
 * @param from.nonce 12 random bytes, new for every seal.
 * @returns `share.invalid` when the content is not a snapshot: every reader would refuse it.
 */
export async function sealSnapshot(from: {
	content: string;
	secret: Bytes;
	createdAt: number;
	nonce: Bytes;
}): Promise<Outcome<SealedSnapshot>> {
	const content = snapshotContent.safeParse(parseJson(from.content));
	if (!content.success) return problem('share.invalid');
	const { createdAt, nonce } = from;
	const notAfter = createdAt + LONGEST_LIFE;
	const sealed = { ...content.data, createdAt, notAfter } satisfies Snapshot;
	const keys = await deriveKeys(from.secret);
	const bytes = await seal({
		kind: 'snapshot',
		key: keys.content,
		context: keys.id,
		json: JSON.stringify(sealed),
		nonce,
		passcode: false
	});
	return { ok: true, bytes, notAfter };
}

/** Whether this JSON, once sealed, is what a server takes and a reader opens; else `share.too-large`. */
export async function snapshotFits(frozen: string): Promise<Outcome<object>> {
	if (utf8(frozen).length + ROOM_FOR_TIMES > MAX_INFLATED) return problem('share.too-large');
	const { length } = await deflate(frozen);
	return sealedSize(length + ROOM_FOR_TIMES) > MAX_SEALED ? problem('share.too-large') : { ok: true };
}

/** A part that can be switched off, as the person sees it: a heading per language, or a goal's own title. */
export type SnapshotPart =
	| { kind: 'layer' | 'domain'; heading: SnapshotContent['strengths'][number]['heading'] }
	| { kind: 'goal'; heading: string };

/**
 * The part that takes most room: what to switch off first.
 * @throws RangeError when there is no part at all, which is never too large.
 */
export function largestPart({ strengths, story, goals }: SnapshotContent): SnapshotPart {
	const parts: { size: number; part: SnapshotPart }[] = [
		...strengths.map((each) => ({
			size: sizeOf(each),
			part: { kind: 'layer', heading: each.heading } as const
		})),
		...story.map((each) => ({
			size: sizeOf(each),
			part: { kind: 'domain', heading: each.heading } as const
		})),
		...goals.map((each) => ({ size: sizeOf(each), part: { kind: 'goal', heading: each.title } as const }))
	];
	const [largest] = parts.sort((one, other) => other.size - one.size);
	if (!largest) throw new RangeError('Nothing is switched on.');
	return largest.part;
}

const sizeOf = (part: object) => JSON.stringify(part).length;
