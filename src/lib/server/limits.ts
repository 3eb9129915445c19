/**
 * Limits without accounts: token buckets per address, in the memory of this process only. An address is never kept:
 * a bucket's key is an HMAC with a secret that lives one day.
 */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { DAY } from '../domain/envelope.ts';

/** `burst` at once, refilled with `perHour`. */
type Rate = { burst: number; perHour: number };

/** A shelter or a mobile network is one address: generous on purpose. */
const createRate: Rate = { burst: 60, perHour: 600 };
/** A share takes 50 at most; somebody who answers writes a few. */
const replyRate: Rate = { burst: 30, perHour: 300 };
const missRate: Rate = { burst: 60, perHour: 360 };

/** Beyond this the bucket that was used longest ago is forgotten. */
const MAX_BUCKETS = 20_000;

/** Takes one token for an address; false when there is none left. */
type Take = (address: string, now: number) => boolean;
export type Limits = { create: Take; reply: Take; miss: Take };

/** @param secret makes a new random key; called once a day for each limit. */
export const createLimits = (secret: () => Uint8Array): Limits => ({
	create: createBucket(createRate, secret),
	reply: createBucket(replyRate, secret),
	miss: createBucket(missRate, secret)
});

/** `now` is whole seconds since 1970 UTC. */
function createBucket({ burst, perHour }: Rate, secret: () => Uint8Array): Take {
	const buckets = new Map<string, { tokens: number; at: number }>();
	let today: { day: number; key: KeyObject } | undefined;

	return function take(address: string, now: number): boolean {
		const day = Math.floor(now / DAY);
		if (today?.day !== day) {
			buckets.clear();
			// As an object: from bare bytes node:crypto makes one at every use, which takes ten times as long.
			today = { day, key: createSecretKey(secret()) };
		}
		const name = createHmac('sha256', today.key).update(addressGroup(address)).digest('base64');
		const last = buckets.get(name) ?? { tokens: burst, at: now };
		const refilled = Math.max(0, now - last.at) * (perHour / 3600);
		const tokens = Math.min(burst, last.tokens + refilled);
		// Set anew, so that the map's own order is the order of use.
		buckets.delete(name);
		buckets.set(name, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
		const oldest = buckets.keys().next();
		if (buckets.size > MAX_BUCKETS && !oldest.done) buckets.delete(oldest.value);
		return tokens >= 1;
	};
}

/** What counts as one sender: an IPv4 address, or the /64 that one IPv6 connection is given. */
export function addressGroup(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (mapped || !isIPv6(address)) return mapped ?? address;
	const [head = '', tail] = address.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::');
	const groups = (text: string | undefined) => (text ? text.split(':') : []);
	const zeros = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
	const all = [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)];
	return all
		.slice(0, 4)
		.map((group) => parseInt(group, 16).toString(16))
		.join(':');
}
