/**
 * Says once when addresses do not reach us: then all senders share one set of limits (limits.ts). Never an address.
 * Also imported by main.ts, outside Vite: no `$lib` here.
 */
import type { IncomingHttpHeaders } from 'node:http';

type Settings = { origin?: string | undefined; addressHeader?: string | undefined; xffDepth: number };

/** @returns looks at the headers of a request that people can make, not of a health check. */
export function createProxyWarnings({ origin, addressHeader, xffDepth }: Settings, warn: (text: string) => void) {
	let isQuiet = false;
	const warnOnce = (text: string) => {
		if (!isQuiet) warn(`${text}, so all senders share one set of limits`);
		isQuiet = true;
	};
	const unset = 'ADDRESS_HEADER is not set, and requests come through a proxy';

	// This server speaks plain http: an https address means that something stands in front.
	if (!addressHeader && origin?.startsWith('https:')) warnOnce(unset);

	return (headers: IncomingHttpHeaders) => {
		if (!addressHeader) {
			if (headers['x-forwarded-for'] ?? headers.forwarded) warnOnce(unset);
			return;
		}
		const value = headers[addressHeader];
		if (value === undefined) warnOnce(`ADDRESS_HEADER is ${addressHeader}, and a request came without it`);
		else if (addressHeader === 'x-forwarded-for' && String(value).split(',').length < xffDepth) {
			warnOnce(`XFF_DEPTH is ${xffDepth}, and a request came past fewer proxies`);
		}
	};
}
