/** What was pressed is gone: then what came in its place gets the focus. Needs `tabindex="-1"` where nothing can be pressed. */
export const catchFocus = (element: HTMLElement): void => {
	if (document.activeElement === document.body) element.focus();
};
