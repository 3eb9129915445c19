/** One map from a code to a plain sentence with one next step. */
import { m } from '$paraglide/messages.js';
import type { CopyProblem, ProblemCode } from '$lib/domain/problem';
import { readerProblems } from './reader-problem-text';

const texts: Record<Exclude<ProblemCode, CopyProblem>, () => string> = {
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
	'storage.upgrade': m.problem_storage_upgrade,
	'storage.locked': m.problem_storage_locked,
	'content.unavailable': m.problem_content_unavailable
};

/** What can be wrong with a copy or a move has its sentences with those screens (`copy-problem-text.ts`). */
export const problemText = (code: ProblemCode): string =>
	(texts[code as keyof typeof texts] ?? m.problem_storage_failed)();
