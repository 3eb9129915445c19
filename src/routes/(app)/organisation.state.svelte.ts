/**
 * Who stands behind this Pit, as far as it must be known before anything of the person is open: the numbers that the
 * organisation adds to Hulp nu. On a device that keeps things they are kept apart, for the lock screen and without
 * internet; on a borrowed one they are fetched and forgotten.
 */
import * as z from 'zod/mini';
import { helpLine, type ContentPack, type HelpLine } from '$lib/domain/content-pack';

const KEY = 'pit-organisation';
const kept = z.array(helpLine);

function read(): HelpLine[] | null {
	try {
		const parsed = kept.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

/** Null while nothing is known. */
let help = $state.raw<HelpLine[] | null>(read());

export const organisation = {
	get help() {
		return help;
	},
	/** @param stays whether it may be kept on this device */
	learn({ organisation: found }: ContentPack, stays: boolean): void {
		help = found?.help ?? [];
		try {
			// Nothing stands there for the many that have none.
			if (stays && help.length > 0) localStorage.setItem(KEY, JSON.stringify(help));
			else if (stays) localStorage.removeItem(KEY);
		} catch {
			/* known while Pit is open */
		}
	}
};
