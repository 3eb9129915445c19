/** The key that an organisation may ask for a new share. Kept as a hash, and compared in constant time. */
import { sameHash, sha256 } from './token.ts';

/** @param key the one of the configuration; without one, everybody may. */
export function createKeyCheck(key: string | undefined): (given: string | null) => boolean {
	if (key === undefined) return () => true;
	const kept = sha256(Buffer.from(key));
	return (given) => sameHash(sha256(Buffer.from(given ?? '')), kept);
}
