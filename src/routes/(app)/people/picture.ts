/**
 * Where everyone stands in the drawing of Mijn mensen. A place follows from the ring and the index alone, so nobody
 * moves when somebody comes: a full row gets a next row around it, and only the rings outside it grow.
 */

/** Half of what is drawn for one person or place, and for the person in the middle. */
export const DOT = 18;
export const MIDDLE = 24;
/** From one middle to the next, within a row and between rows. */
const STEP = 44;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export type Spot = { x: number; y: number };
/** Around (0, 0). `reach` is half of the drawing; `rings` are the lines around the rings; `spots` stand per ring. */
export type Picture = { reach: number; rings: number[]; spots: Spot[][] };

/** @param counts how many there are in each ring, from near to far */
export function layPicture(counts: readonly number[]): Picture {
	let radius = MIDDLE + DOT + STEP / 4;
	const rings: number[] = [];
	const spots = counts.map((count) => {
		const found: Spot[] = [];
		do {
			found.push(...row(radius).slice(0, count - found.length));
			radius += STEP;
		} while (found.length < count);
		rings.push(radius - STEP / 2);
		return found;
	});
	return { reach: radius - STEP / 2 + 4, rings, spots };
}

/** All places of one row, spread: the second stands far from the first, the third far from both. */
function row(radius: number): Spot[] {
	const size = Math.floor(Math.PI / Math.asin(STEP / 2 / radius));
	const stride = strideOf(size);
	return Array.from({ length: size }, (_, index) => {
		// A row begins elsewhere than the one inside it, so that few do not stand on one line.
		const angle = (2 * Math.PI * ((index * stride) % size)) / size + (radius / STEP) * GOLDEN_ANGLE;
		return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
	});
}

/** A step of about three eighths of the circle that comes past every place once. */
function strideOf(size: number): number {
	let stride = Math.max(1, Math.round(size * 0.382));
	while (divisor(stride, size) !== 1) stride += 1;
	return stride;
}
const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

/** Two letters at most: of the first and the last word, or the first two of one word. */
export function initials(name: string): string {
	const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) return [...name.trim()][0] ?? '·';
	const letters =
		words.length > 1 ? letter(first) + letter(last) : letter(first) + letter(first.slice(letter(first).length));
	return letters.toLocaleUpperCase();
}
const letter = (word: string): string => /^.\p{M}*/u.exec(word)?.[0] ?? '';
