/**
 * The squares of a link. What draws them comes on use and is kept from then on: null when it is not on this device yet
 * and there is no line to fetch it. The link itself is there all the same.
 */
export const qrHere = (link: string): Promise<boolean[][] | null> =>
	import('$lib/sharing/qr').then(
		({ qrModules }) => qrModules(link),
		() => null
	);
