/** Runs in the browser: the app's own store and its vault, for tests that break what is under them. */
import { openDeviceStore } from '../../src/lib/storage/device.store.ts';
import { makeVault, readLocks, tryWords } from '../../src/lib/storage/lock.store.ts';
import { leaveVault } from '../../src/lib/storage/vault-turn.ts';

const parts = { openDeviceStore, makeVault, readLocks, tryWords, leaveVault };
export type InPage = typeof parts;

Object.assign(globalThis, parts);
