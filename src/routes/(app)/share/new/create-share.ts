/** Freezes what was previewed into a share that waits in the outbox. */
import { m } from '$paraglide/messages.js';
import type { ProblemCode } from '$lib/domain/problem';
import { newShare, type Share, type ShareLife } from '$lib/domain/share';
import { headingIn, type SnapshotContent } from '$lib/domain/snapshot';
import type { SnapshotPart } from '$lib/sharing/snapshot-seal';
import { locale } from '../../../locale.state.svelte';

type Created = { ok: true; share: Share } | { ok: false; problem: ProblemCode; part: string | null };

/** `part` names what to switch off when the whole is too large. */
export async function createShare(from: {
	content: SnapshotContent;
	receiver: string;
	life: ShareLife;
}): Promise<Created> {
	if (!('subtle' in crypto)) return { ok: false, problem: 'crypto.unavailable', part: null };
	const sealing = await loadSealing();
	if (sealing === null) return { ok: false, problem: 'network.offline', part: null };
	const { makeSecret, largestPart, snapshotFits } = sealing;
	const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
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
				frozen
			},
			Date.now()
		)
	};
}

function partName(part: SnapshotPart): string {
	switch (part.kind) {
		case 'people':
			return m.reader_people();
		case 'notes':
			return m.choose_me();
		case 'talk':
			return m.choose_talk();
		case 'growth':
			return m.reader_growth();
		default:
			return typeof part.heading === 'string' ? part.heading : headingIn(part.heading, locale.current);
	}
}

/** The code that seals; null when it is not on this device yet and there is no line to fetch it. */
async function loadSealing() {
	try {
		const [link, seal] = await Promise.all([import('$lib/sharing/link-make'), import('$lib/sharing/snapshot-seal')]);
		return { ...link, ...seal };
	} catch {
		return null;
	}
}
