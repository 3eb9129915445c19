/**
 * The entry: `node src/lib/server/main.ts`, after `vite build`. A small server around SvelteKit's handler, because
 * adapter-node answers with files and prerendered pages before any hook runs, and those need headers and a log too.
 * Run by Node itself, which only strips types: no `$lib`, no enums, every import with its extension.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readConfig } from './config.ts';
import { createDrain } from './drain.ts';
import { errorLine, logLine, warningLine } from './log.ts';
import { createLooksAnswers } from './looks-answers.ts';
import { openLooks } from './looks.ts';
import { keepReleases } from './kept-releases.ts';
import { ourPalettes } from './our-colours.ts';
import { readPages } from './prerendered.ts';
import { createProxyWarnings } from './proxy-warning.ts';
import { contentSecurityPolicy, isBehindTls, securityHeaders } from './security-headers.ts';

/**
 * `routeId` is filled in by hooks.server.ts; a file or a prerendered page has none. `dress` is for hooks.server.ts: it puts
 * the looks of the organisation into a page.
 */
type PitRequest = IncomingMessage & { routeId?: string | null; dress?: (html: string) => string };
type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** How long the database may take to close, once the last request has gone. */
const CLOSING_MS = 5_000;

/** In the log only, as nginx has it. */
const SENDER_GONE = 499;

// What is kept is for the server's own user only.
process.umask(0o077);
const config = orStop(() => readConfig(process.env));
const build = join(import.meta.dirname, '../../../build');
const pages = readPages(join(build, 'prerendered'));
const own = prepareLooks();
const older = openOlder();
const csp = contentSecurityPolicy([...(own?.pages ?? pages).values()].join('\n'));
// Far above our own cap, so that our own counting decides and answers.
process.env.BODY_SIZE_LIMIT = '512K';
const { handler } = await loadHandler();

const server = createServer(
	{
		headersTimeout: 10_000,
		requestTimeout: config.bodyTimings.totalMs + 10_000,
		connectionsCheckingInterval: 5_000
	},
	(request: PitRequest, response) => {
		const path = request.url?.split('?')[0] ?? '/';
		const tls = isBehindTls(request.headers['x-forwarded-proto'], config.origin);
		for (const [name, value] of Object.entries(securityHeaders({ path, tls, csp }))) response.setHeader(name, value);
		drain.follow(response);
		if (!isHealthCheck(path)) warnOfProxy(request.headers);
		writeLog(request, response, path);
		void answer(request, response, path);
	}
);
const drain = createDrain(server);
const warnOfProxy = createProxyWarnings(config, (text) => console.error(warningLine(new Date(), text)));

// A port that is taken, an address that is not here.
server.once('error', (error: NodeJS.ErrnoException) => {
	console.error(`PORT, HOST: nothing can listen at ${config.host ?? '*'}:${config.port} (${error.code ?? 'unknown'})`);
	process.exit(1);
});
server.listen(config.port, config.host, () => {
	console.log(`Pit staat klaar op http://localhost:${(server.address() as AddressInfo).port}`);
	// Node's own last words would quote the error's message.
	process.on('uncaughtException', (error) => {
		console.error(errorLine(new Date(), 'process', error));
		process.exit(1);
	});
});
process.on('SIGTERM', () => void shutDown());
process.on('SIGINT', () => void shutDown());

async function answer(request: PitRequest, response: ServerResponse, path: string) {
	if (path === '/healthz') return response.end('ok\n');
	if (path === '/readyz' && drain.isDraining()) return response.writeHead(503).end('stopping\n');
	if (own?.answer(request, response, path) || older?.answer(request, response, path)) return;
	if (own !== null) request.dress = own.dress;
	try {
		await handler(request, response, () => response.writeHead(404).end());
	} catch (error) {
		console.error(errorLine(new Date(), request.routeId ?? 'unknown', error));
		if (!response.headersSent) response.writeHead(500);
		response.end();
	}
}

function writeLog(request: PitRequest, response: ServerResponse, path: string) {
	const startedAt = performance.now();
	const { socket } = request;
	const sentBefore = socket.bytesWritten;
	response.once('close', () => {
		const route = request.routeId ?? (request.routeId === null ? 'unknown' : routeOfFile(path));
		const ms = performance.now() - startedAt;
		const bytes = socket.bytesWritten - sentBefore;
		const status = response.headersSent ? response.statusCode : SENDER_GONE;
		console.log(logLine({ at: new Date(), method: request.method ?? '?', route, status, ms, bytes }));
	});
}

const isHealthCheck = (path: string) => path === '/healthz' || path === '/readyz';

/** Never the path itself: it may be anything that somebody typed. */
function routeOfFile(path: string): string {
	if (isHealthCheck(path)) return path;
	return path.startsWith('/_app/') ? '/_app' : 'file';
}

/** Lets requests finish, then lets the hooks close the database. A database that hangs does not keep us for ever. */
async function shutDown() {
	// npm and a terminal each send the signal.
	if (drain.isDraining()) return;
	setTimeout(() => process.exit(1), config.shutdownMs + CLOSING_MS).unref();
	await drain.stop(config.shutdownMs);
	process.emit('sveltekit:shutdown' as 'exit', 0);
}

/** SvelteKit's own server; opening the database and reading the content happen in here. */
async function loadHandler(): Promise<{ handler: Handler }> {
	try {
		return await import(join(build, 'handler.js'));
	} catch (error) {
		// Bundled, so another class than ours: known by its name.
		const isSetup = error instanceof Error && error.name === 'SetupProblem';
		console.error(isSetup ? error.message : error);
		process.exit(1);
	}
}

/** Null for who runs Pit as it is: then nothing is read, and nothing costs. */
function prepareLooks() {
	return orStop(() => {
		const looks = openLooks(config.contentDir, ourPalettes);
		const client = join(build, 'client');
		return looks === null ? null : createLooksAnswers({ looks, ours: ourPalettes(), pages, client });
	});
}

/** A folder that cannot be written is no reason not to start: an open page then finds its files gone, and loads anew. */
function openOlder() {
	const { dataDir, keepReleases: most } = config;
	try {
		return most === 0 ? null : keepReleases({ client: join(build, 'client'), folder: join(dataDir, 'releases'), most });
	} catch {
		console.error(warningLine(new Date(), 'DATA_DIR: the files of older releases cannot be kept there'));
		return null;
	}
}

/** What is set up wrong ends the server with a line that says it, and without a stack. */
function orStop<T>(read: () => T): T {
	try {
		return read();
	} catch (error) {
		console.error((error as Error).message);
		process.exit(1);
	}
}
