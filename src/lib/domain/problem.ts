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
	'backup.foreign',
	'backup.newer',
	'content.unavailable'
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type Problem = { ok: false; problem: ProblemCode };
export type Outcome<T> = ({ ok: true } & T) | Problem;

export const problem = (code: ProblemCode): Problem => ({ ok: false, problem: code });
