/** The row of dolls of the first paint. It rides in the page, in the colours of who runs this Pit: shown again, not fetched. */
export const dollRow = (): string | undefined => document.querySelector<HTMLImageElement>('#skeleton img')?.src;
