import { expect, test } from 'vitest';
import { createProxyWarnings } from './proxy-warning.ts';

type Settings = Parameters<typeof createProxyWarnings>[0];

/** What is said over these requests. */
function said(settings: Partial<Settings>, ...requests: Record<string, string>[]): string[] {
	const warnings: string[] = [];
	const look = createProxyWarnings({ xffDepth: 1, ...settings }, (text) => warnings.push(text));
	for (const headers of requests) look(headers);
	return warnings;
}
const unset = 'ADDRESS_HEADER is not set, and requests come through a proxy, so all senders share one set of limits';
const forwarded = { 'x-forwarded-for': '192.0.2.1' };

test('without ADDRESS_HEADER: at start when the address is https, else at the first request of a proxy; once', () => {
	expect(said({ origin: 'https://pit.example' })).toEqual([unset]);
	expect(said({ origin: 'https://pit.example' }, forwarded, forwarded)).toEqual([unset]);
	expect(said({ origin: 'http://localhost:3000' }, {}, {})).toEqual([]);
	expect(said({}, {}, forwarded, forwarded)).toEqual([unset]);
	expect(said({}, { forwarded: 'for=192.0.2.1' })).toEqual([unset]);
});

test('with ADDRESS_HEADER: at the first request without it, or with too few addresses; once, and no address', () => {
	const origin = 'https://pit.example';
	expect(said({ origin, addressHeader: 'x-real-ip' }, { 'x-real-ip': '192.0.2.1' })).toEqual([]);
	expect(said({ origin, addressHeader: 'x-real-ip' }, forwarded, {})).toEqual([
		'ADDRESS_HEADER is x-real-ip, and a request came without it, so all senders share one set of limits'
	]);
	const far = { addressHeader: 'x-forwarded-for', xffDepth: 2 };
	expect(said(far, { 'x-forwarded-for': '192.0.2.1, 192.0.2.2' })).toEqual([]);
	expect(said(far, forwarded, forwarded)).toEqual([
		'XFF_DEPTH is 2, and a request came past fewer proxies, so all senders share one set of limits'
	]);
});
