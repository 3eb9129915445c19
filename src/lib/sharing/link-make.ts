/** A new link. Apart from the reading: a page that opens a link needs no more than that. */
import { encodeBase64url } from './base64url';
import { concat, type Bytes, type Random } from './bytes';
import { checkOf, LINK_VERSION, SECRET_SIZE } from './link';

/** `L`: 32 bytes from which everything but the owner's token follows. A new one for every share. */
export async function makeSecret(random: Random): Promise<Bytes> {
	for (;;) {
		const secret = random(SECRET_SIZE);
		// Whatever makes links clickable in a chat leaves a - or _ at the end out of the link.
		if (!/[-_]$/.test(await linkText(secret))) return secret;
	}
}

/** @param origin of the app, such as `https://pit.example`. */
export const makeLink = async (origin: string, secret: Bytes): Promise<string> =>
	`${origin}/s#${LINK_VERSION}${await linkText(secret)}`;

const linkText = async (secret: Bytes) => encodeBase64url(concat(secret, await checkOf(secret)));
