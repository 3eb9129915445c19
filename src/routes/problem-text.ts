/** One map from a code to a plain sentence with one next step. */
import { m } from '$paraglide/messages.js';
import type { ProblemCode } from '$lib/domain/problem';
import { readerProblems } from './reader-problem-text';

const texts: Record<ProblemCode, () => string> = {
	...readerProblems,
	'share.busy': m.problem_share_busy,
	'share.too-large': m.problem_share_too_large,
	'share.invalid': m.problem_network_strange,
	'share.conflict': m.problem_network_strange,
	'share.key': m.problem_share_key,
	'share.full': m.problem_share_full,
	'share.method': m.problem_network_strange,
	'storage.unavailable': m.problem_storage_unavailable,
	'storage.full': m.problem_storage_full,
	'storage.stale': m.problem_storage_stale,
	'storage.blocked': m.problem_storage_blocked,
	'storage.failed': m.problem_storage_failed,
	'move.code': m.problem_move_code,
	'move.unknown': m.problem_move_unknown,
	'storage.upgrade': m.problem_storage_upgrade,
	'storage.locked': m.problem_storage_locked,
	'backup.damaged': m.problem_backup_damaged,
	'backup.foreign': m.problem_backup_foreign,
	'backup.newer': m.problem_backup_newer,
	'content.unavailable': m.problem_content_unavailable
};

export const problemText = (code: ProblemCode): string => texts[code]();
