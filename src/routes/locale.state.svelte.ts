/**
 * The language on screen. Nothing is stored until `keep()`: before the first answer, on a borrowed computer
 * and on the page that opens a link, the choice lives in memory. (Paraglide's own getLocale stores at once.)
 */
import { browser } from '$app/environment';
import {
	baseLocale,
	extractLocaleFromNavigator,
	isLocale,
	locales,
	localStorageKey,
	overwriteGetLocale,
	type Locale
} from '$paraglide/runtime.js';

function stored(): Locale | undefined {
	try {
		const found = localStorage.getItem(localStorageKey);
		return isLocale(found) ? found : undefined;
	} catch {
		return undefined;
	}
}

let current = $state<Locale>((browser ? (stored() ?? extractLocaleFromNavigator()) : undefined) ?? baseLocale);
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
