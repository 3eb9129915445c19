/** What the share API answers with, as HTTP. */
import { refusals, type Refusal } from './refusal.ts';

export type Answer = { ok: true; status: number; body?: object | Uint8Array } | Refusal;

export function respond(answer: Answer, extra: Record<string, string> = {}): Response {
	const headers = new Headers({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', ...extra });
	const send = (status: number, type: string, body: Uint8Array<ArrayBuffer>) => {
		headers.set('Content-Type', type);
		headers.set('Content-Length', String(body.length));
		return new Response(body, { status, headers });
	};
	const sendJson = (status: number, value: object) =>
		send(status, 'application/json', new TextEncoder().encode(JSON.stringify(value)));

	if (!answer.ok) {
		const [status, problem] = refusals[answer.reason];
		// What is still under way of this upload is not waited for.
		if (answer.reason === 'large' || answer.reason === 'slow') headers.set('Connection', 'close');
		if (answer.reason === 'busy') headers.set('Retry-After', '60');
		if (answer.reason === 'unavailable') headers.set('Retry-After', '10');
		return sendJson(status, answer.left === undefined ? { problem } : { problem, left: answer.left });
	}
	const { status, body } = answer;
	if (!body) return new Response(null, { status, headers });
	return body instanceof Uint8Array
		? send(status, 'application/octet-stream', new Uint8Array(body))
		: sendJson(status, body);
}
