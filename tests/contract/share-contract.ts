/**
 * What the share API promises, as one table. Every database runs all of it (docs/sharing-protocol.md, 4 to 8).
 * The harness gives each case an empty database and a clock that only the case moves.
 */
import type { BodyTimings } from '../../src/lib/server/body.ts';
import type { Database } from '../../src/lib/server/database.ts';
import type { Quota } from '../../src/lib/server/usage.ts';
import { bodyCases } from './cases/body.ts';
import { createCases } from './cases/create.ts';
import { createKeyCases } from './cases/create-key.ts';
import { endCases } from './cases/end.ts';
import { limitCases } from './cases/limits.ts';
import { moveCases } from './cases/move.ts';
import { passcodeCases } from './cases/passcode.ts';
import { replyAccessCases } from './cases/reply-access.ts';
import { replyCases } from './cases/reply.ts';
import { shapeCases } from './cases/shape.ts';
import type { Answer, Call } from './share-fixture.ts';

export type Harness = {
	call: (call: Call) => Promise<Answer>;
	/** Whole seconds since 1970 UTC. */
	now: () => number;
	advance: (seconds: number) => void;
	purge: () => Promise<void>;
	database: Database;
};
export type Settings = Partial<Quota & BodyTimings & { createKey: string }>;
export type ContractCase = {
	name: string;
	settings?: Settings;
	/** About a bucket of one address: true for one process, not for several together (docs/operating.md). */
	perProcess?: true;
	run: (harness: Harness) => Promise<void>;
};

export const shareContract: ContractCase[] = [
	...createCases,
	...createKeyCases,
	...bodyCases,
	...shapeCases,
	...endCases,
	...limitCases,
	...moveCases,
	...passcodeCases,
	...replyCases,
	...replyAccessCases
];
