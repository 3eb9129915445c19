/** One day as a calendar file (RFC 5545). It names no address and says nothing of who made it or of care. */
import { withoutControls } from './text';

/** A line may have this many octets, its line end not counted (RFC 5545, 3.1). */
const LINE = 75;

export type CalendarDay = {
	/** Stays the same for the same step, so that a second import replaces the first. */
	id: string;
	title: string;
	/** 'YYYY-MM-DD', as a date field gives it. */
	date: string;
	details?: string;
	/** The moment of making, in milliseconds since 1970 UTC. */
	now: number;
};

export function calendarFile({ id, title, date, details = '', now }: CalendarDay): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Pit//EN',
		'BEGIN:VEVENT',
		`UID:${escaped(id)}`,
		`DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
		`DTSTART;VALUE=DATE:${date.replace(/\D/g, '')}`,
		`SUMMARY:${escaped(title)}`,
		...(details === '' ? [] : [`DESCRIPTION:${escaped(details)}`]),
		// In a calendar that others can look into, they see neither title nor a day that is taken.
		'CLASS:PRIVATE',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const escaped = (text: string): string =>
	withoutControls(text)
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\r\n?|\n/g, '\\n');

/** Breaks a long line between characters, never inside one; each next line begins with a space that counts. */
function folded(line: string): string {
	let result = '';
	let room = LINE;
	for (const character of line) {
		const size = octets(character);
		if (size > room) {
			result += '\r\n ';
			room = LINE - 1;
		}
		result += character;
		room -= size;
	}
	return result;
}

/** Of one character in UTF-8; half a character becomes the three octets of its replacement. */
function octets(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
