import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DatabaseUnavailable } from './database.ts';
import { createRetrying } from './retry.ts';

const conflict = (code: string) => Object.assign(new Error('could not serialize access'), { code });

/** Work that fails the first so many times. */
function failing(times: number, error: Error) {
	let runs = 0;
	return {
		runs: () => runs,
		work: () => (++runs > times ? Promise.resolve('done') : Promise.reject(error))
	};
}

const retrying = createRetrying();

test('a serialization failure and a deadlock are tried again', async () => {
	for (const code of ['40001', '40P01']) {
		const { work, runs } = failing(3, conflict(code));
		expect(await retrying(work)).toBe('done');
		expect(runs()).toBe(4);
	}
});

test('twenty times and no more; what it says then holds no value', async () => {
	const { work, runs } = failing(Infinity, conflict('40001'));
	const error = await retrying(work).catch((thrown: unknown) => thrown);
	expect(runs()).toBe(20);
	expect(error).toBeInstanceOf(DatabaseUnavailable);
	expect(String(error)).toBe('DatabaseUnavailable: 40001');
});

test('any other error is not tried again', async () => {
	for (const error of [conflict('23505'), new Error('bug')]) {
		const { work, runs } = failing(1, error);
		await expect(retrying(work)).rejects.toBe(error);
		expect(runs()).toBe(1);
	}
});

test('of those that must do it again, one at a time does', async () => {
	let busy = 0;
	let most = 0;
	const twice = () => {
		const { work } = failing(1, conflict('40001'));
		let runs = 0;
		return async () => {
			if (++runs === 1) return work();
			most = Math.max(most, ++busy);
			await sleep(5);
			busy--;
			return work();
		};
	};
	const all = Array.from({ length: 10 }, () => retrying(twice()));
	expect(await Promise.all(all)).toEqual(Array(10).fill('done'));
	expect(most).toBe(1);
});
