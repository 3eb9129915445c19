import { building, dev } from '$app/environment';
import { readConfig } from '$lib/server/config';
import { errorLine } from '$lib/server/log';
import { contentSecurityPolicy, isBehindTls, securityHeaders } from '$lib/server/security-headers';
import { openContent } from '$lib/server/served-content';
import { openShareService } from '$lib/server/share-service';
import wordFiles from 'virtual:word-files';
import dolls from './styles/dolls.svg?inline';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';

export const init: ServerInit = async () => {
	if (building) return;
	const config = readConfig(process.env);
	// A mistake in the content stops the server here, with file, field and advice, and not a reader later.
	openContent(config.contentDir);
	const close = await openShareService(config);
	process.once('sveltekit:shutdown', () => void close());
};

export const handle: Handle = async ({ event, resolve }) => {
	// For the log of main.ts, which sees the answer go out but does not know the routes. And main.ts dresses its own pages:
	// this one gets the same looks.
	type Asked = { routeId?: string | null; dress?: (html: string) => string };
	const platform = event.platform as { req?: Asked } | undefined;
	const dress = platform?.req?.dress ?? ((html) => html);
	if (platform?.req) platform.req.routeId = event.route.id;

	// In production main.ts answers this one; the phone asks it for the server's time.
	if (dev && event.url.pathname === '/healthz') return new Response('ok\n');
	// The picture of the first paint rides in the page: one request less before there is something to see.
	const fill = ({ html }: { html: string }) => html.replace('%pit.dolls%', dolls).replace('%pit.words%', wordFiles);
	const response = await resolve(event, {
		transformPageChunk: (chunk) => (event.route.id === '/away' ? bare(fill(chunk)) : dress(fill(chunk)))
	});
	// Vite's development server needs inline styles and a websocket; prerendered pages get their headers from main.ts.
	return dev || building ? response : withHeaders(response, event.url.pathname, event.request.headers);
};

/** The neutral page is put on every phone, and looks like nothing in particular: it does without the styles and the dolls. */
const bare = (html: string): string =>
	html
		.replace(/<style>[\s\S]*?<\/style>|<div id="skeleton"[\s\S]*?<\/div>|<link href="[^"]+\.css"[^>]*>/g, '')
		// With large letters a long word would stick out of a small phone.
		.replace('</head>', '<style>h1{font-size:1.2em;overflow-wrap:anywhere}</style></head>');

/** SvelteKit's own handler prints the address that was asked for, and the error's message. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status >= 500) console.error(errorLine(new Date(), event.route.id ?? 'unknown', error));
};

async function withHeaders(response: Response, path: string, asked: Headers): Promise<Response> {
	const headers = new Headers(response.headers);
	const isPage = headers.get('content-type')?.startsWith('text/html');
	const html = isPage ? await response.text() : undefined;
	// Without a validator there is no 304, which would replace this policy by that of the prerendered pages.
	if (isPage) headers.delete('etag');
	const csp = contentSecurityPolicy(html);
	const tls = isBehindTls(asked.get('x-forwarded-proto'), process.env.ORIGIN);
	for (const [name, value] of Object.entries(securityHeaders({ path, tls, csp }))) {
		if (!headers.has(name)) headers.set(name, value);
	}
	return new Response(html ?? response.body, {
		status: response.status,
		statusText: response.statusText,
		headers
	});
}
