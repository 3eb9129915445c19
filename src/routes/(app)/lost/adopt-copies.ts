import { plainGeneration } from '$lib/storage/copies.store';
import type { DeviceStore } from '$lib/storage/device.store';
import { closedGeneration, LOCK_TABLE } from '$lib/storage/store';

/** A new database goes on in the generation of the copies that can still be read, so that they stay and can come back. */
export async function adoptCopies(store: DeviceStore): Promise<void> {
	const generation = await plainGeneration().catch(() => null);
	if (generation === null || generation <= store.generation) return;
	await store.use(async (database) => {
		const transaction = database.transaction(LOCK_TABLE, 'readwrite', { durability: 'strict' });
		for (let over = 0; over < generation; over += 1) await transaction.store.put(closedGeneration(over));
		await transaction.done;
	});
	store.enter(null, generation);
}
