/**
 * The language on screen. Nothing is stored until `keep()`: before the first answer, on a borrowed computer
 * and on the page that opens a link, the choice lives in memory. (Paraglide's own getLocale stores at once.)
 */
import { browser } from '$app/environment';
import { baseLocale, locales, localStorageKey, overwriteGetLocale, type Locale } from '$paraglide/runtime.js';

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

let current = $state<Locale>((browser ? (stored() ?? preferred()) : undefined) ?? baseLocale);
overwriteGetLocale(() => current);

/** Every language by its own name, so that everybody finds theirs. */
export const languageNames: Record<Locale, string> = { nl: 'Nederlands', en: 'English' };

export const locale = {
	all: locales,
	get current(): Locale {
		return current;
	},
	use(next: Locale): void {
		current = next;
		document.documentElement.lang = next;
	},
	/** Remembers the choice on this device; a refusal costs only the memory. */
	keep(): void {
		try {
			localStorage.setItem(localStorageKey, current);
		} catch {
			/* the choice holds while Pit is open */
		}
	}
};
