/** A snapshot, sealed for whoever has the link. */
import { LONGEST_LIFE, MAX_INFLATED, MAX_SEALED } from '$lib/domain/envelope';
import { problem, type Outcome } from '$lib/domain/problem';
import type { Heading, Snapshot, SnapshotContent } from '$lib/domain/snapshot';
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
	/** 12 digits, or null. */
	passcode: string | null;
	createdAt: number;
	nonce: Bytes;
}): Promise<Outcome<SealedSnapshot>> {
	const content = snapshotContent.safeParse(parseJson(from.content));
	if (!content.success) return problem('share.invalid');
	const { createdAt, nonce } = from;
	const notAfter = createdAt + LONGEST_LIFE;
	const sealed = { ...content.data, createdAt, notAfter } satisfies Snapshot;
	const keys = await deriveKeys(from.secret, from.passcode ?? undefined);
	const bytes = await seal({
		kind: 'snapshot',
		key: keys.content,
		context: keys.id,
		json: JSON.stringify(sealed),
		nonce,
		passcode: from.passcode !== null
	});
	return { ok: true, bytes, notAfter };
}

/** Whether this JSON, once sealed, is what a server takes and a reader opens; else `share.too-large`. */
export async function snapshotFits(frozen: string): Promise<Outcome<object>> {
	if (utf8(frozen).length + ROOM_FOR_TIMES > MAX_INFLATED) return problem('share.too-large');
	const { length } = await deflate(frozen);
	return sealedSize(length + ROOM_FOR_TIMES) > MAX_SEALED ? problem('share.too-large') : { ok: true };
}

/** A part that can be switched off: a heading per language, a goal's own title, or a part that the app has a name for. */
export type SnapshotPart =
	| { kind: 'layer' | 'domain' | 'journey'; heading: Heading }
	| { kind: 'goal'; heading: string }
	| { kind: 'people' | 'notes' | 'talk' | 'growth' };

/**
 * The part that takes most room: what to switch off first.
 * @throws RangeError when there is no part at all, which is never too large.
 */
export function largestPart(content: SnapshotContent): SnapshotPart {
	const { strengths, story, goals, journey, people, talk, growth, aboutMe, dream, beyondMe } = content;
	const parts: { of: object | undefined; part: SnapshotPart }[] = [
		...strengths.map((each) => ({ of: each, part: { kind: 'layer', heading: each.heading } as const })),
		...story.map((each) => ({ of: each, part: { kind: 'domain', heading: each.heading } as const })),
		...goals.map((each) => ({ of: each, part: { kind: 'goal', heading: each.title } as const })),
		...journey.map((each) => ({ of: each, part: { kind: 'journey', heading: each.heading } as const })),
		{ of: people.length === 0 ? undefined : people, part: { kind: 'people' } },
		{
			of: (aboutMe ?? dream ?? beyondMe) === undefined ? undefined : { aboutMe, dream, beyondMe },
			part: { kind: 'notes' }
		},
		{ of: talk, part: { kind: 'talk' } },
		{ of: growth, part: { kind: 'growth' } }
	];
	const [largest] = parts
		.flatMap(({ of, part }) => (of === undefined ? [] : [{ size: sizeOf(of), part }]))
		.sort((one, other) => other.size - one.size);
	if (!largest) throw new RangeError('Nothing is switched on.');
	return largest.part;
}

const sizeOf = (part: object) => JSON.stringify(part).length;
