/**
 * The headers of every answer (docs/sharing-protocol.md, 9). Also imported by main.ts, outside Vite: no `$lib` here.
 */
import { createHash } from 'node:crypto';

/** What no screen uses. Not in the list, because a screen does: clipboard-write, web-share. */
const noPermissions = `
	accelerometer autoplay browsing-topics camera display-capture encrypted-media fullscreen geolocation gyroscope
	hid idle-detection local-fonts magnetometer microphone midi payment picture-in-picture
	publickey-credentials-get serial usb xr-spatial-tracking`;

const fixed = {
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': noPermissions
		.trim()
		.split(/\s+/)
		.map((feature) => `${feature}=()`)
		.join(', ')
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

/**
 * The one inline style: SvelteKit's (2.70) hidden element that tells a screen reader which page it is on.
 * Without this hash it stands in view. After an upgrade of SvelteKit, compare with its core/sync/write_root.js.
 */
const announcerStyle =
	'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); ' +
	'overflow: hidden; white-space: nowrap; width: 1px; height: 1px';

/** A page may run scripts and use styles from this server, and those that stood inline in `html`: nothing else. */
export function contentSecurityPolicy(html = ''): string {
	const scripts = [`script-src 'self'`, ...inlineHashes(html, 'script')].join(' ');
	const styles = [`style-src 'self'`, ...inlineHashes(html, 'style')].join(' ');
	return [
		`default-src 'none'; ${scripts}; ${styles}`,
		`style-src-attr 'unsafe-hashes' ${sourceHash(announcerStyle)}`,
		`img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'`,
		`base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
	].join('; ');
}

/** @param forwardedProto the header of the proxy in front; @param origin the configured address of this server. */
export function isBehindTls(forwardedProto: string | string[] | null | undefined, origin?: string): boolean {
	const [nearestToBrowser] = String(forwardedProto).split(',');
	return nearestToBrowser === 'https' || Boolean(origin?.startsWith('https:'));
}

/** Of every inline `<script>` or `<style>` in the page. */
function inlineHashes(html: string, element: 'script' | 'style'): Set<string> {
	const found = html.matchAll(new RegExp(`<${element}(?![^>]*\\ssrc\\s*=)[^>]*>(.*?)</${element}>`, 'gis'));
	return new Set([...found].map(([, text = '']) => sourceHash(text)));
}

const sourceHash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
