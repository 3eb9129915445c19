/** Runs in the browser: the app's own store, for tests that break what is under it. */
import { openDeviceStore } from '../../src/lib/storage/device.store.ts';

Object.assign(globalThis, { openDeviceStore });
