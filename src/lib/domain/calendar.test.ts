import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarDay } from './calendar';
import { withoutControls } from './text';

const made = (more: Partial<CalendarDay> = {}) =>
	calendarFile({ id: 'A1', title: 'Bellen', date: '2026-12-04', now: Date.UTC(2026, 10, 22, 8, 5, 9, 7), ...more });

/** What a calendar does: folded lines become one again, then the value of a line is read. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const valueOf = (file: string, name: string) =>
	linesOf(file)
		.find((line) => line.startsWith(`${name}:`))
		?.slice(name.length + 1)
		.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));

const anyTitle = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({ unit: 'grapheme', maxLength: 300 }),
	fc.array(fc.constantFrom('\\', 'n', ';', ',', '\n', '\r\n', ':', '"', ' ', '😀', 'é', 'a')).map((all) => all.join(''))
);
const oneLineEnd = (text: string) => withoutControls(text).replace(/\r\n?/g, '\n');

test('a day is an all-day event with what a calendar asks for', () => {
	expect(made()).toBe(
		[
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Pit//EN',
			'BEGIN:VEVENT',
			'UID:A1',
			'DTSTAMP:20261122T080509Z',
			'DTSTART;VALUE=DATE:20261204',
			'SUMMARY:Bellen',
			'CLASS:PRIVATE',
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		].join('\r\n')
	);
});

test.each([
	['a,b;c\\d', 'a\\,b\\;c\\\\d'],
	['een\ntwee', 'een\\ntwee'],
	['een\r\ntwee\rdrie', 'een\\ntwee\\ndrie'],
	['\\n', '\\\\n'],
	['\u0000\u0007hoi', 'hoi'],
	['END:VEVENT\r\nBEGIN:VALARM', 'END:VEVENT\\nBEGIN:VALARM']
])('the title %j is written as %j', (title, written) => {
	expect(linesOf(made({ title }))).toContain(`SUMMARY:${written}`);
});

test('details stand there only when there are any', () => {
	expect(made()).not.toContain('DESCRIPTION');
	expect(valueOf(made({ details: 'Samen, om 9 uur' }), 'DESCRIPTION')).toBe('Samen, om 9 uur');
});

test('a date that is none can add no line', () => {
	expect(linesOf(made({ date: '2026-12-04\r\nATTACH:x' }))).toContain('DTSTART;VALUE=DATE:20261204');
});

describe('for any text', () => {
	test('unfolded and read, title and details are what they were', () => {
		fc.assert(
			fc.property(anyTitle, anyTitle, (title, details) => {
				const file = made({ title, details });
				expect(valueOf(file, 'SUMMARY')).toBe(oneLineEnd(title));
				if (details !== '') expect(valueOf(file, 'DESCRIPTION')).toBe(oneLineEnd(details));
			}),
			{ numRuns: 500 }
		);
	});

	test('no line has more than 75 octets, ends otherwise than with CRLF, or breaks a character', () => {
		fc.assert(
			fc.property(anyTitle, (title) => {
				const file = made({ title });
				expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				for (const line of file.split('\r\n')) {
					const octets = new TextEncoder().encode(line);
					expect(octets.length).toBeLessThanOrEqual(75);
					expect(line).not.toMatch(/^ ?[\udc00-\udfff]/);
				}
			}),
			{ numRuns: 500 }
		);
	});

	test('a title never makes a line of its own', () => {
		const names = (file: string) => linesOf(file).map((line) => line.split(/[:;]/)[0]);
		fc.assert(
			fc.property(anyTitle, (title) => {
				expect(names(made({ title }))).toEqual(names(made()));
			})
		);
	});
});
