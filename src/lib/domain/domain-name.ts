/** The handbook: a life domain is neutral and never has the name of a problem, because that puts a stamp on a person. */
import type { ProblemNames } from './content-pack';
import { isLookedFor, wordsOf } from './reading';

/** Which standard domain to offer in place of a title that names a problem; null when the title is fine. */
export function stigmaOf(title: string, names: ProblemNames): { domain: string } | null {
	const words = wordsOf(title);
	const found = names.find((each) => each.words.some((wanted) => words.some((word) => isLookedFor(word, wanted))));
	return found === undefined ? null : { domain: found.domain };
}
