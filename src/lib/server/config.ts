/**
 * The settings of one server, read once from the environment. Every setting has a default: an empty environment
 * gives a working server. adapter-node itself reads ORIGIN, PROTOCOL_HEADER, ADDRESS_HEADER and XFF_DEPTH too. What each
 * is for: docs/operating.md.
 * Also imported by main.ts, outside Vite: no `$lib` here.
 */
import * as z from 'zod/mini';

const whole = (fallback: number, { min, max }: { min: number; max: number }) => {
	const error = `must be a whole number from ${min} to ${max}`;
	const number = z.int({ error }).check(z.gte(min, { error }), z.lte(max, { error }));
	return z._default(z.pipe(z.coerce.number({ error }), number), fallback);
};
const address = (protocol: RegExp, error: string) => z.optional(z.url({ protocol, error }));

const KEY_SHAPE = 'must be 16 to 200 letters, digits or signs, without spaces or accents';

const environment = z.object({
	PORT: whole(3000, { min: 0, max: 65_535 }),
	HOST: z.optional(z.string()),
	ORIGIN: address(/^https?$/, 'must be an http or https address, such as https://pit.example.org'),
	PROTOCOL_HEADER: z.optional(z.string()),
	ADDRESS_HEADER: z.optional(z.string().check(z.toLowerCase())),
	XFF_DEPTH: whole(1, { min: 1, max: 100 }),
	DATA_DIR: z._default(z.string(), 'data'),
	KEEP_RELEASES: whole(3, { min: 0, max: 20 }),
	CONTENT_DIR: z.optional(z.string()),
	DATABASE_URL: address(/^postgres(ql)?$/, 'must be a postgres:// address'),
	DATABASE_POOL: whole(10, { min: 1, max: 1000 }),
	MAX_LIVE_SHARES: whole(100_000, { min: 1, max: 1e9 }),
	MAX_LIVE_BYTES: whole(5 * 1024 ** 3, { min: 1, max: 1e15 }),
	CREATE_KEY: z.optional(z.string().check(z.regex(/^[!-~]{16,200}$/, KEY_SHAPE))),
	PURGE_EVERY_MS: whole(300_000, { min: 100, max: 3_600_000 }),
	BODY_IDLE_MS: whole(10_000, { min: 1, max: 60_000 }),
	BODY_TOTAL_MS: whole(30_000, { min: 1, max: 300_000 }),
	SHUTDOWN_TIMEOUT: whole(30, { min: 0, max: 600 })
});

/** There are no others. */
export const settingNames: string[] = Object.keys(environment.shape);

export type Config = ReturnType<typeof readConfig>;

/**
 * Sizes in bytes, times in milliseconds. An empty variable counts as absent.
 * @throws Error with one line per mistake, each starting with the variable's name.
 */
export function readConfig(env: Record<string, string | undefined>) {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const parsed = environment.safeParse(given);
	if (!parsed.success) {
		throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
	}
	const { data } = parsed;
	return {
		port: data.PORT,
		host: data.HOST,
		origin: data.ORIGIN,
		addressHeader: data.ADDRESS_HEADER,
		xffDepth: data.XFF_DEPTH,
		dataDir: data.DATA_DIR,
		/** Of how many releases before this one the files are still given. */
		keepReleases: data.KEEP_RELEASES,
		/** The organisation's own content (src/content/README.md). */
		contentDir: data.CONTENT_DIR,
		databaseUrl: data.DATABASE_URL,
		/** Connections to PostgreSQL, at most. */
		databasePool: data.DATABASE_POOL,
		maxLiveShares: data.MAX_LIVE_SHARES,
		maxLiveBytes: data.MAX_LIVE_BYTES,
		/** What a phone must know to put a new share here. */
		createKey: data.CREATE_KEY,
		purgeEveryMs: data.PURGE_EVERY_MS,
		/** How long an upload may be silent, and how long it may take in all. */
		bodyTimings: { idleMs: data.BODY_IDLE_MS, totalMs: data.BODY_TOTAL_MS },
		shutdownMs: data.SHUTDOWN_TIMEOUT * 1000
	};
}
