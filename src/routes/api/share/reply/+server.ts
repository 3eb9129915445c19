import { callerAddress } from '$lib/server/caller-address';
import { shareApi } from '$lib/server/share-service';
import type { RequestHandler } from './$types';

/** Every method: SvelteKit would answer HEAD with GET, the share API answers 405. */
export const fallback: RequestHandler = (event) => shareApi()(event.request, { address: callerAddress(event) });
