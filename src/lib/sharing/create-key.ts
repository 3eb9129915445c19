/**
 * The organisation's key for new shares, as this device knows it. No secret of the person's, so it stands beside the
 * settings of the device and in no table: it is in no backup and no snapshot.
 */
const KEY = 'pit-create-key';
let known: string | undefined;

export const createKey = {
	/** Read each time: another tab may have been given a newer one. */
	get now(): string | undefined {
		try {
			return localStorage.getItem(KEY) ?? known;
		} catch {
			return known;
		}
	},
	/**
	 * @param key undefined: none
	 * @param stays whether it may be kept on this device; else it is known while Pit is open
	 */
	keep(key: string | undefined, stays: boolean): void {
		known = key;
		try {
			if (key === undefined) localStorage.removeItem(KEY);
			else if (stays) localStorage.setItem(KEY, key);
		} catch {
			/* known while Pit is open */
		}
	}
};
