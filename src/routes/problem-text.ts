/** One map from a code to a plain sentence with one next step. */
import { m } from '$paraglide/messages.js';
import type { ProblemCode } from '$lib/domain/problem';

const texts: Record<ProblemCode, () => string> = {
	'link.damaged': m.problem_link_damaged,
	'link.newer': m.problem_link_newer,
	'crypto.unavailable': m.problem_crypto_unavailable,
	'share.gone': m.problem_share_gone,
	'share.locked': m.problem_share_gone,
	'share.passcode': m.problem_share_passcode,
	'share.unreadable': m.problem_share_unreadable,
	'share.newer': m.problem_link_newer,
	'share.too-large': m.problem_share_too_large,
	'share.invalid': m.problem_network_strange,
	'share.conflict': m.problem_network_strange,
	'share.busy': m.problem_share_busy,
	'share.full': m.problem_share_full,
	'share.forbidden': m.problem_network_strange,
	'share.method': m.problem_network_strange,
	'network.offline': m.problem_network_offline,
	'network.slow': m.problem_network_slow,
	'network.strange': m.problem_network_strange,
	'storage.unavailable': m.problem_storage_unavailable,
	'storage.full': m.problem_storage_full,
	'storage.stale': m.problem_storage_stale,
	'storage.blocked': m.problem_storage_blocked,
	'storage.failed': m.problem_storage_failed,
	'backup.damaged': m.problem_backup_damaged,
	'backup.foreign': m.problem_backup_foreign,
	'backup.newer': m.problem_backup_newer,
	'content.unavailable': m.problem_content_unavailable
};

export const problemText = (code: ProblemCode): string => texts[code]();
