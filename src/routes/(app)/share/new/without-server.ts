/** What travels without a server. All of it is made on this device, and nothing of it is kept here. */
import type { ProblemCode } from '$lib/domain/problem';
import type { SnapshotContent } from '$lib/domain/snapshot';
import type { SnapshotPart } from '$lib/sharing/snapshot-seal';
import { qrHere } from '../qr-here';
import { random } from '../../random';

export type Refused = { ok: false; problem: ProblemCode; largest: SnapshotPart | null };
export type SealedFile = { ok: true; file: File; passcode: string };
export type WholeLink = { ok: true; link: string; modules: boolean[][] | null };

const now = () => Math.floor(Date.now() / 1000);
const refused = (problem: ProblemCode, largest: SnapshotPart | null = null): Refused => ({
	ok: false,
	problem,
	largest
});

/** A day as it stands in a file's name. */
const dateName = () => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format();

export async function makeFile(content: SnapshotContent): Promise<SealedFile | Refused> {
	const code = await load(() =>
		Promise.all([
			import('$lib/sharing/sealed-file'),
			import('$lib/sharing/passcode'),
			import('$lib/sharing/snapshot-seal')
		])
	);
	if (code === null) return refused('network.offline');
	const [{ sealFile }, { makePasscode }, { largestPart }] = code;
	const passcode = makePasscode(random);
	const sealed = await sealFile({ content, passcode, createdAt: now(), salt: random(16), nonce: random(12) });
	if (!sealed.ok) return refused(sealed.problem, largestPart(content));
	const file = new File([sealed.bytes], `pit-${dateName()}.pit`, { type: 'application/octet-stream' });
	return { ok: true, file, passcode };
}

export async function makeWholeLink(content: SnapshotContent): Promise<WholeLink | Refused> {
	const code = await load(() =>
		Promise.all([import('$lib/sharing/inline-link'), import('$lib/sharing/snapshot-seal')])
	);
	if (code === null) return refused('network.offline');
	const [{ makeInlineLink, MAX_QR }, { largestPart }] = code;
	const made = await makeInlineLink(location.origin, content, now());
	if (!made.ok) return refused(made.problem, largestPart(content));
	return { ok: true, link: made.link, modules: made.link.length < MAX_QR ? await qrHere(made.link) : null };
}

/** Null when the code is not on this device yet and there is no line to fetch it. */
async function load<T>(fetched: () => Promise<T>): Promise<T | null> {
	try {
		return await fetched();
	} catch {
		return null;
	}
}
