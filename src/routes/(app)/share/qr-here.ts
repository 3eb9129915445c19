/**
 * The squares of a link; null when what draws them is not on this device and there is no line to fetch it. The link itself
 * is there all the same.
 */
export const qrHere = (link: string): Promise<boolean[][] | null> =>
	import('$lib/sharing/qr').then(
		({ qrModules }) => qrModules(link),
		() => null
	);
