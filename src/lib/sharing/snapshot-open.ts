/** A snapshot, opened with the keys of its link. Apart from the sealing: a page that opens a link needs no more. */
import { NOT_AFTER_GRACE, SNAPSHOT_VERSION } from '$lib/domain/envelope';
import { problem, type Outcome } from '$lib/domain/problem';
import { readSnapshot, type Snapshot } from '$lib/domain/snapshot';
import type { Bytes } from './bytes';
import { open } from './envelope';
import { parseJson } from './json';
import type { ShareKeys } from './keys';

/**
 * @param from.now seconds since 1970 UTC.
 * @returns the snapshot; or `share.unreadable`, `share.newer` (a later version made it), `share.gone` (too old: a
 * server that still hands it out does not do what it promised).
 */
export async function openSnapshot(from: {
	bytes: Bytes;
	keys: Pick<ShareKeys, 'id' | 'content'>;
	now: number;
}): Promise<Outcome<{ snapshot: Snapshot }>> {
	const { keys, bytes } = from;
	const opened = await open({ kind: 'snapshot', key: keys.content, context: keys.id, bytes });
	if (!opened.ok) return opened;
	const read = readOpened(parseJson(opened.json));
	if (!read.ok) return read;
	const { notAfter } = read.snapshot;
	if (notAfter === undefined) return problem('share.unreadable');
	return from.now > notAfter + NOT_AFTER_GRACE ? problem('share.gone') : read;
}

/** What any seal held: `share.newer` when a later version made it, `share.unreadable` when it is no snapshot. */
export function readOpened(json: unknown): Outcome<{ snapshot: Snapshot }> {
	if (isNewer(json)) return problem('share.newer');
	const snapshot = readSnapshot(json);
	return snapshot ? { ok: true, snapshot } : problem('share.unreadable');
}

const isNewer = (json: unknown) =>
	typeof json === 'object' && json !== null && 'v' in json && Number(json.v) > SNAPSHOT_VERSION;
