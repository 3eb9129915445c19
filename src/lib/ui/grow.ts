/** Lets a textarea be as high as its text where the browser has no `field-sizing`. `text` only says when to measure again. */
export const grow = (text: () => string) => (area: HTMLTextAreaElement) => {
	if (CSS.supports('field-sizing', 'content')) return;
	text();
	area.style.blockSize = 'auto';
	area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
};
