/** A share that is there, and what its owner's phone and its readers do with replies. */
import { MIN_SEALED } from '../../src/lib/domain/envelope.ts';
import type { Harness } from './share-contract.ts';
import { makeEnvelope, makeShare, TWO_WEEKS, type Call } from './share-fixture.ts';

type Listing = { replies: { n: number; id: string; body: string }[]; next: number };

export async function created(harness: Harness, { seed = 'reply', passcode = false } = {}) {
	const share = makeShare(seed, { expiresAt: harness.now() + TWO_WEEKS, passcode });
	await harness.call(share.put);
	const page = async (after?: number) => (await harness.call(share.replies(after))).json as Listing;
	return {
		...share,
		page,
		all: async () => (await page(0)).replies
	};
}

/** Each from an address of its own, so that only the limit of the share counts. */
export const from = (index: number, call: Call): Call => ({ ...call, address: `198.51.100.${index}` });
export const replyWith = (kind: 'snapshot' | 'reply', size = MIN_SEALED) => makeEnvelope('body', size, kind);
export const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
export const rowsOf = ({ database }: Harness) => database.selectFrom('share_reply').select(['share_id', 'n']).execute();
