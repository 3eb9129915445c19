/** The handbook: a life domain is neutral and never has the name of a problem, because that puts a stamp on a person. */
import type { ProblemNames } from './content-pack';
import { wordFinder, wordsOf } from './reading.ts';

/** Which standard domain to offer in place of a title that names a problem; null when the title is fine. */
export function stigmaOf(title: string, names: ProblemNames): { domain: string } | null {
	const words = wordsOf(title);
	const found = names.find((each) => words.some(wordFinder(each.words)));
	return found === undefined ? null : { domain: found.domain };
}
