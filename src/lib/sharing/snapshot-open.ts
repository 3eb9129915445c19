/** A snapshot, opened with the secret of its link. Apart from the sealing: a page that opens a link needs no more. */
import { NOT_AFTER_GRACE, SNAPSHOT_VERSION } from '$lib/domain/envelope';
import { problem, type Outcome } from '$lib/domain/problem';
import { readSnapshot, type Snapshot } from '$lib/domain/snapshot';
import type { Bytes } from './bytes';
import { open } from './envelope';
import { parseJson } from './json';
import { deriveKeys } from './keys';

/**
 * @param from.now seconds since 1970 UTC.
 * @returns the snapshot; or `share.unreadable`, `share.newer` (a later version made it), `share.gone` (too old: a
 * server that still hands it out does not do what it promised).
 */
export async function openSnapshot(from: {
	bytes: Bytes;
	secret: Bytes;
	now: number;
}): Promise<Outcome<{ snapshot: Snapshot }>> {
	const keys = await deriveKeys(from.secret);
	const opened = await open({ kind: 'snapshot', key: keys.content, context: keys.id, bytes: from.bytes });
	if (!opened.ok) return opened;
	const json = parseJson(opened.json);
	if (isNewer(json)) return problem('share.newer');
	const snapshot = readSnapshot(json);
	if (!snapshot) return problem('share.unreadable');
	const isOver = from.now > snapshot.notAfter + NOT_AFTER_GRACE;
	return isOver ? problem('share.gone') : { ok: true, snapshot };
}

const isNewer = (json: unknown) =>
	typeof json === 'object' && json !== null && 'v' in json && Number(json.v) > SNAPSHOT_VERSION;
