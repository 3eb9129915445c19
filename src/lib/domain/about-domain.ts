/** Which life domain a sentence is about, by the words that the content gives for each. */
import type { LifeDomain } from './content-pack';
import { wordFinder, wordsOf } from './reading';

export type ThemedDomain = Pick<LifeDomain, 'id' | 'reportsTo' | 'themes' | 'themeWords'>;

/** People, feelings and what counts are in every part of life: one word about them says nothing yet. */
const everywhere = new Set(['meaning', 'relationships', 'mind']);

/** Finds the other domain of a sentence: only when nothing in it is about its own, and one other stands out. */
export function otherDomainOf(
	domain: ThemedDomain,
	others: readonly ThemedDomain[]
): (sentence: string) => { domainId: string; word: string } | undefined {
	// What counts for someone may be about anything.
	if (domain.id === 'meaning') return () => undefined;
	const isOwn = wordFinder([
		...themeWords(domain),
		...domain.themes.flatMap(wordsOf).filter((word) => word.length > 3)
	]);
	const candidates = others
		.filter(({ id, reportsTo }) => id !== domain.id && !reportsTo.some((each) => domain.reportsTo.includes(each)))
		.map(({ id, reportsTo, ...other }) => ({
			id,
			isAbout: wordFinder(themeWords(other)),
			least: reportsTo.some((each) => everywhere.has(each)) ? 2 : 1
		}));
	return (sentence) => {
		const words = wordsOf(sentence);
		if (words.some(isOwn)) return undefined;
		const [most, next] = candidates
			.map(({ id, isAbout, least }) => ({ id, least, found: words.filter(isAbout) }))
			.sort((one, other) => other.found.length - one.found.length);
		const word = most?.found[0];
		if (most === undefined || word === undefined || most.found.length < most.least) return undefined;
		return next?.found.length === most.found.length ? undefined : { domainId: most.id, word };
	};
}

/** A pack without such words has its themes of one word. */
const themeWords = ({ themes, themeWords }: Pick<ThemedDomain, 'themes' | 'themeWords'>): readonly string[] =>
	themeWords ?? themes.filter((theme) => /^\p{L}{4,}$/u.test(theme));
