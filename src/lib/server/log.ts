/**
 * What is written about a request: nothing that says who, or what about. Never an id, token, address, agent, query or
 * body. One line of JSON each. Also imported by main.ts, outside Vite: no `$lib` here.
 */
export type LogEntry = {
	at: Date;
	method: string;
	/** The pattern of the route (`/story/[domain]`), never the address that was asked for. */
	route: string;
	status: number;
	/** Milliseconds. */
	ms: number;
	/** Bytes sent, headers included. */
	bytes: number;
};

const tenths = (ms: number) => Math.round(ms * 10) / 10;

export const logLine = ({ at, method, route, status, ms, bytes }: LogEntry) =>
	JSON.stringify({ time: at, level: 'info', method, route, status, ms: tenths(ms), bytes });

export const warningLine = (at: Date, warning: string) => JSON.stringify({ time: at, level: 'warn', warning });

/** What the purge took away: ended shares, and tombstones whose time had come. */
export const purgeLine = (at: Date, { ended, tombstones, ms }: { ended: number; tombstones: number; ms: number }) =>
	JSON.stringify({ time: at, level: 'info', route: 'purge', ended, tombstones, ms: tenths(ms) });

/** A connection to the database that was lost or refused: where our code noticed it says nothing. */
export const troubleLine = (at: Date, code: string) =>
	JSON.stringify({ time: at, level: 'error', route: 'database', code });

/** An error as its kind and its places in the code: a message may quote what somebody wrote. */
export function errorLine(at: Date, route: string, error: unknown): string {
	const { name, stack = '', message } = error instanceof Error ? error : new Error();
	const places = stack
		.replace(message, '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.map((line) => line.trim());
	return JSON.stringify({ time: at, level: 'error', route, error: name, ...codeOf(error), places });
}

/** The database's or the system's own word for it, such as `40001` or `ECONNREFUSED`. */
function codeOf(error: unknown): { code?: string } {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? { code } : {};
}
