/** What locks this device: rows of the table `lock`, which are never sealed and never in a copy or a backup. */
import * as z from 'zod/mini';
import { moment } from '$lib/domain/answer';
import type { Bytes } from './packed';

const bytes = z.custom<Bytes>((value) => value instanceof Uint8Array);

/** Minutes without a touch after which Pit locks itself. */
export const lockMinutes = [1, 5, 15] as const;
export type LockMinutes = (typeof lockMinutes)[number];
const after = z.literal([...lockMinutes]);

/** Everything is sealed; the data key lies here under the person's words. */
export const vaultRow = z.object({
	id: z.literal('vault'),
	salt: bytes,
	rounds: z.int(),
	wrapped: bytes,
	after
});
export type VaultRow = z.infer<typeof vaultRow>;

/** A lock on the screen only: the rows stay readable for whoever gets at the files of the browser. */
export const pinRow = z.object({
	id: z.literal('pin'),
	salt: bytes,
	rounds: z.int(),
	hash: bytes,
	after,
	/** Wrong ones in a row, and until when no other one is looked at. */
	tries: z.int(),
	until: moment
});
export type PinRow = z.infer<typeof pinRow>;

export type LockRow = VaultRow | PinRow;
