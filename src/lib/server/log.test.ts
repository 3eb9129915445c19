import { expect, test } from 'vitest';
import { errorLine, logLine, warningLine } from './log.ts';

const at = new Date('2027-01-02T03:04:05.678Z');

test('a request is one line of JSON', () => {
	const line = logLine({ at, method: 'PUT', route: '/api/share', status: 201, ms: 1.26, bytes: 900 });
	expect(line).toBe(
		'{"time":"2027-01-02T03:04:05.678Z","level":"info","method":"PUT","route":"/api/share","status":201,"ms":1.3,"bytes":900}'
	);
	expect(JSON.parse(warningLine(at, 'a "proxy"'))).toMatchObject({ level: 'warn', warning: 'a "proxy"' });
});

test('an error is its kind, its code and its places; nothing of its message, its cause or what was thrown', () => {
	const error = Object.assign(new TypeError('no such id: geheim\n    at geheim (geheim.ts:1:1)'), {
		code: 'ERR_SQLITE_ERROR',
		detail: 'Key (id)=(geheim) already exists.',
		cause: new Error('geheim')
	});
	const line = errorLine(at, '/api/share', error);
	expect(JSON.parse(line)).toMatchObject({ level: 'error', route: '/api/share', error: 'TypeError', code: error.code });
	expect(JSON.parse(line).places[0]).toMatch(/^at .*log\.test\.ts/);
	expect(line).not.toContain('\n');
	for (const thrown of [error, 'geheim', { code: 'geheim' }, Object.assign(new Error(), { code: 'geheim 1' })]) {
		expect(errorLine(at, 'purge', thrown)).not.toContain('geheim');
	}
});
