/**
 * The language on screen. Nothing is stored until `keep()`: before the first answer, on a borrowed computer
 * and on the page that opens a link, the choice lives in memory. (Paraglide's own getLocale stores at once.)
 */
import { baseLocale, locales, localStorageKey, overwriteGetLocale, type Locale } from '$paraglide/runtime.js';
import { speakFrom, type Words } from './words';

const known = (name: string | null | undefined): Locale | undefined => locales.find((each) => each === name);

function stored(): Locale | undefined {
	try {
		return known(localStorage.getItem(localStorageKey));
	} catch {
		return undefined;
	}
}

/** The first language of the browser that Pit has: "nl" for "nl-BE" too. */
const preferred = (): Locale | undefined =>
	navigator.languages.map((each) => known(each.split('-')[0]?.toLowerCase())).find((each) => each !== undefined);

let current = $state<Locale>(baseLocale);
/** What was chosen, or is asked for by the browser; on screen as soon as its words are there. */
let wanted = $state<Locale>(baseLocale);
/** The wanted language, when its words could not be had. */
let missing = $state<Locale | null>(null);

/** Milliseconds after which a hanging line counts as none: the base language is better than no screen. */
const SLOW = 8_000;
/** The texts of the base language are in the code; those of another are fetched once, when somebody reads it. */
const brought: Partial<Record<Locale, Words>> = {};
speakFrom(() => ({
	language: current,
	words: brought[current],
	// Who runs this Pit may have given it another name (server/looks-page.ts).
	name: document.documentElement.dataset['name']
}));
overwriteGetLocale(() => current);

/** Where the words of a language are: it stands in the page. Not for the base language, and not while developing. */
const addressOf = (language: Locale) => document.documentElement.getAttribute(`data-words-${language}`);

async function bring(language: Locale): Promise<boolean> {
	const address = addressOf(language);
	if (address === null || brought[language] !== undefined) return true;
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(SLOW) });
		if (response.ok) brought[language] = await response.json();
		return response.ok;
	} catch {
		return false;
	}
}

/** A worker that is behind this page keeps the words itself; one that came later finds them (vite.config.ts has the name). */
async function keepWords(address: string | null): Promise<void> {
	try {
		if (address === null || navigator.serviceWorker.controller !== null || (await caches.match(address))) return;
		await (await caches.open('on-use')).add(address);
	} catch {
		/* without internet Pit is in the base language */
	}
}

/** Every language by its own name, so that everybody finds theirs. */
export const languageNames: Record<Locale, string> = { nl: 'Nederlands', en: 'English' };

export const locale = {
	all: locales,
	get current(): Locale {
		return current;
	},
	get wanted(): Locale {
		return wanted;
	},
	get missing(): Locale | null {
		return missing;
	},
	/** Before anything is drawn: nothing changes language of its own accord after that. */
	start: (): Promise<void> => locale.use(stored() ?? preferred() ?? baseLocale),
	/** Changes the language of the screen once the words are there. Without them it stays, and Pit tries at its next start. */
	async use(next: Locale): Promise<void> {
		wanted = next;
		const came = await bring(next);
		// Another choice came in the meantime.
		if (wanted !== next) return;
		missing = came ? null : next;
		if (!came) return;
		current = next;
		document.documentElement.lang = next;
	},
	/** Remembers the choice on this device; a refusal costs only the memory. */
	keep(): void {
		try {
			localStorage.setItem(localStorageKey, wanted);
		} catch {
			/* the choice holds while Pit is open */
		}
		void keepWords(addressOf(wanted));
	}
};
