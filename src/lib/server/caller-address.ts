/** What a request handler of SvelteKit offers; `getClientAddress` throws when the proxy's header is absent. */
type Caller = { getClientAddress: () => string };

/** Where a request came from. Requests that came past the proxy, such as health probes, count as one sender. */
export function callerAddress({ getClientAddress }: Caller): string {
	try {
		return getClientAddress();
	} catch {
		return '';
	}
}
