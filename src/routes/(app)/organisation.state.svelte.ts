/**
 * Who stands behind this Pit, as far as it must be known before anything of the person is open: its name, its number
 * for questions, and the numbers that it adds to Hulp nu. On a device that keeps things they are kept apart, for the lock screen and without
 * internet; on a borrowed one they are fetched and forgotten.
 */
import * as z from 'zod/mini';
import { organisation as shape, type ContentPack } from '$lib/domain/content-pack';

const KEY = 'pit-organisation';
/** Nobody stands behind the Pit of the method itself. */
const kept = z.partial(shape);
type Kept = z.infer<typeof kept>;

function read(): Kept | null {
	try {
		const json: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
		// An earlier Pit kept the numbers of Hulp nu only.
		const parsed = kept.safeParse(Array.isArray(json) ? { help: json } : json);
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

/** Null while nothing is known. */
let known = $state.raw<Kept | null>(read());

export const organisation = {
	get known() {
		return known;
	},
	/** @param stays whether it may be kept on this device */
	learn({ organisation: found }: ContentPack, stays: boolean): void {
		known = found ?? {};
		try {
			// Nothing stands there for the many that have none.
			if (stays && found) localStorage.setItem(KEY, JSON.stringify(found));
			else if (stays) localStorage.removeItem(KEY);
		} catch {
			/* known while Pit is open */
		}
	}
};
