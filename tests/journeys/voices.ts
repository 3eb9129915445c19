/** A stand-in for the voices of a device. */
import type { Page } from './pit.ts';

export type Voice = { lang: string; localService: boolean; name: string };

/**
 * Headless Chromium has no voices. This one speaks until the journey says that a sentence is over, and writes down
 * what it was asked. As in most browsers, the voices come later than the page.
 */
export async function voices(page: Page, list: Voice[]): Promise<void> {
	await page.addInitScript((list) => {
		type Said = {
			text: string;
			voice: { name: string } | null;
			onend: (() => void) | null;
			onerror: (() => void) | null;
		};
		let there: Voice[] = [];
		let waiting: Said[] = [];
		const heard: string[] = [];
		const speech = {
			onvoiceschanged: null as (() => void) | null,
			getVoices: () => there,
			speak(said: Said) {
				waiting.push(said);
				heard.push(`${said.voice?.name ?? 'none'}: ${said.text}`);
			},
			cancel() {
				const stopped = waiting;
				waiting = [];
				if (stopped.length > 0) heard.push('stop');
				for (const each of stopped) setTimeout(() => each.onerror?.());
			}
		};
		class Utterance {
			voice = null;
			onend = null;
			onerror = null;
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		Object.defineProperty(window, 'speechSynthesis', { value: speech });
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
		Object.assign(window, { heard, sentenceIsOver: () => waiting.shift()?.onend?.() });
		setTimeout(() => {
			there = list;
			speech.onvoiceschanged?.();
		}, 1000);
	}, list);
}

export const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
export const sentenceIsOver = (page: Page) =>
	page.evaluate(() => (window as unknown as { sentenceIsOver(): void }).sentenceIsOver());
