/**
 * Everything of one phone to another, by way of a server that cannot read it (docs/sharing-protocol.md, 11). Each part
 * is a share of a quarter of an hour under an id of its own; all of it follows from the code. The first part goes
 * last: who finds it, finds all. Stopping the parts is how the new phone says that it has everything.
 */
import * as z from 'zod/mini';
import { MAX_MOVE_PARTS, MOVE_LIFE } from '$lib/domain/envelope';
import { problem, type Outcome } from '$lib/domain/problem';
import type { Bytes, Random } from './bytes';
import { open } from './envelope';
import { seal } from './envelope-seal';
import { parseJson } from './json';
import { deriveKeys, type ShareKeys } from './keys';
import { deriveMoveKeys } from './move-keys';
import type { ShareClient } from './share.client';

/** Whole characters of the text in one part: sealed, far below what a server takes, also when nothing packs. */
const PART_LENGTH = 150_000;
/** Seconds off the longest life, for servers whose clocks differ a little. */
const MARGIN = 30;
const part = z.object({
	v: z.literal(1),
	of: z.int().check(z.gte(1), z.lte(MAX_MOVE_PARTS)),
	text: z.string().check(z.maxLength(2 * PART_LENGTH))
});

type Means = { client: ShareClient; onprogress?: (done: number, of: number) => void };
type Part = ShareKeys & { owner: Bytes };

/**
 * Puts everything ready for the other phone.
 * @param from.text a backup file. @param from.createKey of the organisation, when its server asks one.
 * @param from.code as `makeMoveCode` gives it; a new one for every move.
 * @returns the end, in seconds since 1970 UTC; or `share.too-large` and what a server refuses with.
 */
export async function sendMove(
	{ text, code, createKey }: { text: string; code: string; createKey?: string | undefined },
	{ client, random, onprogress }: Means & { random: Random }
): Promise<Outcome<{ expiresAt: number }>> {
	const texts = text.match(new RegExp(`[^]{1,${PART_LENGTH}}`, 'gu')) ?? [''];
	if (texts.length > MAX_MOVE_PARTS) return problem('share.too-large');
	const time = await client.serverTime();
	if (!time.ok) return time;
	const expiresAt = time.now + MOVE_LIFE - MARGIN;
	const partOf = await partsOf(code);
	for (const [done, index] of texts
		.map((_, at) => at)
		.reverse()
		.entries()) {
		const keys = await partOf(index);
		const json = JSON.stringify({ v: 1, of: texts.length, text: texts[index] });
		const envelope = await seal({ ...lock(keys), json, nonce: random(12), passcode: false });
		const created = await client.create({ ...keys, proof: null, envelope, expiresAt, createKey });
		if (!created.ok) return created;
		onprogress?.(done + 1, texts.length);
	}
	return { ok: true, expiresAt };
}

/** @returns the text that was sent; `move.unknown` when there is nothing under this code (any more). */
export async function fetchMove(
	code: string,
	{ client, onprogress }: Means
): Promise<Outcome<{ text: string; of: number }>> {
	const partOf = await partsOf(code);
	const texts: string[] = [];
	let of = 1;
	for (let index = 0; index < of; index += 1) {
		const keys = await partOf(index);
		const answer = await client.read({ ...keys, proof: null });
		if (!answer.ok) return answer.problem === 'share.gone' ? problem('move.unknown') : problem(answer.problem);
		const opened = await open({ ...lock(keys), bytes: answer.bytes });
		if (!opened.ok) return opened;
		const found = part.safeParse(parseJson(opened.json));
		if (!found.success || (index > 0 && found.data.of !== of)) return problem('share.unreadable');
		of = found.data.of;
		texts.push(found.data.text);
		onprogress?.(texts.length, of);
	}
	return { ok: true, text: texts.join(''), of };
}

/** The new phone has everything, or the old one thought better of it: nothing of it stays on the server. Safe to repeat. */
export async function endMove(code: string, of: number, { client }: Pick<Means, 'client'>): Promise<Outcome<object>> {
	const partOf = await partsOf(code);
	for (let index = of - 1; index >= 0; index -= 1) {
		const stopped = await client.stop(await partOf(index));
		if (!stopped.ok && stopped.problem !== 'share.gone') return stopped;
	}
	return { ok: true };
}

/**
 * Seen from the old phone, by the server's clock. @param expiresAt as `sendMove` gave it.
 * @returns `arrived` once the other phone ended the move before its time, `over` when nobody came.
 */
export async function moveState(
	code: string,
	expiresAt: number,
	{ client }: Pick<Means, 'client'>
): Promise<Outcome<{ state: 'waiting' | 'arrived' | 'over' }>> {
	const found = await client.state(await (await partsOf(code))(0));
	if (found.ok) return { ok: true, state: 'waiting' };
	if (found.problem !== 'share.gone') return found;
	const time = await client.serverTime();
	return time.ok ? { ok: true, state: time.now < expiresAt ? 'arrived' : 'over' } : time;
}

let known: { code: string; parts: ReturnType<typeof createParts> } | undefined;
/** Stretching a code takes a cheap phone seconds: once, and not at every look whether the other side has it. */
const partsOf = (code: string) => (known?.code === code ? known : (known = { code, parts: createParts(code) })).parts;

/** Nobody needs these keys any more: the move is over, or this phone was locked. */
export const forgetMove = (): void => void (known = undefined);

/** The keys of each part. */
async function createParts(code: string): Promise<(index: number) => Promise<Part>> {
	const keysOf = await deriveMoveKeys(code);
	return async (index) => {
		const { secret, owner } = await keysOf(index);
		return { ...(await deriveKeys(secret)), owner };
	};
}

const lock = ({ id, content }: ShareKeys) => ({ kind: 'move', key: content, context: id }) as const;
