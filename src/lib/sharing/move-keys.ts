/** The keys of a move to another phone. Apart from `keys.ts`, because a page that opens a link needs none of them. */
import { utf8, type Bytes } from './bytes';
import { hk, pbkdf2 } from './keys';

/**
 * For each part its secret (as the `L` of a share) and its owner's token, 32 bytes each. Both phones have them, because
 * both have the code.
 * @param code as `parseMoveCode` gives it.
 */
export async function deriveMoveKeys(code: string) {
	const root = await pbkdf2(utf8(code), utf8('pit-move/1'));
	return async (index: number): Promise<{ secret: Bytes; owner: Bytes }> => {
		const [secret, owner] = await Promise.all([hk(root, `move ${index}`, 32), hk(root, `move owner ${index}`, 32)]);
		return { secret, owner };
	};
}
