/**
 * Goes to a part of the page and says its heading. Never by a link with a fragment: the fragment of this address is the
 * key to the text, and following another one would lose it.
 */
export function jumpTo(part: string): void {
	const places = [...document.querySelectorAll<HTMLElement>('[data-part]')];
	const heading = places.find((each) => each.dataset['part'] === part)?.querySelector('h2');
	if (!heading) return;
	heading.tabIndex = -1;
	heading.scrollIntoView();
	heading.focus({ preventScroll: true });
}
