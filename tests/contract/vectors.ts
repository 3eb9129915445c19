/**
 * Frozen links and envelopes that every later version must go on opening, and refusing (tests/fixtures/vectors.json).
 * Runs wherever the seal runs: in Node, and inside each browser. Imports types only.
 */
import type { EnvelopeKind } from '../../src/lib/domain/envelope.ts';
import type { ProblemCode } from '../../src/lib/domain/problem.ts';
import type { Bytes } from '../../src/lib/sharing/bytes.ts';
import type { fileSalt, open } from '../../src/lib/sharing/envelope.ts';
import type { deriveFileKey, deriveKeys, parsePasscode } from '../../src/lib/sharing/keys.ts';
import type { parseLink } from '../../src/lib/sharing/link.ts';

export type Vector = {
	name: string;
	/** The whole link; a file has none. */
	link?: string;
	/** As somebody types it. */
	passcode?: string;
	kind: EnvelopeKind;
	/** 16 bytes of a reply, in base64url. */
	replyId?: string;
	/** In base64url; absent where the link alone decides. */
	envelope?: string;
};
export type Vectors = {
	good: (Vector & { json: string })[];
	bad: (Vector & { why: string; problem: ProblemCode })[];
};
export type Seal = {
	parseLink: typeof parseLink;
	parsePasscode: typeof parsePasscode;
	deriveKeys: typeof deriveKeys;
	deriveFileKey: typeof deriveFileKey;
	fileSalt: typeof fileSalt;
	open: typeof open;
};

/** @returns one line per vector that was not opened, or refused, as it must be; none when all is well. */
export async function checkVectors({ good, bad }: Vectors, seal: Seal): Promise<string[]> {
	const failures: string[] = [];
	for (const vector of good) {
		const opened = await openVector(vector, seal);
		if (!opened.ok) failures.push(`${vector.name}: ${opened.problem}`);
		else if (opened.json !== vector.json) failures.push(`${vector.name}: opened as something else`);
	}
	for (const vector of bad) {
		const opened = await openVector(vector, seal);
		if (opened.ok) failures.push(`${vector.name}: opened, although ${vector.why}`);
		else if (opened.problem !== vector.problem) {
			failures.push(`${vector.name}: ${opened.problem} instead of ${vector.problem}`);
		}
	}
	return failures;
}

/** From link and passcode to text, the way a reader goes. */
async function openVector({ link, passcode, kind, replyId, envelope = '' }: Vector, seal: Seal) {
	const digits = passcode === undefined ? undefined : seal.parsePasscode(passcode);
	if (digits && !digits.ok) return digits;
	const bytes = decode(envelope);
	if (kind === 'file') {
		const salt = seal.fileSalt(bytes);
		const key = await seal.deriveFileKey(digits?.passcode ?? '', salt);
		return seal.open({ kind, key, context: salt, bytes });
	}
	const parsed = await seal.parseLink(link?.split('#').slice(1).join('#') ?? '');
	if (!parsed.ok) return parsed;
	const keys = await seal.deriveKeys(parsed.secret, digits?.passcode);
	return kind === 'reply'
		? seal.open({
				kind,
				key: keys.reply,
				context: Uint8Array.of(...keys.id, ...decode(replyId ?? '')),
				bytes
			})
		: seal.open({ kind, key: keys.content, context: keys.id, bytes });
}

const decode = (text: string): Bytes =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
