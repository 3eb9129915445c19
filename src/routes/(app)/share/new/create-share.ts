/** Freezes what was previewed into a share that waits in the outbox. */
import { m } from '$paraglide/messages.js';
import type { ProblemCode } from '$lib/domain/problem';
import { newShare, type Share, type ShareLife } from '$lib/domain/share';
import type { SnapshotContent } from '$lib/domain/snapshot';
import { partName } from '../part-names';
import { random } from '../../random';

type Created = { ok: true; share: Share } | { ok: false; problem: ProblemCode; part: string | null };

/** `part` names what to switch off when the whole is too large. */
export async function createShare(from: {
	content: SnapshotContent;
	receiver: string;
	life: ShareLife;
	/** With a passcode, which is always made here and never chosen. */
	coded: boolean;
}): Promise<Created> {
	if (!('subtle' in crypto)) return { ok: false, problem: 'crypto.unavailable', part: null };
	const sealing = await loadSealing();
	if (sealing === null) return { ok: false, problem: 'network.offline', part: null };
	const { makeSecret, makePasscode, largestPart, snapshotFits } = sealing;
	const frozen = JSON.stringify(from.content);
	const fits = await snapshotFits(frozen);
	if (!fits.ok) {
		return { ...fits, part: m.problem_part_too_large({ part: partName(largestPart(from.content)) }) };
	}
	return {
		ok: true,
		share: newShare(
			{
				id: crypto.randomUUID(),
				receiver: from.receiver,
				life: from.life,
				secret: await makeSecret(random),
				owner: random(32),
				passcode: from.coded ? makePasscode(random) : null,
				frozen
			},
			Date.now()
		)
	};
}

/** The code that seals; null when it is not on this device yet and there is no line to fetch it. */
async function loadSealing() {
	try {
		const [link, seal, passcode] = await Promise.all([
			import('$lib/sharing/link-make'),
			import('$lib/sharing/snapshot-seal'),
			import('$lib/sharing/passcode')
		]);
		return { ...link, ...seal, ...passcode };
	} catch {
		return null;
	}
}
