/** A backup of this device, made here: the file, and words for it when the person wants. */
import type { Outcome } from '$lib/domain/problem';
import { makePassphrase } from '$lib/domain/passphrase';
import { writeBackup } from '$lib/storage/backup';
import words from '../../../../content/default/passphrase-words.json';
import type { PitApp } from '../../app.state.svelte';
import { random } from '../../random';

export const drawWords = (): string => makePassphrase(words, random);

/** A day as it stands in a file's name: of the phone, not of Greenwich. */
const dayName = (at: number) => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(at);

/**
 * Text, with the name of one: the share sheet of a phone takes no file that it does not know.
 * @param words without them the file is readable for whoever has it
 * @throws StoreError, DOMException
 */
export async function makeBackup(app: PitApp, words?: string): Promise<Outcome<{ file: File; savedAt: number }>> {
	await app.flush();
	const savedAt = Date.now();
	const made = await writeBackup(app.storage.store, { savedAt, address: location.origin, words, random });
	if (!made.ok) return made;
	return {
		ok: true,
		savedAt,
		file: new File([made.text], `pit-kopie-${dayName(savedAt)}.txt`, { type: 'text/plain' })
	};
}
