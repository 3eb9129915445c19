import { isReady } from '$lib/server/share-service';
import type { RequestHandler } from './$types';

/** For a proxy: send people here or not. While stopping, main.ts answers this itself. */
export const GET: RequestHandler = async () =>
	(await isReady()) ? new Response('ok\n') : new Response('the database does not answer\n', { status: 503 });
