/**
 * The voice of the device. Only one that works on the device itself: any other sends the words to a server.
 * Loaded only where a browser can speak.
 */
import type { LocaleId } from '$lib/domain/ids';
import { sentencesOf } from '$lib/domain/text';

/** Where a language has several voices: the Netherlands, and the English without joke voices in its list. */
const nearest: Record<LocaleId, string> = { nl: 'nl-nl', en: 'en-gb' };

let voices = $state.raw<SpeechSynthesisVoice[]>([]);
let speaker = $state.raw<string | null>(null);
/** Held on to: some browsers drop an utterance that nothing points to, and never tell its end. */
let queue: SpeechSynthesisUtterance[] = [];

const languageOf = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().replace('_', '-');

function voiceFor(lang: LocaleId): SpeechSynthesisVoice | undefined {
	const fitting = voices.filter((each) => each.localService && languageOf(each).split('-')[0] === lang);
	return (
		fitting.find((each) => each.default) ?? fitting.find((each) => languageOf(each) === nearest[lang]) ?? fitting[0]
	);
}

function stop(): void {
	queue = [];
	speaker = null;
	speechSynthesis.cancel();
}

export const speech = {
	/** Who asked for what is being said now. */
	get speaker() {
		return speaker;
	},
	can: (lang: LocaleId) => voiceFor(lang) !== undefined,
	/** Says it sentence by sentence: some phones cut a long text off. What was being said stops. */
	say(by: string, text: string, lang: LocaleId): void {
		const voice = voiceFor(lang);
		if (voice === undefined) return;
		stop();
		const said = sentencesOf(text).map((sentence) =>
			Object.assign(new SpeechSynthesisUtterance(sentence), { voice, lang: voice.lang })
		);
		const ended = () => {
			if (queue === said) stop();
		};
		const last = said.at(-1);
		if (last === undefined) return;
		last.onend = ended;
		for (const each of said) each.onerror = ended;
		queue = said;
		speaker = by;
		for (const each of said) speechSynthesis.speak(each);
	},
	/** Without `by` whoever is speaking. */
	stop(by = speaker): void {
		if (speaker !== null && speaker === by) stop();
	}
};

const look = () => (voices = speechSynthesis.getVoices());
// The list comes later than the page in most browsers. Set like this: Safari's has no listeners before version 16.
speechSynthesis.onvoiceschanged = look;
look();

document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && speech.stop());
window.addEventListener('pagehide', () => speech.stop());
