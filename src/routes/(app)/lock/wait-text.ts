/** How long somebody waits, in words. @param wait milliseconds */
import { m } from '$paraglide/messages.js';

export const waitText = (wait: number): string =>
	wait <= 45_000 ? m.locked_wait_short() : m.locked_wait({ count: Math.ceil(wait / 60_000) });
