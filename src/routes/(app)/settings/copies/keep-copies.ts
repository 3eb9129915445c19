/** Copies of everything, made while Pit is open and the phone has nothing better to do. Never on a borrowed one. */
import { keepCopy, tidyCopies } from '$lib/storage/copies.store';
import { copySource } from '$lib/storage/copy-source';
import type { DeviceStore } from '$lib/storage/device.store';
import { DATABASE_NAME } from '$lib/storage/store';

/** Milliseconds between copies while somebody writes. */
const EVERY = 10 * 60_000;

/** One now, and one after every while in which something changed. Returns the way to stop. */
export function keepCopiesGoing(store: DeviceStore): () => void {
	let hasChanged = true;
	/** Hears the writes of this tab too: they come from another channel object. */
	const writes = new BroadcastChannel(DATABASE_NAME);
	writes.onmessage = () => (hasChanged = true);

	const keep = async () => {
		if (!hasChanged) return;
		hasChanged = false;
		// A phone without room for a copy has its own sentence, at the next word that is typed.
		await keepCopy(copySource(store), Date.now()).catch(() => (hasChanged = true));
	};
	void tidyCopies(store.locks).then(keep, keep);
	const timer = setInterval(() => void keep(), EVERY);
	return () => {
		clearInterval(timer);
		writes.close();
	};
}
