import type { Snapshot } from '$lib/domain/snapshot';
import type { ShareKeys } from '$lib/sharing/keys';
import type { Refused } from '$lib/sharing/share-call';

/** `keys` of what a server keeps. What came without one has nobody to answer, and a `note` that says so. */
export type OpenedText = { snapshot: Snapshot } & ({ keys: ShareKeys } | { keys: null; note: () => string });
export type Opening = ({ ok: true } & OpenedText) | Refused;
