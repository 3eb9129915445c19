import { expect } from 'vitest';
import { MAX_SEALED_REPLY, MIN_SEALED } from '../../../src/lib/domain/envelope.ts';
import { created, from, numbersTo, replyWith } from '../reply-fixture.ts';
import { makeReplyId, withHeaders, without } from '../share-fixture.ts';
import type { ContractCase } from '../share-contract.ts';

const invalid = { status: 400, json: { problem: 'share.invalid' } };
const conflict = { status: 409, json: { problem: 'share.conflict' } };
const tooLarge = { status: 413, json: { problem: 'share.too-large' } };

const sized = (size: number, expected: object): ContractCase => ({
	name: `reply of ${size} bytes: ${'status' in expected ? expected.status : ''}`,
	async run(harness) {
		const { reply } = await created(harness);
		const body = size ? replyWith('reply', size) : new Uint8Array();
		expect(await harness.call(reply('sized', body))).toMatchObject(expected);
	}
});

export const replyCases: ContractCase[] = [
	sized(0, invalid),
	sized(MIN_SEALED - 1, invalid),
	sized(MIN_SEALED, { status: 201 }),
	sized(MAX_SEALED_REPLY - 1, { status: 201 }),
	sized(MAX_SEALED_REPLY, { status: 201 }),
	sized(MAX_SEALED_REPLY + 1, tooLarge),
	{
		name: 'reply, then list: the same bytes, counted for the owner',
		async run(harness) {
			const { reply, all, state } = await created(harness);
			expect(await harness.call(reply('one'))).toMatchObject({ status: 201, json: {} });
			expect((await harness.call(reply('two'))).status).toBe(201);
			const found = await all();
			expect(found.map(({ n, id }) => [n, id])).toEqual([
				[1, makeReplyId('one')],
				[2, makeReplyId('two')]
			]);
			expect(found[0]?.body).toBe(Buffer.from(reply('one').body as Uint8Array).toString('base64url'));
			expect((await harness.call(state)).json).toMatchObject({ replies: 2 });
		}
	},
	{
		name: 'list after n: what came later, with the n to go on from; empty when there is nothing',
		async run(harness) {
			const { reply, page } = await created(harness);
			expect(await page(0)).toEqual({ replies: [], next: 0 });
			for (const n of numbersTo(12)) await harness.call(reply(`${n}`));
			const whole = await page(0);
			expect([whole.replies.map(({ n }) => n), whole.next]).toEqual([numbersTo(12), 12]);
			const later = await page(10);
			expect([later.replies.map(({ n }) => n), later.next]).toEqual([[11, 12], 12]);
			expect(await page(12)).toEqual({ replies: [], next: 12 });
			expect(await page(400)).toEqual({ replies: [], next: 400 });
		}
	},
	{
		name: 'list after nonsense, or without: 400',
		async run(harness) {
			const { replies } = await created(harness);
			for (const after of ['', '-1', '1.5', '1e1', '0x1', 'all', '9'.repeat(7), '%30%20']) {
				expect(await harness.call(replies(after)), after).toMatchObject(invalid);
			}
			expect(await harness.call({ ...replies(), path: '/api/share/reply' })).toMatchObject(invalid);
		}
	},
	{
		name: 'reply 50: 201; reply 51: 409, and its retries too; the first fifty stay',
		async run(harness) {
			const { reply, all } = await created(harness);
			const statuses = [];
			for (const n of numbersTo(50)) statuses.push((await harness.call(from(n, reply(`${n}`)))).status);
			expect(statuses).toEqual(Array(50).fill(201));
			expect(await harness.call(reply('51'))).toMatchObject(conflict);
			expect(await harness.call(reply('51'))).toMatchObject(conflict);
			expect((await harness.call(reply('50'))).status).toBe(200);
			expect((await all()).map(({ n }) => n)).toEqual(numbersTo(50));
		}
	},
	{
		name: '80 replies at once: exactly 50, numbered 1 to 50',
		async run(harness) {
			const { reply, all, state } = await created(harness);
			const answers = await Promise.all(numbersTo(80).map((n) => harness.call(from(n, reply(`${n}`)))));
			expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
			expect(answers.filter(({ status }) => status === 409)).toHaveLength(30);
			expect((await all()).map(({ n }) => n)).toEqual(numbersTo(50));
			expect((await harness.call(state)).json).toMatchObject({ replies: 50 });
		}
	},
	{
		name: 'same reply twice: 201, then 200; twenty at once: one 201, one row, counted once',
		async run(harness) {
			const { reply, all, state } = await created(harness);
			expect((await harness.call(reply('twice'))).status).toBe(201);
			expect(await harness.call(reply('twice'))).toMatchObject({ status: 200, json: {} });
			const answers = await Promise.all(numbersTo(20).map(() => harness.call(reply('at once'))));
			expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
			expect(await all()).toHaveLength(2);
			expect((await harness.call(state)).json).toMatchObject({ replies: 2 });
		}
	},
	{
		name: 'same reply id with another body: 409, and the first stays; in another share it is free',
		async run(harness) {
			const { reply, all } = await created(harness);
			await harness.call(reply('one'));
			expect(await harness.call(reply('one', replyWith('reply')))).toMatchObject(conflict);
			expect((await all())[0]?.body).toBe(Buffer.from(reply('one').body as Uint8Array).toString('base64url'));
			const other = await created(harness, { seed: 'other' });
			expect((await harness.call(other.reply('one'))).status).toBe(201);
			expect(await all()).toHaveLength(1);
		}
	},
	{
		name: 'reply that is no reply (magic, version, kind), or without a whole header: 400',
		async run(harness) {
			const { reply, secrets } = await created(harness);
			const [id = '', owner = ''] = secrets;
			const withByte = (index: number, value: number) => {
				const envelope = replyWith('reply');
				envelope[index] = value;
				return envelope;
			};
			for (const bent of [withByte(0, 0x51), withByte(4, 2), withByte(5, 3), replyWith('snapshot')]) {
				expect(await harness.call(reply('bent', bent))).toMatchObject(invalid);
			}
			for (const name of ['authorization', 'share-reply-id']) {
				expect(await harness.call(without(reply('bent'), name))).toMatchObject(invalid);
			}
			for (const bad of ['', id.slice(1), `${id}A`, `${id}=`, owner]) {
				expect(await harness.call(withHeaders(reply('bent'), { 'share-reply-id': bad }))).toMatchObject(invalid);
			}
			expect(await harness.call(withHeaders(reply('bent'), { 'share-proof': id }))).toMatchObject(invalid);
		}
	},
	{
		name: 'replies: HEAD, POST and others are 405 with Allow; no answer is stored by anybody',
		async run(harness) {
			const { reply, replies } = await created(harness);
			for (const method of ['HEAD', 'POST', 'PATCH', 'DELETE']) {
				const answer = await harness.call({ ...replies(), method });
				expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, PUT' } });
			}
			for (const call of [reply('one'), reply('one'), replies(), replies('x')]) {
				const { headers } = await harness.call(call);
				expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
			}
		}
	}
];
