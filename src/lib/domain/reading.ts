/** How hard a text is to read: its words, their length and their syllables. For what we write and for what a person writes. */

/** What a reader of simple Dutch can take in at once. */
export const readingLimits = { wordsPerSentence: 15, lettersPerWord: 12, syllablesPerWord: 4 } as const;

const aWord = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const notAWord = /\d|@|\p{L}\.\p{L}{2}/u;

/** The words of a text, without numbers, addresses and times. */
export const wordsOf = (text: string): string[] =>
	text.split(/\s+/).flatMap((part) => (notAWord.test(part) ? [] : (part.match(aWord) ?? [])));

/** How many words a sentence has for whoever reads it: numbers count too. */
export const wordCount = (sentence: string): number =>
	sentence.split(/\s+/).filter((part) => /[\p{L}\d]/u.test(part)).length;

const vowelCluster = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ÿ|ou|au|ai|[aeiouyáàâéèêëíïóôöúûü]/gu;

/** Syllables by clusters of vowels; a trema starts a new one. */
export const syllables = (word: string): number =>
	Math.max(1, word.toLowerCase().replaceAll('ij', 'ÿ').match(vowelCluster)?.length ?? 0);

/** Longer than most readers take in at a glance. */
export const isLongWord = (word: string): boolean =>
	word.replace(/[^\p{L}]/gu, '').length > readingLimits.lettersPerWord ||
	syllables(word) > readingLimits.syllablesPerWord;

/** A word as it is compared: without capitals and accents. */
export const plainForm = (word: string): string =>
	word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");

/** Whether a word is the one looked for, or begins with it: "schuld*". */
export function isLookedFor(word: string, wanted: string): boolean {
	const start = plainForm(wanted.replace(/\*$/, ''));
	return wanted.endsWith('*') ? plainForm(word).startsWith(start) : plainForm(word) === start;
}
