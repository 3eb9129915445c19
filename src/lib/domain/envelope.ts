/**
 * The numbers that the phone and the server must agree on (docs/sharing-protocol.md).
 * Sizes in bytes, times in whole seconds.
 */
export const MAGIC = 'PIT1';
export const ENVELOPE_VERSION = 1;
/** What this Pit makes; a snapshot of version 1 is still opened (see `readSnapshot`). */
export const SNAPSHOT_VERSION = 2;
export const KIND = { snapshot: 1, reply: 2, file: 3, move: 4 } as const;
export type EnvelopeKind = keyof typeof KIND;
/** Byte 6; bit 0 says that a passcode is needed. */
export const FLAGS_AT = 6;
export const PASSCODE_FLAG = 1;
export const HEADER_SIZE = 20;
export const TAG_SIZE = 16;
export const MIN_PLAINTEXT = 4096;
/** 20 header + 4096 padded plaintext + 16 tag. */
export const MIN_SEALED = HEADER_SIZE + MIN_PLAINTEXT + TAG_SIZE;
export const MAX_SEALED = 256 * 1024;
export const MAX_SEALED_REPLY = 8 * 1024;
/** How many one share can get. */
export const MAX_REPLIES = 50;
/** Entries of one list in a snapshot: far above what a person has, and what a laptop still draws. */
export const MAX_LIST = 5000;
export const MAX_INFLATED = 2 * 1024 * 1024;

/** The end of the year 9999: no calendar shows what is later. */
export const LAST_MOMENT = 253_402_300_799;
export const DAY = 24 * 60 * 60;
/** How long a part of a move to another phone waits for that phone, and how many parts there can be. */
export const MOVE_LIFE = 15 * 60;
export const MAX_MOVE_PARTS = 40;
export const SHORTEST_LIFE = 60;
export const LONGEST_LIFE = 30 * DAY;
/** The tombstone outlives every honest retry. */
export const TOMBSTONE_AFTER = 60 * DAY;
export const NOT_AFTER_GRACE = DAY;
