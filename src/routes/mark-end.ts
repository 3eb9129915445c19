/**
 * Puts the marker stroke under the end of a question, where Dutch and English put what it is about:
 * the last word, and the one before it in a longer question. "Waarbij vragen mensen *jouw hulp*?"
 */
export function markEnd(question: string): string {
	const words = question.replaceAll('*', ' ').trim().split(/\s+/);
	if (words.length < 2) return words.join('');
	const from = words.length - (words.length >= 5 ? 2 : 1);
	const [, marked = '', sign = ''] = /^(.*?)([?.!]*)$/.exec(words.slice(from).join(' ')) ?? [];
	return `${words.slice(0, from).join(' ')} *${marked}*${sign}`;
}
