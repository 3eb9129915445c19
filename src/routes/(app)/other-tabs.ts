/** What one tab of Pit tells the others on this device: the lock changed or was shut, or everything was wiped. */
export type TabWord = 'lock' | 'wipe';

let own: BroadcastChannel | undefined;
/** One for this tab: what it says it does not hear itself. */
const channel = (): BroadcastChannel => (own ??= new BroadcastChannel('pit-tabs'));

export const tellOtherTabs = (word: TabWord): void => channel().postMessage(word);

/** Returns the way to stop. */
export function hearOtherTabs(onWord: (word: TabWord) => void): () => void {
	const hear = ({ data }: MessageEvent<TabWord>) => onWord(data);
	channel().addEventListener('message', hear);
	return () => channel().removeEventListener('message', hear);
}
