/** Every way in which the share API says no: one word inside, a status and a problem code outside. */
import type { ProblemCode } from '../domain/problem.ts';

export const refusals = {
	invalid: [400, 'share.invalid'],
	passcode: [401, 'share.passcode'],
	key: [403, 'share.key'],
	unknown: [404, 'share.gone'],
	method: [405, 'share.method'],
	slow: [408, 'network.slow'],
	conflict: [409, 'share.conflict'],
	ended: [410, 'share.gone'],
	large: [413, 'share.too-large'],
	locked: [423, 'share.locked'],
	busy: [429, 'share.busy'],
	unavailable: [503, 'share.unavailable'],
	full: [507, 'share.full']
} as const satisfies Record<string, readonly [status: number, problem: ProblemCode]>;

export type Reason = keyof typeof refusals;
/** `left`: how many passcode tries there still are. */
export type Refusal = { ok: false; reason: Reason; left?: number };

export const refuse = (reason: Reason): Refusal => ({ ok: false, reason });
