/** Reads an upload by counting, never by believing its Content-Length. */
import { refuse, type Refusal } from './refusal.ts';

/** How long an upload may be silent, and how long it may take in all; milliseconds. */
export type BodyTimings = { idleMs: number; totalMs: number };
export type BodyLimits = BodyTimings & { maxBytes: number };

/**
 * What is over the cap is read and dropped up to twice the cap, so that a sender who is only a little over
 * gets to see the answer instead of a broken connection.
 * @returns the bytes; or large, slow, or invalid when the sender went away halfway.
 */
export async function readBody(
	stream: ReadableStream<Uint8Array> | null,
	{ maxBytes, idleMs, totalMs }: BodyLimits
): Promise<{ ok: true; bytes: Uint8Array } | Refusal> {
	if (!stream) return { ok: true, bytes: new Uint8Array() };
	// Never cancelled: in adapter-node that cuts the connection before the answer is out.
	const reader = stream.getReader();
	const tooSlow = Promise.withResolvers<'slow'>();
	const total = setTimeout(tooSlow.resolve, totalMs, 'slow');
	const idle = setTimeout(tooSlow.resolve, idleMs, 'slow');
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		while (size <= 2 * maxBytes) {
			const part = await Promise.race([reader.read(), tooSlow.promise]);
			if (part === 'slow') return refuse('slow');
			if (part.done) break;
			idle.refresh();
			size += part.value.length;
			if (size <= maxBytes) chunks.push(part.value);
		}
		return size > maxBytes ? refuse('large') : { ok: true, bytes: Buffer.concat(chunks) };
	} catch (error) {
		return refuse(isTooLarge(error) ? 'large' : 'invalid');
	} finally {
		clearTimeout(total);
		clearTimeout(idle);
	}
}

/** SvelteKit's own cap (BODY_SIZE_LIMIT, set in main.ts far above ours) breaks the stream with a 413. */
const isTooLarge = (error: unknown) => error instanceof Error && 'status' in error && error.status === 413;
