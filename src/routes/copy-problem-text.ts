/** The sentences of a copy and of a move, with one next step each; apart, because only their screens need them. */
import { m } from '$paraglide/messages.js';
import type { CopyProblem, ProblemCode } from '$lib/domain/problem';
import { problemText } from './problem-text';

const texts: Record<CopyProblem, () => string> = {
	'backup.damaged': m.problem_backup_damaged,
	'backup.interrupted': m.problem_backup_interrupted,
	'backup.foreign': m.problem_backup_foreign,
	'backup.newer': m.problem_backup_newer,
	'backup.words': m.problem_backup_words,
	'backup.too-large': m.problem_backup_too_large,
	'move.code': m.problem_move_code,
	'move.unknown': m.problem_move_unknown,
	'move.too-large': m.problem_move_too_large
};

export const copyProblemText = (code: ProblemCode): string =>
	(texts[code as CopyProblem] ?? (() => problemText(code)))();
