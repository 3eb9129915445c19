/**
 * The headers of every answer (docs/sharing-protocol.md, 9). Also imported by main.ts, outside Vite: no `$lib` here.
 */
import { createHash } from 'node:crypto';

const noPermissions = [
	...[
		'accelerometer',
		'autoplay',
		'bluetooth',
		'browsing-topics',
		'camera',
		'display-capture',
		'encrypted-media'
	],
	...[
		'fullscreen',
		'geolocation',
		'gyroscope',
		'hid',
		'idle-detection',
		'local-fonts',
		'magnetometer',
		'microphone'
	],
	...[
		'midi',
		'payment',
		'picture-in-picture',
		'publickey-credentials-get',
		'serial',
		'usb',
		'xr-spatial-tracking'
	]
];

const fixed = {
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	// Not in the list, because a screen uses it: clipboard-write, web-share.
	'Permissions-Policy': noPermissions.map((feature) => `${feature}=()`).join(', ')
};

/** No copy may be kept, and no search engine may know it: the page of a shared link, and the API. */
const privatePath = /^\/(s|api)(\/|$)/;

/**
 * @param path the path as asked for, still encoded.
 * @param tls whether the browser came over https (see `isBehindTls`).
 */
export function securityHeaders({ path, tls, csp }: { path: string; tls: boolean; csp: string }) {
	const isPrivate = privatePath.test(decoded(path));
	return {
		...fixed,
		'Content-Security-Policy': csp,
		// Files with a hash in their name get `immutable` from adapter-node, which overrules this.
		'Cache-Control': isPrivate ? 'no-store' : 'no-cache',
		...(isPrivate && { 'X-Robots-Tag': 'noindex, nofollow' }),
		...(tls && { 'Strict-Transport-Security': 'max-age=31536000' })
	};
}

/** A page may run scripts from this server, and those that stood inline in `html`: nothing else. */
export function contentSecurityPolicy(html = ''): string {
	return [
		`default-src 'none'`,
		[`script-src 'self'`, ...inlineScriptHashes(html)].join(' '),
		...[`style-src 'self'`, `img-src 'self' data:`, `font-src 'self'`, `connect-src 'self'`],
		...[`manifest-src 'self'`, `worker-src 'self'`],
		...[`base-uri 'none'`, `form-action 'none'`, `frame-ancestors 'none'`]
	].join('; ');
}

/** @param forwardedProto the header of the proxy in front; @param origin the configured address of this server. */
export function isBehindTls(forwardedProto: string | string[] | null | undefined, origin?: string): boolean {
	const [nearestToBrowser] = String(forwardedProto).split(',');
	return nearestToBrowser === 'https' || Boolean(origin?.startsWith('https:'));
}

function inlineScriptHashes(html: string): Set<string> {
	const scripts = html.matchAll(/<script(?![^>]*\ssrc\s*=)[^>]*>(.*?)<\/script>/gis);
	const hash = (text: string) => createHash('sha256').update(text).digest('base64');
	return new Set([...scripts].map(([, text = '']) => `'sha256-${hash(text)}'`));
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
