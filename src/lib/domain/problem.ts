/**
 * Everything that can be expected to go wrong, as one closed list of codes.
 * A code becomes a plain sentence with one next step in `routes/problem-text.ts`; the server sends codes, never sentences.
 */
export const problemCodes = [
	'link.damaged',
	'link.newer',
	'crypto.unavailable',
	'share.gone',
	'share.locked',
	'share.passcode',
	'share.key',
	'share.unreadable',
	'share.newer',
	'share.too-large',
	'share.invalid',
	'share.conflict',
	'share.busy',
	'share.full',
	'share.unavailable',
	'share.method',
	'network.offline',
	'network.slow',
	'network.strange',
	'storage.unavailable',
	'storage.full',
	'storage.stale',
	'storage.blocked',
	'storage.failed',
	'move.code',
	'move.unknown',
	'storage.upgrade',
	'storage.locked',
	'backup.damaged',
	'backup.interrupted',
	'backup.foreign',
	'backup.newer',
	'backup.words',
	'backup.too-large',
	'move.too-large',
	'content.unavailable'
] as const;
export type ProblemCode = (typeof problemCodes)[number];
/** What can be wrong with a copy outside the phone, or with a move to another one. */
export type CopyProblem = Extract<ProblemCode, `backup.${string}` | `move.${string}`>;

export type Problem = { ok: false; problem: ProblemCode };
export type Outcome<T> = ({ ok: true } & T) | Problem;

export const problem = (code: ProblemCode): Problem => ({ ok: false, problem: code });
