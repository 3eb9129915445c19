/** What may stand in the log of a live server, and what may not. */
import { expect } from 'vitest';

type Line = Record<string, unknown>;

const known: Record<string, string[]> = {
	info: ['time', 'level', 'method', 'route', 'status', 'ms', 'bytes', 'ended', 'tombstones'],
	warn: ['time', 'level', 'warning'],
	error: ['time', 'level', 'route', 'error', 'code', 'places']
};

/**
 * Every line is JSON with the fields that we know, but the one that says where Pit is; no word of the run is in it.
 * @returns the lines.
 */
export function checkLog(log: string, words: string[]): Line[] {
	for (const word of words) {
		expect(word.length, 'a word to look for').toBeGreaterThan(2);
		expect(log).not.toContain(word);
	}
	const isStart = (line: string) => /^Pit staat klaar op http:\/\/localhost:\d+$/.test(line);
	const lines = log.split('\n').filter((line) => line && !isStart(line));
	return lines.map((text) => {
		const line = JSON.parse(text) as Line;
		const fields = known[String(line['level'])] ?? [];
		expect(
			Object.keys(line).filter((field) => !fields.includes(field)),
			text
		).toEqual([]);
		expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
		return line;
	});
}
