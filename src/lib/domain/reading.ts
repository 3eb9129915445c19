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

/** Syllables of a Dutch word by clusters of vowels; a trema starts a new one. */
export const syllables = (word: string): number =>
	Math.max(1, word.toLowerCase().replaceAll('ij', 'ÿ').match(vowelCluster)?.length ?? 0);

export const hasManyLetters = (word: string): boolean =>
	word.replace(/[^\p{L}]/gu, '').length > readingLimits.lettersPerWord;

/** Longer than most readers of Dutch take in at a glance. */
export const isLongWord = (word: string): boolean =>
	hasManyLetters(word) || syllables(word) > readingLimits.syllablesPerWord;

/** A word as it is compared: without capitals and accents. */
export const plainForm = (word: string): string =>
	word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");

/** Finds the words looked for, and with "schuld*" every word that begins so. */
export function wordFinder(wanted: readonly string[]): (word: string) => boolean {
	const plain = wanted.map(plainForm);
	const whole = new Set(plain);
	const starts = plain.filter((each) => each.endsWith('*')).map((each) => each.slice(0, -1));
	return (word) => {
		const form = plainForm(word);
		return whole.has(form) || starts.some((start) => form.startsWith(start));
	};
}
