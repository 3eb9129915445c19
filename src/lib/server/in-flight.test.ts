import { expect, test } from 'vitest';
import { createInFlight } from './in-flight.ts';

test('settled waits for all that was begun, also for what fails, and for nothing when there is nothing', async () => {
	const { follow, settled } = createInFlight();
	await settled();
	const slow = Promise.withResolvers<string>();
	const failing = Promise.withResolvers<string>();
	const work = follow((which: 'slow' | 'failing') => (which === 'slow' ? slow : failing).promise);
	const answers = [work('slow'), work('failing').catch((error: Error) => error.message)];
	let ended = false;
	const waiting = settled().then(() => (ended = true));
	failing.reject(new Error('broken'));
	expect(await answers[1]).toBe('broken');
	expect(ended).toBe(false);
	slow.resolve('done');
	await waiting;
	expect(await answers[0]).toBe('done');
});
