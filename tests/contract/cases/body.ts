import { expect } from 'vitest';
import { MAX_SEALED, MIN_SEALED } from '../../../src/lib/domain/envelope.ts';
import { makeEnvelope, makeShare, TWO_WEEKS, withHeaders, without } from '../share-fixture.ts';
import type { ContractCase, Harness } from '../share-contract.ts';

const put = ({ now }: Harness, seed: string) => makeShare(seed, { expiresAt: now() + TWO_WEEKS }).put;
const invalid = { status: 400, json: { problem: 'share.invalid' } };
const tooLarge = { status: 413, json: { problem: 'share.too-large' } };
const slow = { status: 408, json: { problem: 'network.slow' } };

const sized = (size: number, expected: object): ContractCase => ({
	name: `body of ${size} bytes: ${'status' in expected ? expected.status : ''}`,
	async run(harness) {
		const answer = await harness.call({ ...put(harness, 'sized'), body: makeEnvelope('sized', size) });
		expect(answer).toMatchObject(expected);
	}
});

/** Sends the bytes in parts, without a Content-Length. */
function inParts(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
	const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
		bytes.slice(index * size, (index + 1) * size)
	);
	return new ReadableStream({
		pull(controller) {
			const part = parts.shift();
			if (part) controller.enqueue(part);
			else controller.close();
		}
	});
}

/** One byte every 20 ms, for ever. */
const drip = () =>
	new ReadableStream<Uint8Array>({
		async pull(controller) {
			await new Promise((done) => setTimeout(done, 20));
			controller.enqueue(new Uint8Array([1]));
		}
	});

const withByte = (index: number, value: number) => {
	const envelope = makeEnvelope('bent');
	envelope[index] = value;
	return envelope;
};

export const bodyCases: ContractCase[] = [
	sized(MIN_SEALED, { status: 201 }),
	sized(MIN_SEALED - 1, invalid),
	sized(MAX_SEALED - 1, { status: 201 }),
	sized(MAX_SEALED, { status: 201 }),
	sized(MAX_SEALED + 1, tooLarge),
	sized(4 * MAX_SEALED, tooLarge),
	{
		name: 'body of 0 bytes, and no body: 400',
		async run(harness) {
			const call = put(harness, 'empty');
			expect(await harness.call({ ...call, body: new Uint8Array() })).toMatchObject(invalid);
			expect(await harness.call({ method: 'PUT', headers: call.headers })).toMatchObject(invalid);
		}
	},
	{
		name: 'body that is no snapshot (magic, version, kind): 400',
		async run(harness) {
			for (const bent of [withByte(0, 0x51), withByte(4, 2), withByte(5, 2), withByte(5, 3)]) {
				expect(await harness.call({ ...put(harness, 'bent'), body: bent })).toMatchObject(invalid);
			}
		}
	},
	{
		name: 'lying Content-Length: what counts is what came',
		async run(harness) {
			const small = withHeaders(put(harness, 'small'), { 'content-length': String(MAX_SEALED + 1) });
			expect(await harness.call(small)).toMatchObject({ status: 201 });
			const large = withHeaders(put(harness, 'large'), { 'content-length': String(MIN_SEALED) });
			expect(await harness.call({ ...large, body: makeEnvelope('large', MAX_SEALED + 1) })).toMatchObject(tooLarge);
		}
	},
	{
		name: 'chunked: stored when it fits, 413 when it does not',
		async run(harness) {
			const fits = inParts(makeEnvelope('fits', 10_000), 999);
			expect(await harness.call({ ...put(harness, 'fits'), body: fits })).toMatchObject({ status: 201 });
			const over = inParts(makeEnvelope('over', MAX_SEALED + 1), 4096);
			expect(await harness.call({ ...put(harness, 'over'), body: over })).toMatchObject(tooLarge);
		}
	},
	{
		name: 'no byte for too long: 408, the connection closes and nothing is stored',
		settings: { idleMs: 30 },
		async run(harness) {
			const silent = new ReadableStream<Uint8Array>();
			const answer = await harness.call({ ...put(harness, 'silent'), body: silent });
			expect(answer).toMatchObject({ ...slow, headers: { connection: 'close' } });
			expect(await harness.database.selectFrom('share').select('id').execute()).toEqual([]);
		}
	},
	{
		name: 'byte by byte for too long: 408',
		settings: { idleMs: 1000, totalMs: 150 },
		async run(harness) {
			expect(await harness.call({ ...put(harness, 'drip'), body: drip() })).toMatchObject(slow);
		}
	},
	{
		name: 'sender who goes away halfway: nothing is stored',
		async run(harness) {
			let parts = 0;
			const broken = new ReadableStream<Uint8Array>({
				pull(controller) {
					if (++parts > 2) controller.error(new Error('aborted'));
					else controller.enqueue(makeEnvelope('broken'));
				}
			});
			expect(await harness.call({ ...put(harness, 'broken'), body: broken })).toMatchObject(invalid);
			expect(await harness.database.selectFrom('share').select('id').execute()).toEqual([]);
		}
	},
	{
		name: 'header that is missing: 400',
		async run(harness) {
			for (const name of ['authorization', 'share-expires', 'share-read-hash']) {
				expect(await harness.call(without(put(harness, 'less'), name))).toMatchObject(invalid);
			}
		}
	}
];
