/**
 * How a message of the built app gets its text (deploy/lean-messages.ts). The code of a screen holds the text in the base
 * language. The texts of another language come as one file, and are found by that text: no names, which would weigh.
 */
export type Text = string | Record<string, string>;
/** The texts of one language, each by the key of the text in the base language. */
export type Words = Record<string, Text>;
/** `name`: what Pit is called here. */
type Spoken = { language: string; words: Words | undefined; name?: string | undefined };

let spoken = (): Spoken => ({ language: 'nl', words: undefined });
export const speakFrom = (next: () => Spoken): void => void (spoken = next);

/** FNV-1a, 32 bits. The build fails when two texts have the same key. */
export function keyOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash >>> 0).toString(36);
}

/**
 * @param text as the base language has it, with its inputs as `{name}`; of a plural one text per category
 * @param counted the input that a plural is about
 * @param other tells a text from the same text with another meaning
 */
export function say(text: Text, inputs?: Record<string, unknown>, counted?: string, other = ''): string {
	const { language, words, name = 'Pit' } = spoken();
	const found = words?.[keyOf((typeof text === 'string' ? text : text['other']) + other)] ?? text;
	const chosen =
		typeof found === 'string'
			? found
			: (found[new Intl.PluralRules(language).select(Number(inputs?.[counted ?? '']))] ?? found['other'] ?? '');
	// What comes in is not touched: it may be somebody's own words.
	return chosen.replace(/\bPit\b|{(\w+)}/g, (_, input) => (input ? String(inputs?.[input]) : name));
}
