import { locale } from '../locale.state.svelte';
import { fetchContent } from './content';
import { organisation } from './organisation.state.svelte';

/** Asks the server who is behind this Pit, when nobody told yet: before the first answer, and on a borrowed device. */
export function askOrganisation(): void {
	if (organisation.known === null)
		void fetchContent(locale.current).then((found) => found.ok && organisation.learn(found.pack, false));
}
