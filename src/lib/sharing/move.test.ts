import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { random } from '../../../tests/fixtures/phone.ts';
import {
	answerLost,
	offline,
	onlyFor,
	ORIGIN,
	startShareServer,
	type Network,
	type ShareServer
} from '../../../tests/fixtures/share-server.ts';
import { endMove, fetchMove, moveState, sendMove } from './move';
import { makeMoveCode, parseMoveCode, showMoveCode } from './move-code';
import { createShareClient } from './share.client';

const START = 1_800_000_000;
const QUARTER = 15 * 60;

let server: ShareServer;
beforeEach(async () => {
	server = await startShareServer({ now: START });
});
afterEach(() => server.stop());

const over = (network?: Network) => ({ client: createShareClient(server.fetch(network), ORIGIN), random });
/** Text that packs badly, as a backup file does. */
const textOf = (length: number) =>
	Array.from({ length: Math.ceil(length / 4) }, () => Math.random().toString(36).slice(2, 6).padEnd(4, 'x'))
		.join('')
		.slice(0, length);

describe('code', () => {
	test('what is shown is what is read, however it is typed', () => {
		const anyBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
		fc.assert(
			fc.property(anyBytes, (bytes) => {
				const code = makeMoveCode(() => Uint8Array.from(bytes));
				for (const typed of [
					code,
					showMoveCode(code),
					` ${showMoveCode(code).toLowerCase()}\n`,
					code.replace(/0/g, 'o').replace(/1/g, 'l')
				])
					expect(parseMoveCode(typed)).toEqual({ ok: true, code });
				expect(showMoveCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/);
			})
		);
	});

	test.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQR', 'ABCD-EFGH-JKMN-PQRST', 'ABCD-EFGH-JKMN-PQRU', 'ABCD-EFGH-JKMN-PQR€'])(
		'%j is not one',
		(typed) => expect(parseMoveCode(typed)).toEqual({ ok: false, problem: 'move.code' })
	);
});

describe('move', () => {
	test.each([0, 1, 149_999, 150_001, 800_000])(
		'%i characters arrive, both sides know, and nothing stays',
		async (length) => {
			const code = makeMoveCode(random);
			const text = textOf(length);
			const steps: string[] = [];
			const sent = await sendMove({ text, code }, { ...over(), onprogress: (done, of) => steps.push(`${done}/${of}`) });
			if (!sent.ok) throw new Error(sent.problem);
			const at = sent.expiresAt;
			expect(steps.at(-1)).toBe(`${steps.length}/${steps.length}`);
			expect(await moveState(code, at, over())).toEqual({ ok: true, state: 'waiting' });

			const fetched = await fetchMove(code, over());
			expect(fetched).toEqual({ ok: true, text, of: steps.length });
			expect(await moveState(code, at, over())).toEqual({ ok: true, state: 'waiting' });
			expect(await endMove(code, steps.length, over())).toEqual({ ok: true });
			expect(await moveState(code, at, over())).toEqual({ ok: true, state: 'arrived' });
			expect(await server.count()).toBe(0);
			expect(await fetchMove(code, over())).toEqual({ ok: false, problem: 'move.unknown' });
		}
	);

	test('nothing of the code or the text is in what is sent', async () => {
		const code = makeMoveCode(random);
		await sendMove({ text: 'Ik woon bij mijn tante.', code }, over());
		const sent = Buffer.concat(server.requests.map(({ body }) => body)).toString('latin1');
		expect(sent).not.toContain('tante');
		expect(sent).not.toContain(code);
	});

	test('another code finds nothing', async () => {
		const code = makeMoveCode(random);
		await sendMove({ text: 'x', code }, over());
		expect(await fetchMove(makeMoveCode(random), over())).toEqual({ ok: false, problem: 'move.unknown' });
	});

	test('after a quarter of an hour it is over', async () => {
		const code = makeMoveCode(random);
		const sent = await sendMove({ text: 'x', code }, over());
		if (!sent.ok) throw new Error(sent.problem);
		expect(sent.expiresAt).toBeLessThanOrEqual(START + QUARTER);
		server.clock.now = START + QUARTER;
		expect(await fetchMove(code, over())).toEqual({ ok: false, problem: 'move.unknown' });
		expect(await moveState(code, sent.expiresAt, over())).toEqual({
			ok: true,
			state: 'over'
		});
	});

	test('half sent is not found; sent again, with the same code, it is', async () => {
		const code = makeMoveCode(random);
		const text = textOf(400_000);
		let puts = 0;
		const dies: Network = (request, next) =>
			request.method === 'PUT' && ++puts > 1 ? offline(request, next) : next(request);
		expect(await sendMove({ text, code }, over(dies))).toEqual({ ok: false, problem: 'network.offline' });
		expect(await fetchMove(code, over())).toEqual({ ok: false, problem: 'move.unknown' });
		const again = makeMoveCode(random);
		expect(await sendMove({ text, code: again }, over())).toMatchObject({ ok: true });
		expect(await fetchMove(again, over())).toMatchObject({ ok: true, text });
	});

	test('the answer to the end got lost: ending again is fine', async () => {
		const code = makeMoveCode(random);
		await sendMove({ text: 'x', code }, over());
		expect(await endMove(code, 1, over(onlyFor('DELETE', answerLost)))).toMatchObject({ ok: false });
		expect(await endMove(code, 1, over())).toEqual({ ok: true });
	});

	test('offline is said, and keeps everything', async () => {
		const code = makeMoveCode(random);
		await sendMove({ text: 'x', code }, over());
		expect(await fetchMove(code, over(offline))).toEqual({ ok: false, problem: 'network.offline' });
		expect(await fetchMove(code, over())).toMatchObject({ ok: true });
	});

	test('far too much is said before anything is sent', async () => {
		expect(await sendMove({ text: 'x'.repeat(41 * 150_000), code: makeMoveCode(random) }, over())).toEqual({
			ok: false,
			problem: 'share.too-large'
		});
		expect(server.calls()).toEqual([]);
	});
});
