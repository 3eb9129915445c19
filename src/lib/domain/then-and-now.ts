/** Then and now: what two kept moments have in common. It says what is new, what stayed and what is gone; it counts nothing. */

/** Anything of the person with words in it: a strength, a goal, a text of the story. */
export type Kept = { id: string; text: string };

export type ListComparison<T extends Kept> = {
	fresh: T[];
	/** As it is now, also when its words changed. */
	stayed: T[];
	gone: T[];
	/** The ones that stayed with other words. */
	changed: { before: T; after: T }[];
};

/**
 * What each item of now was then, by its place in now. Found by its id, and else by its words, because what was let go and
 * taken up again has another id. Every item is found once at most.
 */
export function earlierOf<T extends Kept>(then: readonly T[], now: readonly T[]): Map<number, T> {
	const earlier = new Map<number, T>();
	const left = new Set(then.keys());
	const sames: ((before: T, after: T) => boolean)[] = [
		(before, after) => before.id === after.id && sameWords(before, after),
		(before, after) => before.id === after.id,
		sameWords
	];
	for (const isSame of sames) {
		for (const [index, after] of now.entries()) {
			if (earlier.has(index)) continue;
			for (const place of left) {
				const before = then[place];
				if (before === undefined || !isSame(before, after)) continue;
				earlier.set(index, before);
				left.delete(place);
				break;
			}
		}
	}
	return earlier;
}

export function compareLists<T extends Kept>(then: readonly T[], now: readonly T[]): ListComparison<T> {
	const earlier = earlierOf(then, now);
	const found = new Set(earlier.values());
	return {
		fresh: now.filter((_, index) => !earlier.has(index)),
		stayed: now.filter((_, index) => earlier.has(index)),
		gone: then.filter((each) => !found.has(each)),
		changed: now.flatMap((after, index) => {
			const before = earlier.get(index);
			return before === undefined || sameWords(before, after) ? [] : [{ before, after }];
		})
	};
}

export type TextComparison = {
	/** Ids of texts that read the same. */
	stayed: string[];
	/** The texts that differ, side by side; a side without words is ''. */
	changed: { id: string; before: string; after: string }[];
};

/** Texts that have one place each, such as `<domain>.<field>`: only the place says which belong together. */
export function compareTexts(then: readonly Kept[], now: readonly Kept[]): TextComparison {
	const before = new Map(then.map(({ id, text }) => [id, text]));
	const after = new Map(now.map(({ id, text }) => [id, text]));
	const pairs = [...new Set([...after.keys(), ...before.keys()])]
		.map((id) => ({ id, before: before.get(id) ?? '', after: after.get(id) ?? '' }))
		.filter((pair) => pair.before.trim() !== '' || pair.after.trim() !== '');
	const isSame = (pair: (typeof pairs)[number]) => pair.before.trim() === pair.after.trim();
	return { stayed: pairs.filter(isSame).map(({ id }) => id), changed: pairs.filter((pair) => !isSame(pair)) };
}

const sameWords = (one: Kept, other: Kept): boolean => one.text.trim() === other.text.trim();
