/**
 * Snel weg: leave at once. It wipes nothing; it takes Pit off the screen and out of the Back button.
 * Pit's own navigation replaces history, so there is only one entry to replace.
 */
import { browser } from '$app/environment';

/** A weather page without login, cookie wall or third parties of ours; offline Pit has a neutral page of its own. */
const AWAY = 'https://www.knmi.nl/nederland-nu/weer/verwachtingen';
const AWAY_OFFLINE = '/away';
const LEFT = 'left';

export function quickExit(): void {
	document.documentElement.dataset[LEFT] = '';
	document.title = '\u00a0';
	window.speechSynthesis?.cancel();
	document.getElementById('app')?.replaceChildren();
	// A reply that was being written on the page of a link: the one thing that a tab keeps.
	sessionStorage.removeItem('pit-reply');
	location.replace(isAlone() ? AWAY_OFFLINE : AWAY);
}

/** True from the moment of Snel weg on. */
export const hasLeft = (): boolean => LEFT in document.documentElement.dataset;

/** An installed app has no other page to go to, and offline there is none. */
const isAlone = (): boolean => !navigator.onLine || matchMedia('(display-mode: standalone)').matches;

/** A page that comes back out of the browser's memory after leaving shows nothing and leaves again. */
export function stayAway(): void {
	if (!browser) return;
	window.addEventListener('pageshow', (event) => {
		if (event.persisted && hasLeft()) location.replace(AWAY_OFFLINE);
	});
}

/** Three presses of Shift, within two seconds, leave too. */
export function watchForShifts(onThree: () => void): (event: KeyboardEvent) => void {
	let presses: number[] = [];
	return (event) => {
		if (event.key !== 'Shift') presses = [];
		else if (!event.repeat) presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 2000);
		if (presses.length >= 3) onThree();
	};
}
