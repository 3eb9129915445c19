/**
 * What is written about a request: nothing that says who, or what about. Never an id, token, address, agent, query or
 * body. Also imported by main.ts, outside Vite: no `$lib` here.
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

export const logLine = ({ at, method, route, status, ms, bytes }: LogEntry) =>
	`${at.toISOString()} ${method} ${route} ${status} ${ms.toFixed(1)}ms ${bytes}B`;

/** An error as its kind and its place in the code: a message may quote what somebody wrote. */
export function errorLine(at: Date, route: string, error: unknown): string {
	const { name, stack = '', message } = error instanceof Error ? error : new Error();
	const places = stack
		.replace(message, '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line));
	return `${at.toISOString()} error ${route} ${name}\n${places.join('\n')}`;
}
