/** Work that was begun: a sender may be gone while the database still works for them. */
export function createInFlight() {
	const begun = new Set<Promise<unknown>>();
	return {
		/** The same call, followed to its end. */
		follow<Arguments extends unknown[], Result>(work: (...given: Arguments) => Promise<Result>) {
			return (...given: Arguments): Promise<Result> => {
				const doing = work(...given);
				begun.add(doing);
				const end = () => begun.delete(doing);
				doing.then(end, end);
				return doing;
			};
		},
		/** Resolves when all that was begun has ended, well or not. */
		settled: () => Promise.allSettled(begun)
	};
}
