/** The one share server of this process: its database, its API, and the purge that runs beside it. */
import { randomBytes } from 'node:crypto';
import type { Config } from './config.ts';
import { forgetDeleted, type Database } from './database.ts';
import { createInFlight } from './in-flight.ts';
import { createLimits } from './limits.ts';
import { errorLine, purgeLine } from './log.ts';
import { openDatabase } from './open-database.ts';
import { createReadiness } from './readiness.ts';
import { createShareApi, type ShareApi } from './share-api.ts';
import { purgeShares } from './share-purge.ts';
import { createShareStore } from './share.store.ts';

let running: { api: ShareApi; isReady: () => Promise<boolean> } | undefined;

/** @throws Error before `openShareService` is done: a mistake in the code. */
export function shareApi(): ShareApi {
	if (!running) throw new Error('The share service is not open.');
	return running.api;
}

/** Whether this server can work now. */
export const isReady = async (): Promise<boolean> => (running ? running.isReady() : false);

/**
 * Opens the database and starts the purge.
 * @returns closes all of it.
 * @throws SetupProblem when the database cannot be used.
 */
export async function openShareService(config: Config): Promise<() => Promise<void>> {
	const database = await openDatabase(config);

	const now = () => Math.floor(Date.now() / 1000);
	const secret = () => randomBytes(32);
	const inFlight = createInFlight();
	const api = createShareApi({
		store: createShareStore({ database, quota: config }),
		limits: createLimits(secret),
		bodyTimings: config.bodyTimings,
		createKey: config.createKey,
		now
	});
	const unready = (error: unknown) => console.error(errorLine(new Date(), '/readyz', error));
	running = { api: inFlight.follow(api), isReady: createReadiness(database, unready) };

	let timer: NodeJS.Timeout | undefined;
	let purging = Promise.resolve();
	const purge = async () => {
		// A failed purge is tried again next time; until then every statement checks the end itself.
		await purgeOnce(database, now(), () => !running).catch((error) =>
			console.error(errorLine(new Date(), 'purge', error))
		);
		if (!running) return;
		// After its end, so that a long one does not meet the next. Jitter, so that several servers do not start together.
		timer = setTimeout(() => (purging = purge()), config.purgeEveryMs * (0.8 + 0.4 * Math.random()));
		timer.unref();
	};
	purging = purge();

	return async () => {
		running = undefined;
		clearTimeout(timer);
		await Promise.all([purging, inFlight.settled()]);
		await database.destroy();
	};
}

async function purgeOnce(database: Database, now: number, stopping: () => boolean) {
	const startedAt = performance.now();
	const purged = await purgeShares(database, now, stopping);
	await forgetDeleted(database);
	const ms = performance.now() - startedAt;
	if (purged.ended + purged.tombstones > 0) console.log(purgeLine(new Date(), { ...purged, ms }));
}
