/** Which copies stay: the last ten, one a day of the last seven days that have one, and the last before an upgrade. */
type Kept = { id: number; at: number; reason: string };

const LAST = 10;
const DAYS = 7;

/** @param copies newest first. The order counts, not the clock: one that was years off pushes nothing out. */
export function oldCopies(copies: readonly Kept[]): number[] {
	const days = new Map<string, number>();
	for (const { id, at } of copies) {
		const day = new Date(at).toDateString();
		if (!days.has(day) && days.size < DAYS) days.set(day, id);
	}
	const stay = new Set([
		...copies.slice(0, LAST).map(({ id }) => id),
		...days.values(),
		...copies
			.filter(({ reason }) => reason === 'upgrade')
			.slice(0, 1)
			.map(({ id }) => id)
	]);
	return copies.map(({ id }) => id).filter((id) => !stay.has(id));
}
