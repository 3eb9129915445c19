/** What can go wrong when a link is opened, as plain sentences with one next step each. */
import { m } from '$paraglide/messages.js';
import type { ProblemCode } from '$lib/domain/problem';

export const readerProblems = {
	'link.damaged': m.problem_link_damaged,
	'link.newer': m.problem_link_newer,
	'crypto.unavailable': m.problem_crypto_unavailable,
	'share.gone': m.problem_share_gone,
	'share.locked': m.reader_locked,
	'share.passcode': m.problem_share_passcode,
	'share.unreadable': m.problem_share_unreadable,
	'share.newer': m.problem_link_newer,
	'share.busy': m.problem_reader_busy,
	'share.unavailable': m.problem_share_unavailable,
	'network.offline': m.problem_network_offline,
	'network.slow': m.problem_network_slow,
	'network.strange': m.problem_network_strange
} satisfies Partial<Record<ProblemCode, () => string>>;

const isReaderProblem = (code: ProblemCode): code is keyof typeof readerProblems => code in readerProblems;

/** Anything that a reader cannot meet is an answer that makes no sense to them. */
export const readerProblemText = (code: ProblemCode): string =>
	readerProblems[isReaderProblem(code) ? code : 'network.strange']();
